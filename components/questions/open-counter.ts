'use client'
import { useMemo } from 'react'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Argument } from '@/lib/domain/model'
import { later, useLater } from '../ui/later'

/** Which questions there are is known by the catalogue of schemes, which does not come with the page. */
const counting = later(() => import('@/lib/domain/schemes/argument-questions'))

export type OpenCounter = (map: Pick<DebateMap, 'arguments'>, argument: Argument) => number

/** Counts the open critical questions of an argument; null until the catalogue is there, and on maps that name no scheme. */
export function useOpenCounter(map: DebateMap): OpenCounter | null {
  const { arguments: steps } = map
  const wanted = useMemo(() => steps.some(({ scheme }) => scheme !== null), [steps])
  return useLater(counting, wanted)?.openCount ?? null
}
