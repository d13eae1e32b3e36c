import type { NewId } from '../compose'
import type { AnnotationTarget, Conclusion, MapContent, Passage, Stance } from '../model'
import type { Stamp } from '../operation'
import { hashText } from '../operations/fingerprint'

/** A claim to begin with: what to write there, and what argues about it. */
export type Seed = {
  text: string
  holder?: string
  tags?: readonly string[]
  /** A note on it that says what belongs here. */
  note?: string
  /** A passage of the template's source, letter for letter, that it is held to. */
  quote?: string
  about?: readonly SeedArgument[]
}

/** An argument about a claim or, as `undercuts`, about another argument. */
export type SeedArgument = {
  stance: Stance
  premises: readonly Seed[]
  scheme?: string
  undercuts?: readonly Seed[]
}

export type SeedSource = { title: string; publisher: string; text: string }

/** A way to begin a map: not empty, but with the shape of a kind of debate. */
export type Template = {
  /** What the create door calls it. */
  name: string
  title: string
  /** What it is good for, in one sentence. */
  says: string
  source?: SeedSource
  /** The claims that argue for nothing: theses, answers, options. */
  claims: readonly Seed[]
  /** Rival answers to a question, in a frame that is named after it. */
  rivals?: { question: string; answers: readonly Seed[] }
}

export const pro = (...premises: readonly Seed[]): SeedArgument => ({ stance: 'pro', premises })
export const con = (...premises: readonly Seed[]): SeedArgument => ({ stance: 'con', premises })

/** How much of the source's text a quote keeps from either side of it. */
const CONTEXT = 32

/** The records of a template's map, whose author is whoever begins it. */
export function contentOfTemplate(template: Template, newId: NewId, { author, at }: Stamp): MapContent {
  return new Sowing(newId, { createdBy: author, createdAt: at, updatedBy: author, updatedAt: at }).sow(template)
}

type Authored = Pick<MapContent['claims'][number], 'createdBy' | 'createdAt' | 'updatedBy' | 'updatedAt'>

/** Turns seeds into records, in the order in which they are read, so that ids keep that order. */
class Sowing {
  private readonly content: MapContent = {
    people: [],
    claims: [],
    arguments: [],
    sources: [],
    quotes: [],
    annotations: [],
  }

  constructor(
    private readonly newId: NewId,
    private readonly by: Authored,
  ) {}

  sow({ source, claims, rivals }: Template): MapContent {
    if (source) this.addSource(source)
    for (const seed of claims) this.addClaim(seed)
    if (!rivals) return this.content
    const frame = { id: this.newId(), title: rivals.question, colour: 'blue', rivals: true } as const
    for (const seed of rivals.answers) this.addClaim(seed, frame.id)
    return { ...this.content, frames: [{ ...frame, ...this.by }] }
  }

  private addSource(source: SeedSource): void {
    const record = { ...source, authors: [], published: '', url: '', language: 'en' }
    this.content.sources.push({ id: this.newId(), ...record, hash: hashText(source.text), ...this.by })
  }

  private addClaim({ text, holder = '', tags = [], note, quote, about = [] }: Seed, frameId?: string): string {
    const id = this.newId()
    const framed = frameId === undefined ? {} : { frameId }
    const fields = { id, text, holder: holder || null, tags: [...tags], pin: null, ...framed, conflicts: [] }
    this.content.claims.push({ ...fields, ...this.by })
    if (quote !== undefined) this.addQuote(quote, id)
    if (note !== undefined) this.addNote(note, { kind: 'claim', id })
    for (const argument of about) this.addArgument(argument, { kind: 'claim', id })
    return id
  }

  private addArgument({ stance, premises, scheme, undercuts = [] }: SeedArgument, conclusion: Conclusion): void {
    const id = this.newId()
    const claimIds = premises.map((premise) => this.addClaim(premise))
    const fields = { id, stance, premises: claimIds, conclusion, scheme: scheme ?? null, note: '', pin: null }
    this.content.arguments.push({ ...fields, ...this.by })
    for (const undercut of undercuts) this.addArgument(con(undercut), { kind: 'argument', id })
  }

  private addQuote(exact: string, claimId: string): void {
    const [source] = this.content.sources
    if (!source) throw new Error(`no source to quote from: ${exact}`)
    const passage = passageOf(source.text, exact)
    this.content.quotes.push({ id: this.newId(), sourceId: source.id, claimIds: [claimId], ...passage, ...this.by })
  }

  private addNote(body: string, target: AnnotationTarget): void {
    this.content.annotations.push({ id: this.newId(), target, replyTo: null, body, resolved: false, ...this.by })
  }
}

function passageOf(text: string, exact: string): Passage {
  const start = text.indexOf(exact)
  if (start < 0) throw new Error(`not in the source: ${exact}`)
  const end = start + exact.length
  return {
    exact,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    position: { start, end },
  }
}
