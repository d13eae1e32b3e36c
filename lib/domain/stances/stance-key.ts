import { type DebateMap, targetKey } from '../debate-map'
import type { StanceTarget } from './stance-target'

/** A name for what is judged, which nothing else on the map has. */
export const stanceKey = (target: StanceTarget): string =>
  target.kind === 'evidence' ? `evidence:${target.quoteId}:${target.claimId}` : targetKey(target)

/** Whether the map has what is judged. */
export function isOnMap(map: DebateMap, target: StanceTarget): boolean {
  if (target.kind !== 'evidence') return (target.kind === 'claim' ? map.claims : map.arguments).has(target.id)
  return map.quotes.get(target.quoteId)?.claimIds.includes(target.claimId) ?? false
}
