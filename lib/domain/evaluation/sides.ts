import { argumentsAbout, claimsIn, type DebateMap } from '../debate-map'
import type { Argument, Conclusion, Stance } from '../model'

/** What speaks for a claim in the end, or against it. */
export type Side = { claims: Set<string>; arguments: Map<string, Argument> }

/**
 * The two sides of a claim: it itself, what supports it and what answers its objections stand on its own side, the objections and
 * what supports those on the other; so do rivals of what argues here. What does both is on both. Each argument, and each frame of
 * rivals, is walked at most once for each side.
 */
export function sidesOf(map: DebateMap, claimId: string): Record<Stance, Side> {
  const side = (): Side => ({ claims: new Set(), arguments: new Map() })
  const sides: Record<Stance, Side> = { pro: side(), con: side() }
  const waiting: { about: Conclusion; stance: Stance }[] = []
  const frames: Record<Stance, Set<string>> = { pro: new Set(), con: new Set() }
  const meet = (id: string, stance: Stance) => {
    if (sides[stance].claims.has(id)) return
    sides[stance].claims.add(id)
    waiting.push({ about: { kind: 'claim', id }, stance })
  }
  /** Of rivals of rivals nothing follows: they are on either side. */
  const meetRivals = (id: string, stance: Stance) => {
    const frameId = map.claims.get(id)?.frameId
    if (frameId === undefined || !map.frames.get(frameId)?.rivals || frames[stance].has(frameId)) return
    frames[stance].add(frameId)
    for (const rival of claimsIn(map, frameId)) if (rival.id !== id) meet(rival.id, other(stance))
  }
  meet(claimId, 'pro')
  meetRivals(claimId, 'pro')
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const argument of argumentsAbout(map, next.about)) {
      const stance = argument.stance === 'pro' ? next.stance : other(next.stance)
      const steps = sides[stance].arguments
      if (steps.has(argument.id)) continue
      steps.set(argument.id, argument)
      waiting.push({ about: { kind: 'argument', id: argument.id }, stance })
      for (const id of argument.premises) {
        meet(id, stance)
        meetRivals(id, stance)
      }
    }
  }
  return sides
}

const other = (stance: Stance): Stance => (stance === 'pro' ? 'con' : 'pro')
