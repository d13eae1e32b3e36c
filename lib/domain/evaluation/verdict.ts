import { argumentsAbout, type DebateMap } from '../debate-map'
import { IN, OUT } from './grounded'
import type { MapLabels } from './map-labels'

/**
 * What the debate, as it stands on the map, says of a claim. Never whether it is true.
 * - `stands`: every objection is answered and, if it has reasons, one of them holds; `unchallenged`: nothing was said about it.
 * - `objected`: an objection is unanswered. `unbacked`: it has reasons, and none of them holds.
 * - `unresolved`: it hangs on a circle or a tie.
 */
export const VERDICTS = ['stands', 'unchallenged', 'objected', 'unbacked', 'unresolved'] as const
export type Verdict = (typeof VERDICTS)[number]

/** The verdict in a few words, and what to call a list of such claims. */
export const VERDICT_WORDS: Record<Verdict, string> = {
  stands: 'Stands',
  unchallenged: 'Unchallenged',
  objected: 'Unanswered objection',
  unbacked: 'Not backed',
  unresolved: 'Unresolved',
}

/** The verdict on one claim, from the labels of its map; costs the arguments about it. */
export function verdictOn(map: DebateMap, labels: MapLabels, claimId: string): Verdict {
  const { label } = labels.claim(claimId)
  const about = argumentsAbout(map, { kind: 'claim', id: claimId })
  if (label === IN) return about.length === 0 ? 'unchallenged' : 'stands'
  if (label !== OUT) return 'unresolved'
  return about.some(({ id, stance }) => stance === 'con' && labels.argument(id).label === IN) ? 'objected' : 'unbacked'
}
