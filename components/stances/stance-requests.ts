import * as z from 'zod/mini'
import { type Sent, sendJson } from '@/components/site/send-json'
import type { StanceRule, StanceWish } from '@/lib/domain/stances/person-stance'

const path = (mapId: string): string => `/api/maps/${encodeURIComponent(mapId)}/stances`

/** Says how likely this person holds something, in place of what they said before; sending it again does no harm. */
export const sendStance = (mapId: string, wish: StanceWish): Promise<Sent<unknown>> =>
  sendJson('POST', path(mapId), wish, z.unknown())

export const sendStanceRule = (mapId: string, rule: Partial<StanceRule>): Promise<Sent<unknown>> =>
  sendJson('POST', `${path(mapId)}/rule`, rule, z.unknown())
