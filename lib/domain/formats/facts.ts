import type { Annotation, Argument, Claim, HandledQuestion, MapContent, Quote } from '../model'
import type { MapDraft } from './format'
import { LOSS_CODES, type LossCode } from './loss-code'

/** Single statements of a map, each with how often it makes it. Ids play no part: they are replaced by what they stand for. */
export type Facts = ReadonlyMap<LossCode, ReadonlyMap<string, number>>

/** The same words however they are spaced. */
const spaced = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** Short names for long keys, shared by the maps that are compared: keys of keys stay short, however deep undercuts go. */
export class KeyBook {
  private readonly numbers = new Map<string, number>()

  key(...parts: readonly (string | number | null)[]): string {
    const long = JSON.stringify(parts)
    const known = this.numbers.get(long)
    if (known !== undefined) return `k${known}`
    this.numbers.set(long, this.numbers.size)
    return `k${this.numbers.size - 1}`
  }
}

/**
 * Everything a map says, taken apart. Two maps that say the same have equal facts, whatever their ids; what the facts of
 * one hold more often than those of the other is what the other lacks. What `unattributed` wrote says nothing of an author.
 */
export function factsOf(draft: MapDraft, keys: KeyBook, unattributed?: string): Facts {
  const facts = new Map<LossCode, Map<string, number>>(LOSS_CODES.map((code) => [code, new Map()]))
  const say: Say = (code, ...parts) => {
    const counts = facts.get(code)
    const key = keys.key(...parts)
    counts?.set(key, (counts.get(key) ?? 0) + 1)
  }
  say('title', spaced(draft.title))
  if (draft.description.trim() !== '') say('description', draft.description.trim())
  if (draft.burden !== undefined) say('burdens', 'map', draft.burden)
  const named = nameRecords(draft.content, keys, unattributed)
  sayClaims(draft.content, named, say)
  sayArguments(draft.content, named, say)
  sayEvidence(draft.content, named, say)
  sayNotes(draft.content, named, say)
  return facts
}

type Say = (code: LossCode, ...parts: (string | number | null)[]) => void
type Named = {
  claim: (id: string) => string
  argument: (id: string) => string
  source: (id: string) => string
  quote: (id: string) => string
  frame: (id: string) => string
  person: (id: string) => string
  unattributed: string | undefined
}

/** What each record is called by what it says. */
function nameRecords(content: MapContent, keys: KeyBook, unattributed: string | undefined): Named {
  const claims = new Map(content.claims.map(({ id, text }) => [id, keys.key('claim', spaced(text))]))
  const sources = new Map(content.sources.map(({ id, title }) => [id, keys.key('source', title)]))
  const quotes = new Map(
    content.quotes.map(({ id, exact, sourceId }) => [id, keys.key('quote', exact, sources.get(sourceId) ?? '')]),
  )
  const frames = new Map((content.frames ?? []).map(({ id, title }) => [id, keys.key('frame', title)]))
  const people = new Map(content.people.map(({ id, name }) => [id, name]))
  const found = (names: ReadonlyMap<string, string>) => (id: string) => names.get(id) ?? ''
  const claim = found(claims)
  return {
    claim,
    argument: found(nameArguments(content.arguments, claim, keys)),
    source: found(sources),
    quote: found(quotes),
    frame: found(frames),
    person: found(people),
    unattributed,
  }
}

/** An argument is named after what it is about, so that is named first; in a loop, since undercuts go as deep as people like. */
function nameArguments(
  steps: readonly Argument[],
  claim: (id: string) => string,
  keys: KeyBook,
): ReadonlyMap<string, string> {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const names = new Map<string, string>()
  for (const step of steps) {
    const waiting: Argument[] = []
    let at: Argument | undefined = step
    while (at && !names.has(at.id)) {
      waiting.push(at)
      at = at.conclusion.kind === 'argument' ? byId.get(at.conclusion.id) : undefined
    }
    for (const { id, stance, premises, conclusion } of waiting.toReversed()) {
      const about = conclusion.kind === 'claim' ? claim(conclusion.id) : (names.get(conclusion.id) ?? '')
      names.set(id, keys.key('argument', stance, about, ...premises.map(claim).sort()))
    }
  }
  return names
}

type Authored = Pick<Claim, 'createdBy' | 'createdAt' | 'updatedBy' | 'updatedAt'>
function sayAuthor({ createdBy, createdAt, updatedBy, updatedAt }: Authored, name: string, named: Named, say: Say) {
  if (createdBy === named.unattributed && updatedBy === named.unattributed) return
  say('authorship', name, named.person(createdBy), createdAt, named.person(updatedBy), updatedAt)
}

function sayClaims({ claims, frames = [] }: MapContent, named: Named, say: Say) {
  for (const frame of frames) {
    say('frames', frame.title, frame.colour)
    if (frame.rivals) say('rivals', named.frame(frame.id))
    sayAuthor(frame, named.frame(frame.id), named, say)
  }
  for (const claim of claims) {
    const name = named.claim(claim.id)
    say('claims', name)
    // Blank space at the ends is nobody's wording, and one space is the same as another.
    if (claim.text.trim() !== spaced(claim.text)) say('wording', claim.text.trim())
    if (claim.holder !== null) say('holders', name, spaced(claim.holder))
    for (const tag of claim.tags) say('tags', name, spaced(tag))
    if (claim.pin) say('pins', name, claim.pin.x, claim.pin.y)
    if (claim.frameId !== undefined) say('frame-members', name, named.frame(claim.frameId))
    if (claim.burden !== undefined) say('burdens', name, claim.burden)
    for (const { text, by, at, settled } of claim.conflicts)
      say('wordings-in-conflict', name, text, named.person(by), at, String(settled))
    sayAuthor(claim, name, named, say)
  }
}

const kindOfArgument = ({ stance, premises, conclusion }: Argument): LossCode => {
  if (conclusion.kind === 'argument') return stance === 'con' ? 'undercuts' : 'backings'
  return premises.length > 1 ? 'joint-premises' : 'arguments'
}

function sayArguments(content: MapContent, named: Named, say: Say) {
  for (const step of content.arguments) {
    const name = named.argument(step.id)
    say(kindOfArgument(step), name)
    if (step.premises.length > 1) say('premise-order', name, ...step.premises.map(named.claim))
    if (step.scheme !== null) say('schemes', name, spaced(step.scheme))
    if (step.note.trim() !== '') say('argument-notes', name, step.note.trim())
    if (step.pin) say('pins', name, step.pin.x, step.pin.y)
    for (const question of step.questions ?? []) sayQuestion(question, name, named, say)
    sayAuthor(step, name, named, say)
  }
}

function sayQuestion({ scheme, key, by, at, ...said }: HandledQuestion, name: string, named: Named, say: Say) {
  const { answer, premise, objection, assigned, aside } = said
  const links = [premise && named.claim(premise), objection && named.argument(objection)]
  const whom = [assigned && named.person(assigned.person), assigned?.due ?? null]
  say('questions', name, scheme, key, answer?.trim() ?? null, ...links, ...whom, aside?.trim() ?? null)
  if (by !== named.unattributed) say('authorship', `${name} ${scheme} ${key}`, named.person(by), at)
}

function sayEvidence({ sources, quotes }: MapContent, named: Named, say: Say) {
  for (const source of sources) {
    const { title, authors, publisher, published, url, language } = source
    const name = named.source(source.id)
    say('sources', name)
    // A title alone is no record.
    if ([publisher, published, url, language, ...authors].some((part) => part !== ''))
      say('source-records', title, publisher, published, url, language, ...authors)
    say('source-texts', name, source.hash)
    sayAuthor(source, name, named, say)
  }
  for (const quote of quotes) {
    const name = named.quote(quote.id)
    say('quotes', name)
    say('quote-contexts', name, ...contextOf(quote))
    for (const claimId of quote.claimIds) say('quote-links', name, named.claim(claimId))
    sayAuthor(quote, name, named, say)
  }
}

const contextOf = ({ prefix, suffix, position }: Pick<Quote, 'prefix' | 'suffix' | 'position'>) => [
  prefix,
  suffix,
  position?.start ?? null,
  position?.end ?? null,
]

function sayNotes({ annotations }: MapContent, named: Named, say: Say) {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  for (const annotation of annotations) {
    const about = nameTarget(annotation, named)
    const body = annotation.body.trim()
    say('annotations', ...about, body)
    const first = annotation.replyTo === null ? undefined : byId.get(annotation.replyTo)
    if (first) say('replies', ...about, body, first.body.trim())
    if (annotation.resolved) say('resolved', ...about, body)
    sayAuthor(annotation, body, named, say)
  }
}

function nameTarget({ target }: Annotation, named: Named): (string | number | null)[] {
  if (target.kind !== 'passage') return [target.kind, named[target.kind](target.id)]
  return [target.kind, named.source(target.id), target.passage.exact, ...contextOf(target.passage)]
}
