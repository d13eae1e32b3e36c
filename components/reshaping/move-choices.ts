import { applyOperation } from '@/lib/domain/apply-operation'
import { composeMove, type MoveChoice, type Moved } from '@/lib/domain/compose-reshape'
import type { DebateMap } from '@/lib/domain/debate-map'
import { NO_STAMP } from '@/lib/domain/group-steps'
import type { Conclusion } from '@/lib/domain/model'

const TRIAL_IDS = () => {
  let count = 0
  return () => `trial-${count++}`
}

/** What the moved thing can become there: only what the map would take, and what is not so already. */
export function moveChoices(map: DebateMap, moved: Moved, target: Conclusion): MoveChoice[] {
  const all: readonly MoveChoice[] = target.kind === 'claim' ? ['pro', 'con'] : ['joint', 'con']
  return all.filter((choice) => {
    const made = composeMove(map, TRIAL_IDS(), moved, target, choice)
    return made && !isThere(map, moved, target, choice) && applyOperation(map, made.operation, NO_STAMP).ok
  })
}

function isThere(map: DebateMap, { claimId, argumentId }: Moved, target: Conclusion, choice: MoveChoice): boolean {
  const from = argumentId === null ? undefined : map.arguments.get(argumentId)
  if (!from || from.stance !== choice) return false
  const alone = claimId === null || from.premises.length === 1
  return alone && from.conclusion.kind === target.kind && from.conclusion.id === target.id
}
