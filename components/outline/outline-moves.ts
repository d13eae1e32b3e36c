import type { MoveChoice, Moved } from '@/lib/domain/compose-reshape'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Conclusion } from '@/lib/domain/model'
import type { OutlineRow } from '@/lib/domain/outline-rows'

export type RowMove = { moved: Moved; target: Conclusion; choice: MoveChoice }

/** What is moved with a row: a claim out of its argument, or with the heading of joint premises the whole argument. */
export const movedOfRow = ({ claimId, argumentId }: OutlineRow): Moved => ({ claimId, argumentId })

/** Under the row before it, on the same side as now: to it as its conclusion, or into its joint premises. */
export function indentRow(map: DebateMap, rows: readonly OutlineRow[], index: number): RowMove | null {
  const row = rows[index]
  if (!row) return null
  const above = rows.findLast((other, at) => at < index && other.parent === row.parent)
  if (!above) return null
  const moved = movedOfRow(row)
  if (above.claimId === null)
    return above.argumentId === null
      ? null
      : { moved, target: { kind: 'argument', id: above.argumentId }, choice: 'joint' }
  return { moved, target: { kind: 'claim', id: above.claimId }, choice: stanceOf(map, row) }
}

/** Out of the row it hangs under: to what that one argues about. Null at the top, where there is nothing above. */
export function outdentRow(map: DebateMap, rows: readonly OutlineRow[], index: number): RowMove | null {
  const row = rows[index]
  const around = row && rows[row.parent]?.argumentId
  const target = around ? map.arguments.get(around)?.conclusion : undefined
  return row && target ? { moved: movedOfRow(row), target, choice: stanceOf(map, row) } : null
}

const stanceOf = (map: DebateMap, { argumentId }: OutlineRow) => map.arguments.get(argumentId ?? '')?.stance ?? 'pro'
