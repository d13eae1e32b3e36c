import { argumentsAbout, argumentsFrom, type DebateMap, rootClaims } from './debate-map'
import { withWaysUp } from './filter-claims'
import type { Argument, Conclusion } from './model'
import type { Part } from './part'

/**
 * The claims that a part leaves out. A claim in several places is left out only where every way to it is folded; one
 * that hangs under no thesis (in a ring) is never folded away. Linear in the map.
 */
export function leftOut(map: DebateMap, { folded, levels, focus }: Part): ReadonlySet<string> {
  const open = shownBelow(map, folded, levels ?? Number.POSITIVE_INFINITY)
  const hung = folded.size === 0 && levels === null ? open : shownBelow(map, new Set(), Number.POSITIVE_INFINITY)
  const near = focus && map.claims.has(focus.claimId) ? claimsAround(map, focus) : null
  const out = new Set<string>()
  for (const id of map.claims.keys()) {
    const isFolded = hung.has(id) && !open.has(id)
    if (isFolded || (near && !near.has(id))) out.add(id)
  }
  return out
}

/** The part as far as what it names is on the map: what was deleted is neither folded nor looked around. */
export function partOn(map: DebateMap, part: Part): Part {
  const folded = [...part.folded].filter((id) => map.claims.has(id))
  const focus = part.focus && map.claims.has(part.focus.claimId) ? part.focus : null
  return folded.length === part.folded.size && focus === part.focus ? part : { ...part, folded: new Set(folded), focus }
}

/**
 * The part with a claim in it that it leaves out: what lies on the ways up from it is unfolded, one looks around it
 * instead, and where levels hide it they end. What else is folded stays so.
 */
export function partShowing(map: DebateMap, part: Part, claimId: string): Part {
  const ways = withWaysUp(map, new Set([claimId]))
  const next = {
    ...part,
    folded: new Set([...part.folded].filter((id) => id === claimId || !ways.has(id))),
    focus: part.focus && { ...part.focus, claimId },
  }
  return leftOut(map, next).has(claimId) ? { ...next, levels: null } : next
}

/** Claims met on the way down from the theses, level by level. */
function shownBelow(map: DebateMap, folded: ReadonlySet<string>, levels: number): ReadonlySet<string> {
  let level = rootClaims(map).map(({ id }) => id)
  const met = new Set(level)
  for (let depth = 1; level.length > 0 && depth < levels; depth++) {
    const next: string[] = []
    for (const id of level) {
      if (folded.has(id)) continue
      for (const claimId of premisesAbout(map, { kind: 'claim', id })) {
        if (met.has(claimId)) continue
        met.add(claimId)
        next.push(claimId)
      }
    }
    level = next
  }
  return met
}

/** The premises of what argues about a thing, and of what argues about those arguments. */
function premisesAbout(map: DebateMap, thing: Conclusion): string[] {
  const premises: string[] = []
  const open: Argument[] = argumentsAbout(map, thing)
  for (let argument = open.pop(); argument; argument = open.pop()) {
    premises.push(...argument.premises)
    open.push(...argumentsAbout(map, { kind: 'argument', id: argument.id }))
  }
  return premises
}

/** A claim, what is at most so many steps from it, and the ways from it to the top. */
function claimsAround(map: DebateMap, { claimId, steps }: NonNullable<Part['focus']>): ReadonlySet<string> {
  const near = new Set([claimId])
  let edge = [claimId]
  for (let step = 0; step < steps; step++) {
    const next = edge.flatMap((id) => [
      ...premisesAbout(map, { kind: 'claim', id }),
      ...argumentsFrom(map, id).flatMap((argument) => [...argument.premises, ...claimsUnder(map, argument)]),
    ])
    edge = [...new Set(next)].filter((id) => !near.has(id))
    for (const id of edge) near.add(id)
  }
  for (const id of withWaysUp(map, new Set([claimId]))) near.add(id)
  return near
}

/** What an argument is about: a claim, or the premises of the argument it denies and what that is about, and so on. */
function claimsUnder(map: DebateMap, argument: Argument): string[] {
  const claims: string[] = []
  let { conclusion } = argument
  for (let step = map.arguments.get(conclusion.id); conclusion.kind === 'argument' && step; ) {
    claims.push(...step.premises)
    conclusion = step.conclusion
    step = map.arguments.get(conclusion.id)
  }
  return conclusion.kind === 'claim' ? [...claims, conclusion.id] : claims
}
