import type { DebateMap } from '@/lib/domain/debate-map'
import type { Argument } from '@/lib/domain/model'
import { argumentAround, type Spot } from './walk'

/** A claim on the way, and the argument by which it stands under the one before it: null at the beginning. */
export type WayStep = { claimId: string; argument: Argument | null }

/**
 * The claims from the top down to a thing, by the arguments through which the eye came; an undercut stands after what
 * the step it denies is about. A ring is walked once.
 */
export function wayTo(map: DebateMap, spot: Spot, via: string | null): WayStep[] {
  const steps: WayStep[] = []
  const met = new Set<string>()
  let claimId = spot.kind === 'claim' ? spot.id : conclusionClaim(map, spot.id)
  let by = via
  while (claimId !== null && map.claims.has(claimId) && !met.has(claimId)) {
    met.add(claimId)
    const argument = argumentAround(map, claimId, by)
    steps.push({ claimId, argument })
    claimId = argument && conclusionClaim(map, argument.id)
    by = null
  }
  return steps.reverse()
}

/** What an argument is about in the end: an undercut, about what the argument it denies is about. */
function conclusionClaim(map: DebateMap, argumentId: string): string | null {
  let conclusion = map.arguments.get(argumentId)?.conclusion
  while (conclusion?.kind === 'argument') conclusion = map.arguments.get(conclusion.id)?.conclusion
  return conclusion?.id ?? null
}
