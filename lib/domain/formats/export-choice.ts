import { argumentsAbout, type DebateMap, emptyMap, listRecords, quotesFor } from '../debate-map'
import { MapEdit } from '../map-edit'
import type { Annotation, Argument, Claim, Person, Quote } from '../model'
import { QUESTION_PARTS } from '../operations/editable-fields'
import { withQuestions } from '../operations/with-questions'
import { TABLE_OF_TARGET } from '../record-kind'

/** Which part of a map goes into a file. */
export type ExportPart =
  | { kind: 'whole' }
  /** A claim and everything that argues about it, however far below, also where it comes in from elsewhere. */
  | { kind: 'branch'; claimId: string }
  /** These claims (what somebody looks at), and the arguments that are between them alone. */
  | { kind: 'claims'; claimIds: ReadonlySet<string> }

export type ExportChoice = {
  part?: ExportPart | undefined
  /** Without it the file has no annotations. */
  notes?: boolean | undefined
  /** Without it nobody is named who wrote any of it; holders of claims and authors of sources are. */
  names?: boolean | undefined
}

/** Who has written everything where nobody is named. */
export const NOBODY_NAMED = 'someone'

/** The claims that a choice names and the map does not have; in the order of their ids. */
export function unknownClaims({ claims }: DebateMap, { part }: ExportChoice): string[] {
  const named = part?.kind === 'branch' ? [part.claimId] : part?.kind === 'claims' ? [...part.claimIds] : []
  return named.filter((id) => !claims.has(id)).sort()
}

/**
 * The map that a file is made of: with everything that the part of it rests on (its arguments, frames, quotes, sources
 * and notes) and nothing else, every rule of a map kept. The map itself where all of it is chosen; where not, what was
 * deleted stays behind. A branch whose claim is not there is empty.
 */
export function chooseForExport(map: DebateMap, choice: ExportChoice): DebateMap {
  const { part = { kind: 'whole' }, notes = true, names = true } = choice
  if (part.kind === 'whole' && notes && names) return map
  const kept = partOf(map, part)
  const edit = new MapEdit({ ...emptyMap(map.id), details: map.details })
  const blot = names ? <T>(record: T): T => record : withoutAuthor
  const frames = new Set(kept.claims.map(({ frameId }) => frameId))
  for (const frame of listRecords(map, 'frames'))
    if (part.kind === 'whole' || frames.has(frame.id)) edit.put('frames', blot(frame))
  for (const claim of kept.claims) edit.put('claims', names ? claim : withoutAuthors(claim))
  for (const argument of kept.arguments) edit.put('arguments', names ? argument : withoutHandlers(argument))
  const sources = new Set(kept.quotes.map(({ sourceId }) => sourceId))
  for (const source of listRecords(map, 'sources'))
    if (part.kind === 'whole' || sources.has(source.id)) edit.put('sources', blot(source))
  for (const quote of kept.quotes) edit.put('quotes', blot(quote))
  if (notes)
    for (const annotation of listRecords(map, 'annotations'))
      if (isThere(edit.map, annotation)) edit.put('annotations', blot(annotation))
  for (const person of names ? peopleOf(map, edit.map) : [SOMEONE]) edit.put('people', person)
  return edit.map
}

type Kept = { claims: readonly Claim[]; arguments: readonly Argument[]; quotes: readonly Quote[] }

function partOf(map: DebateMap, part: ExportPart): Kept {
  if (part.kind === 'whole') {
    return {
      claims: listRecords(map, 'claims'),
      arguments: listRecords(map, 'arguments'),
      quotes: listRecords(map, 'quotes'),
    }
  }
  const kept = part.kind === 'branch' ? branchOf(map, part.claimId) : amongClaims(map, part.claimIds)
  const claims = listRecords(map, 'claims').filter(({ id }) => kept.claims.has(id))
  const quotes = new Map(claims.flatMap(({ id }) => quotesFor(map, id).map((quote) => [quote.id, quote])))
  return {
    claims,
    arguments: [...kept.arguments.values()],
    quotes: [...quotes.values()].map((quote) =>
      quote.claimIds.every((id) => kept.claims.has(id))
        ? quote
        : { ...quote, claimIds: quote.claimIds.filter((id) => kept.claims.has(id)) },
    ),
  }
}

type Found = { claims: ReadonlySet<string>; arguments: ReadonlyMap<string, Argument> }

/** Walks down with a list of its own: what argues about the claim, about its premises, about those steps, and so on. */
function branchOf(map: DebateMap, claimId: string): Found {
  const claims = new Set<string>(map.claims.has(claimId) ? [claimId] : [])
  const steps = new Map<string, Argument>()
  const open = [...claims].map((id) => ({ kind: 'claim' as 'claim' | 'argument', id }))
  for (let about = open.pop(); about; about = open.pop()) {
    for (const argument of argumentsAbout(map, about)) {
      if (steps.has(argument.id)) continue
      steps.set(argument.id, argument)
      open.push({ kind: 'argument', id: argument.id })
      for (const id of argument.premises) {
        if (claims.has(id)) continue
        claims.add(id)
        open.push({ kind: 'claim', id })
      }
    }
  }
  return { claims, arguments: steps }
}

/** What is about a claim that stays, then what is about that; premises that went take their step along. */
function amongClaims(map: DebateMap, claimIds: ReadonlySet<string>): Found {
  const claims = new Set([...claimIds].filter((id) => map.claims.has(id)))
  const steps = new Map<string, Argument>()
  const open = [...claims].map((id) => ({ kind: 'claim' as 'claim' | 'argument', id }))
  for (let about = open.pop(); about; about = open.pop()) {
    for (const argument of argumentsAbout(map, about)) {
      if (!argument.premises.every((id) => claims.has(id))) continue
      steps.set(argument.id, argument)
      open.push({ kind: 'argument', id: argument.id })
    }
  }
  return { claims, arguments: steps }
}

const isThere = (map: DebateMap, { target }: Annotation): boolean => map[TABLE_OF_TARGET[target.kind]].has(target.id)

/** Who wrote any of it, and who owns the map, since a map is somebody's. */
function peopleOf(map: DebateMap, chosen: DebateMap): Person[] {
  const writers = new Set<string>()
  for (const table of ['frames', 'claims', 'arguments', 'sources', 'quotes', 'annotations'] as const) {
    for (const { createdBy, updatedBy } of chosen[table].values()) writers.add(createdBy).add(updatedBy)
  }
  for (const { conflicts } of chosen.claims.values()) for (const { by } of conflicts) writers.add(by)
  for (const { questions = [] } of chosen.arguments.values())
    for (const { by, assigned } of questions) writers.add(by).add(assigned?.person ?? by)
  return listRecords(map, 'people').filter(({ id, role }) => role === 'owner' || writers.has(id))
}

/** One and the same for all, or a reader could tell who wrote with whom. */
const SOMEONE: Person = { id: NOBODY_NAMED, name: 'Someone', role: 'owner' }

const withoutAuthor = <T extends { createdBy: string; updatedBy: string }>(record: T): T => ({
  ...record,
  createdBy: SOMEONE.id,
  updatedBy: SOMEONE.id,
})

const withoutAuthors = (claim: Claim): Claim => ({
  ...withoutAuthor(claim),
  conflicts: claim.conflicts.map((conflict) => ({ ...conflict, by: SOMEONE.id })),
})

/** Whom a question is assigned to is a name too. */
function withoutHandlers(argument: Argument): Argument {
  const questions = (argument.questions ?? [])
    .map((question) => ({ ...question, assigned: null, by: SOMEONE.id }))
    .filter((question) => QUESTION_PARTS.some((part) => question[part] !== null))
  return withQuestions(withoutAuthor(argument), questions)
}
