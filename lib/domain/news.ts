import { annotationsOn, argumentsFrom, type DebateMap } from './debate-map'

/**
 * When somebody else than the reader last changed what a claim says, what it argues for, or what is noted on it; an
 * empty string when nobody did. Costs what hangs on the claim.
 */
export function lastNewsOf(map: DebateMap, claimId: string, readerId: string | null): string {
  const claim = map.claims.get(claimId)
  if (!claim) return ''
  const changes = [claim, ...argumentsFrom(map, claimId), ...annotationsOn(map, { kind: 'claim', id: claimId })]
  return changes.reduce((last, { updatedBy, updatedAt }) => {
    return updatedBy !== readerId && updatedAt > last ? updatedAt : last
  }, '')
}

/** The last news of all claims: who has read everything has read until then. Linear in the map. */
export function lastNews(map: DebateMap, readerId: string | null): string {
  let last = ''
  for (const id of map.claims.keys()) {
    const at = lastNewsOf(map, id, readerId)
    if (at > last) last = at
  }
  return last
}
