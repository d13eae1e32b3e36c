import { argumentsAbout, type DebateMap } from '../debate-map'
import { IN, OUT } from './grounded'
import type { MapLabels } from './map-labels'

/**
 * What the debate, as it stands on the map, says of a claim. Never whether it is true.
 * - `stands`: every objection is answered and, if it rests on its reasons, one of them holds; `unchallenged`: nothing was said about it, and
 *   it has no rivals.
 * - `objected`: an objection is unanswered, or a rival stands. `unbacked`: it rests on its reasons, and none of them holds.
 * - `unresolved`: it hangs on a circle or a tie.
 * - `granted`, `aside`: people agreed to take it so, whatever is said about it.
 * - `supposed`, `dropped`: somebody supposes that it stands or falls, to see what would follow.
 */
export const VERDICTS = [
  'stands',
  'unchallenged',
  'objected',
  'unbacked',
  'unresolved',
  'granted',
  'aside',
  'supposed',
  'dropped',
] as const
export type Verdict = (typeof VERDICTS)[number]

/** The verdict in a few words, and what to call a list of such claims. */
export const VERDICT_WORDS: Record<Verdict, string> = {
  stands: 'Stands',
  unchallenged: 'Unchallenged',
  objected: 'Unanswered objection',
  unbacked: 'Not backed',
  unresolved: 'Unresolved',
  granted: 'Granted',
  aside: 'Set aside',
  supposed: 'Supposed to stand',
  dropped: 'Supposed to fall',
}

/** The verdict on one claim, from the labels of its map; costs the arguments about it, and once for all rivals their number. */
export function verdictOn(map: DebateMap, labels: MapLabels, claimId: string): Verdict {
  const fate = labels.supposed.claims.get(claimId)
  if (fate !== undefined) return fate === 'stands' ? 'supposed' : 'dropped'
  const burden = map.claims.get(claimId)?.burden
  if (burden === 'granted' || burden === 'aside') return burden
  const { label } = labels.claim(claimId)
  const about = argumentsAbout(map, { kind: 'claim', id: claimId })
  if (label === IN) return about.length === 0 && !labels.hasRivals(claimId) ? 'unchallenged' : 'stands'
  if (label !== OUT) return 'unresolved'
  const isObjected = about.some(({ id, stance }) => stance === 'con' && labels.argument(id).label === IN)
  return isObjected || labels.standingRival(claimId) !== undefined ? 'objected' : 'unbacked'
}
