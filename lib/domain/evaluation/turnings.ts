import type { DebateMap } from '../debate-map'
import type { Argument, Conclusion } from '../model'
import { ARGUMENT, type DebateGraph } from './debate-graph'
import type { Decisive, Flip } from './decisive'
import type { Part } from './explain'
import { IN, OUT } from './grounded'
import type { Fate } from './suppositions'
import type { Standing } from './turns'

/** A claim or an argument that falls or stands. */
export type Cause = { thing: Conclusion; fate: Fate }
/** What would change whether a thesis stands, and what becomes of it. */
export type Turning = { causes: readonly Cause[]; becomes: Standing }

const standingOf = (label: number): Standing => (label === IN ? 'stands' : label === OUT ? 'falls' : 'open')

/** What decides a thesis, as people are told: without what is implied. */
export const turningsOf = (map: DebateMap, graph: DebateGraph, found: readonly Decisive[]): Turning[] =>
  everyTurning(map, graph, found).filter(({ implied }) => !implied)

/**
 * What decides a thesis, in terms of the map: claims before arguments, then as they were found (nearest first). That an argument
 * does is implied where its only premise does the same: it falls and stands with it.
 */
export function everyTurning(
  map: DebateMap,
  graph: DebateGraph,
  found: readonly Decisive[],
): (Turning & { implied: boolean })[] {
  const thingOf = (node: number): Conclusion => ({
    kind: graph.kinds[node] === ARGUMENT ? 'argument' : 'claim',
    id: graph.idOf(node),
  })
  const causeOf = ({ node, label }: Flip): Cause => ({ thing: thingOf(node), fate: label === IN ? 'stands' : 'falls' })
  const turnings = found.map(
    ({ flips, becomes }): Turning => ({ causes: flips.map(causeOf), becomes: standingOf(becomes) }),
  )
  const keyOf = ({ causes, becomes }: Turning) => {
    const each = causes.map(({ thing, fate }) => `${thing.kind} ${thing.id} ${fate}`).sort()
    return `${each.join(', ')} ${becomes}`
  }
  const known = new Set(turnings.map(keyOf))
  const isImplied = (turning: Turning): boolean =>
    turning.causes.some(({ thing, fate }, at) => {
      const [only, ...others] = thing.kind === 'argument' ? (map.arguments.get(thing.id)?.premises ?? []) : []
      if (only === undefined || others.length > 0) return false
      const instead: Cause = { thing: { kind: 'claim', id: only }, fate }
      return known.has(keyOf({ ...turning, causes: turning.causes.with(at, instead) }))
    })
  const steps = ({ causes }: Turning) => causes.filter(({ thing }) => thing.kind === 'argument').length
  return turnings.map((turning) => ({ ...turning, implied: isImplied(turning) })).sort((a, b) => steps(a) - steps(b))
}

/** A turning as a sentence: "If *X* falls, *T* falls with it." */
export function turningParts(map: DebateMap, thesisId: string, { causes, becomes }: Turning): Part[] {
  const [first, second] = causes
  if (!first) return []
  const sameFate = second?.fate === first.fate && second.thing.kind === first.thing.kind
  const condition: Part[] = !second
    ? [...named(map, first.thing), ` ${happens(first)}`]
    : sameFate
      ? [...named(map, first.thing), ' and ', ...named(map, second.thing), ` ${happens(first, true)}`]
      : [...named(map, first.thing), ` ${happens(first)} and `, ...named(map, second.thing), ` ${happens(second)}`]
  const goAlong = causes.every(({ fate }) => fate === becomes)
  const outcome =
    becomes === 'open' ? ' is unresolved' : ` ${becomes}${goAlong ? (second ? ' with them' : ' with it') : ''}`
  return ['If ', ...condition, ', ', { claimId: thesisId }, `${outcome}.`]
}

/** What happens, as part of a sentence: "*X* falls". */
export const causeParts = (map: DebateMap, cause: Cause): Part[] => [...named(map, cause.thing), ` ${happens(cause)}`]

/** What becomes of a thesis: "*T* stands". */
export const outcomeParts = (thesisId: string, becomes: Standing): Part[] => [
  { claimId: thesisId },
  becomes === 'open' ? ' is unresolved' : ` ${becomes}`,
]

const WORDS = {
  claim: { falls: ['falls', 'fall'], stands: ['stands', 'stand'] },
  argument: { falls: ['fails', 'fail'], stands: ['holds', 'hold'] },
} as const

const happens = ({ thing, fate }: Cause, several = false): string => WORDS[thing.kind][fate][several ? 1 : 0]

/** A claim by its words, an argument as the step from its premises; nothing for what the map does not have. */
export function named(map: DebateMap, { kind, id }: Conclusion): Part[] {
  if (kind === 'claim') return [{ claimId: id }]
  const step = map.arguments.get(id)
  if (!step) return []
  return ['the step from ', ...premisesOf(step), ...aboutWhat(map, step)]
}

const premisesOf = ({ premises }: Argument): Part[] =>
  premises.flatMap((claimId, at): Part[] => [
    ...(at === 0 ? [] : [at === premises.length - 1 ? ' and ' : ', ']),
    { claimId },
  ])

function aboutWhat(map: DebateMap, { stance, conclusion }: Argument): Part[] {
  if (conclusion.kind === 'claim') return [stance === 'pro' ? ' to ' : ' against ', { claimId: conclusion.id }]
  const other = map.arguments.get(conclusion.id)
  return other ? [stance === 'pro' ? ' for the one from ' : ' against the one from ', ...premisesOf(other)] : []
}
