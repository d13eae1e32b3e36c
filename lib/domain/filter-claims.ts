import { annotationsOn, argumentsAbout, argumentsFrom, type DebateMap, quotesFor } from './debate-map'
import type { Argument, Claim } from './model'

/** What a claim may lack or have: each of those that are asked for must be so. */
export const FILTER_STATES = ['unanswered', 'unsourced', 'open-notes', 'unread'] as const
export type FilterState = (typeof FILTER_STATES)[number]

/** Of a list that is not empty a claim must have one; of the states all. */
export type ClaimFilter = {
  holders: readonly string[]
  tags: readonly string[]
  sourceIds: readonly string[]
  authorIds: readonly string[]
  states: readonly FilterState[]
}

export const NO_FILTER: ClaimFilter = { holders: [], tags: [], sourceIds: [], authorIds: [], states: [] }

export const isFiltering = (filter: ClaimFilter): boolean => Object.values(filter).some((list) => list.length > 0)

/** The claims that are as a filter asks. What is unread only the reader knows. Linear in the map. */
export function filterClaims(
  map: DebateMap,
  filter: ClaimFilter,
  isUnread: (claimId: string) => boolean,
): ReadonlySet<string> {
  const matching = new Set<string>()
  map.claims.forEach((claim) => {
    if (isAsAsked(map, claim, filter) && filter.states.every((state) => isInState(map, claim, state, isUnread)))
      matching.add(claim.id)
  })
  return matching
}

function isAsAsked(map: DebateMap, claim: Claim, { holders, tags, sourceIds, authorIds }: ClaimFilter): boolean {
  return (
    (holders.length === 0 || (claim.holder !== null && holders.includes(claim.holder))) &&
    (tags.length === 0 || claim.tags.some((tag) => tags.includes(tag))) &&
    (authorIds.length === 0 || authorIds.includes(claim.createdBy)) &&
    (sourceIds.length === 0 || quotesFor(map, claim.id).some(({ sourceId }) => sourceIds.includes(sourceId)))
  )
}

/** Whether a claim is in a state. `unanswered`: it is part of an objection against which nothing is said. */
export function isInState(
  map: DebateMap,
  { id }: Claim,
  state: FilterState,
  isUnread: (claimId: string) => boolean,
): boolean {
  switch (state) {
    case 'unanswered':
      return argumentsFrom(map, id).some((argument) => argument.stance === 'con' && !isAnswered(map, argument))
    case 'unsourced':
      return !map.index.quotesFor.has(id)
    case 'open-notes':
      return annotationsOn(map, { kind: 'claim', id }).some(({ replyTo, resolved }) => replyTo === null && !resolved)
    case 'unread':
      return isUnread(id)
  }
}

/** Somebody objects to one of its premises, or denies its step. */
const isAnswered = (map: DebateMap, { id, premises }: Argument): boolean =>
  [{ kind: 'argument' as const, id }, ...premises.map((premise) => ({ kind: 'claim' as const, id: premise }))].some(
    (thing) => argumentsAbout(map, thing).some(({ stance }) => stance === 'con'),
  )

/**
 * The claims and every claim on their ways up to the top, with what is joint on the way: left with these alone a map
 * still shows what each of them is about. Walks every argument once.
 */
export function withWaysUp(map: DebateMap, claimIds: ReadonlySet<string>): ReadonlySet<string> {
  // A set grows while it is walked.
  const kept = new Set(claimIds)
  const walked = new Set<string>()
  const keepStep = (argument: Argument | undefined) => {
    for (let step = argument; step && !walked.has(step.id); ) {
      walked.add(step.id)
      for (const premise of step.premises) kept.add(premise)
      const { kind, id } = step.conclusion
      if (kind === 'claim') kept.add(id)
      step = kind === 'argument' ? map.arguments.get(id) : undefined
    }
  }
  for (const id of kept) for (const argument of argumentsFrom(map, id)) keepStep(argument)
  return kept
}

export type FilterChoice = { value: string; label: string; claims: number }
export type FilterChoices = Record<'holders' | 'tags' | 'sourceIds' | 'authorIds', FilterChoice[]>

/** What can be chosen on this map, with how many claims each: the most used first. Linear in the map. */
export function filterChoices(map: DebateMap): FilterChoices {
  const counts = { holders: new Map(), tags: new Map(), sourceIds: new Map(), authorIds: new Map() } satisfies Record<
    string,
    Map<string, number>
  >
  const count = (of: Map<string, number>, value: string) => of.set(value, (of.get(value) ?? 0) + 1)
  map.claims.forEach(({ id, holder, tags, createdBy }) => {
    if (holder !== null) count(counts.holders, holder)
    for (const tag of tags) count(counts.tags, tag)
    for (const sourceId of new Set(quotesFor(map, id).map((quote) => quote.sourceId))) count(counts.sourceIds, sourceId)
    count(counts.authorIds, createdBy)
  })
  const listed = (of: Map<string, number>, labelOf: (value: string) => string): FilterChoice[] =>
    [...of]
      .map(([value, claims]) => ({ value, label: labelOf(value), claims }))
      .sort((a, b) => b.claims - a.claims || (a.label < b.label ? -1 : 1))
  return {
    holders: listed(counts.holders, (holder) => holder),
    tags: listed(counts.tags, (tag) => tag),
    sourceIds: listed(counts.sourceIds, (id) => map.sources.get(id)?.title ?? id),
    authorIds: listed(counts.authorIds, (id) => map.people.get(id)?.name ?? id),
  }
}
