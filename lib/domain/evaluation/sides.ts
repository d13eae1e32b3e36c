import { argumentsAbout, type DebateMap } from '../debate-map'
import type { Argument, Conclusion, Stance } from '../model'

/** What speaks for a claim in the end, or against it. */
export type Side = { claims: Set<string>; arguments: Map<string, Argument> }

/**
 * The two sides of a claim: it itself, what supports it and what answers its objections stand on its own side, the objections and
 * what supports those on the other. What does both is on both. Each argument is walked at most once for each side.
 */
export function sidesOf(map: DebateMap, claimId: string): Record<Stance, Side> {
  const side = (): Side => ({ claims: new Set(), arguments: new Map() })
  const sides: Record<Stance, Side> = { pro: side(), con: side() }
  sides.pro.claims.add(claimId)
  const waiting: { about: Conclusion; stance: Stance }[] = [{ about: { kind: 'claim', id: claimId }, stance: 'pro' }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const argument of argumentsAbout(map, next.about)) {
      const stance: Stance = argument.stance === 'pro' ? next.stance : next.stance === 'pro' ? 'con' : 'pro'
      const { claims, arguments: steps } = sides[stance]
      if (steps.has(argument.id)) continue
      steps.set(argument.id, argument)
      waiting.push({ about: { kind: 'argument', id: argument.id }, stance })
      for (const id of argument.premises) {
        if (claims.has(id)) continue
        claims.add(id)
        waiting.push({ about: { kind: 'claim', id }, stance })
      }
    }
  }
  return sides
}
