import type { DebateMap } from '@/lib/domain/debate-map'
import { TABLE_OF } from '@/lib/domain/record-kind'
import type { ThingRef } from './workspace-context'

/** Whether a thing is there still. */
export const isOnMap = (map: DebateMap, { kind, id }: ThingRef): boolean => map[TABLE_OF[kind]].has(id)
