import type { DebateMap } from '../debate-map'
import type { Argument, Claim } from '../model'
import { type OutlineRow, outlineRows, type RowSign } from '../outline-rows'
import { plainLine } from './plain-words'

/** A claim this deep is a thesis of its own further down, to which its place points: what is indented grows with every level. */
const DEEPEST = 60

/** A line of a map as files write it: a claim, or (null) the heading of joint premises, whose claims are the rows under it. */
export type WrittenRow = {
  sign: RowSign
  claim: Claim | null
  argument: Argument | null
  again: Again | null
  depth: number
}

/** That a claim is written out elsewhere: which one it is of those that say the same, counted from the top of the file. */
export type Again = { where: 'above' | 'below'; place: number }

/** The rows of the outline (see `outlineRows`) at no depth that a file would suffer from. */
export function writtenRows(map: DebateMap): WrittenRow[] {
  const rows = outlineRows(map)
  const written: { row: OutlineRow; sign: RowSign; depth: number; where: Again['where'] | null }[] = []
  const waiting: number[] = []

  const writeFrom = (top: number, isThesis: boolean) => {
    const open = [{ at: top, depth: 0, isTop: isThesis }]
    for (let next = open.pop(); next; next = open.pop()) {
      const { at, depth, isTop } = next
      const row = rows[at]
      if (!row) break
      const inner = rowsUnder(rows, at)
      const isOfClaim = (index: number) => rows[index]?.sign === 'pro' || rows[index]?.sign === 'con'
      const isDeep = depth >= DEEPEST && row.claimId !== null && row.repeat === null && inner.some(isOfClaim)
      written.push({
        row,
        sign: isTop ? 'thesis' : row.sign,
        depth,
        where: isDeep ? 'below' : row.repeat === null ? null : 'above',
      })
      if (isDeep) waiting.push(at)
      const shown = isTop ? inner.filter(isOfClaim) : isDeep ? inner.filter((index) => !isOfClaim(index)) : inner
      for (const index of shown.reverse()) open.push({ at: index, depth: depth + 1, isTop: false })
    }
  }
  for (let at = 0; at < rows.length; at += (rows[at]?.inside ?? 0) + 1) writeFrom(at, rows[at]?.sign === 'thesis')
  for (let next = 0; next < waiting.length; next++) writeFrom(waiting[next] ?? 0, true)

  const places = placesOf(
    map,
    written.flatMap(({ row, where }) => (where === null ? (row.claimId ?? []) : [])),
  )
  return written.map(({ row, sign, depth, where }) => ({
    sign,
    depth,
    claim: row.claimId === null ? null : (map.claims.get(row.claimId) ?? null),
    argument: row.argumentId === null ? null : (map.arguments.get(row.argumentId) ?? null),
    again: where && { where, place: places.get(row.claimId ?? '') ?? 1 },
  }))
}

function rowsUnder(rows: readonly OutlineRow[], at: number): number[] {
  const under: number[] = []
  const end = at + (rows[at]?.inside ?? 0)
  for (let index = at + 1; index <= end; index += (rows[index]?.inside ?? 0) + 1) under.push(index)
  return under
}

/** Which of the claims with its words each is, in the order in which they are written out. */
function placesOf(map: DebateMap, claimIds: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  return new Map(
    claimIds.map((id) => {
      const words = plainLine(map.claims.get(id)?.text ?? '')
      const place = (counts.get(words) ?? 0) + 1
      counts.set(words, place)
      return [id, place]
    }),
  )
}
