import { argumentsAbout, type DebateMap, listRecords } from '../../debate-map'
import type { Conclusion, Point } from '../../model'

const COLUMN = 260
const ROW = 120

/**
 * Where each claim and argument stands in a picture for OVA, which draws nothing that stands nowhere: what is argued about
 * above, arguments a row below it and their premises another, side by side in order. Not Crux's own layout, which
 * measures every word: this one only has to keep nodes apart, at once, for any size.
 */
export function placesForOva(map: DebateMap): Map<string, Point> {
  const rows = new Map<string, number>()
  const children = new Map<string, string[]>()
  const order: string[] = []
  const claims = listRecords(map, 'claims')
  const isUsed = (id: string) => map.index.argumentsFrom.has(id)
  // Theses first; then claims of pure circles, which no thesis leads to.
  for (const { id } of [
    ...claims.filter((claim) => !isUsed(claim.id)),
    ...claims.filter((claim) => isUsed(claim.id)),
  ]) {
    if (rows.has(id)) continue
    rows.set(id, 0)
    const waiting: Conclusion[] = [{ kind: 'claim', id }]
    for (let at = waiting.pop(); at; at = waiting.pop()) {
      order.push(at.id)
      const row = (rows.get(at.id) ?? 0) + 1
      const premises = at.kind === 'argument' ? (map.arguments.get(at.id)?.premises ?? []) : []
      const below: Conclusion[] = [
        ...premises.map((premise) => ({ kind: 'claim' as const, id: premise })),
        ...argumentsAbout(map, at).map((step) => ({ kind: 'argument' as const, id: step.id })),
      ].filter((child) => !rows.has(child.id))
      for (const child of below) rows.set(child.id, row)
      children.set(
        at.id,
        below.map((child) => child.id),
      )
      waiting.push(...below.toReversed())
    }
  }
  const columns = new Map<string, number>()
  let next = 0
  for (const id of order) if (children.get(id)?.length === 0) columns.set(id, next++)
  for (const id of order.toReversed()) {
    const below = children.get(id) ?? []
    const [first, last] = [columns.get(below[0] ?? ''), columns.get(below.at(-1) ?? '')]
    if (first !== undefined && last !== undefined) columns.set(id, (first + last) / 2)
  }
  return new Map(
    order.map((id) => [id, { x: 40 + (columns.get(id) ?? 0) * COLUMN, y: 40 + (rows.get(id) ?? 0) * ROW }]),
  )
}
