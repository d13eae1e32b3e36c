import { LIMITS } from '../limits'
import type {
  Annotation,
  AnnotationTarget,
  Argument,
  Claim,
  Conclusion,
  Frame,
  Point,
  Quote,
  Source,
  Stance,
} from '../model'
import { hashText } from '../operations/fingerprint'
import type { PaletteName } from '../palette'
import { PALETTE } from '../palette'
import { FindingList } from './finding-list'
import { type Finding, type FindingCode, type ParseContext, type Parsed, type Place, unreadable } from './format'
import { beginningOf, cutText, endOf, plainLine, plainParagraphs } from './plain-words'
import { soundArguments, type Unsound } from './sound-arguments'
import { addressOfSource, dateOfSource, languageOfSource } from './source-fields'

const UNSOUND: Record<Unsound['code'], string> = {
  circular: 'An argument about itself was left out.',
  dangling: 'An argument about something that is not there was left out.',
}

/** Who wrote something and when, where the file says so. */
type Written = { by?: string | undefined; at?: string | undefined }

export type ClaimOfFile = Written & {
  text: string
  holder?: string | null | undefined
  tags?: readonly string[]
  pin?: Point | null
  frameId?: string | undefined
  burden?: Claim['burden']
}
export type ArgumentOfFile = Written & {
  /** From `newId`, where something in the file had to refer to it before. */
  id?: string
  stance: Stance
  premises: readonly string[]
  conclusion: Conclusion
  scheme?: string | null | undefined
  note?: string
  pin?: Point | null
}
export type SourceOfFile = Written & {
  title: string
  authors?: readonly string[]
  publisher?: string
  published?: string
  url?: string
  language?: string
  /** What it says, as far as the file has it; else its title stands for it. */
  text?: string
}
export type QuoteOfFile = Written & {
  sourceId: string
  exact: string
  prefix?: string
  suffix?: string
  position?: { start: number; end: number } | null
  claimIds: readonly string[]
}
export type AnnotationOfFile = Written & {
  target: AnnotationTarget
  body: string
  replyTo?: string | null
  resolved?: boolean
}

/**
 * Makes a map of what a parser finds in a foreign file. Whatever it is given, what comes out obeys every rule of a map (G4
 * to G9), so that an import is never refused for it; what had to give way is told as a finding. Things are made in the order
 * they are told; an argument may be about one that is told later.
 */
export class DraftBuilder {
  private readonly told = new FindingList()
  private readonly people = new Map<string, string>()
  private readonly claims: Claim[] = []
  private readonly frames: Frame[] = []
  private readonly steps: { argument: Argument; place: Place | undefined }[] = []
  private readonly sources = new Map<string, Source>()
  private readonly quotes: Quote[] = []
  private readonly annotations: Annotation[] = []
  private readonly context: ParseContext
  /** Of what the file says nobody wrote. */
  private readonly own: Pick<Claim, 'createdBy' | 'createdAt' | 'updatedBy' | 'updatedAt'>

  constructor(context: ParseContext) {
    this.context = context
    const { author, at } = context.stamp
    this.own = { createdBy: author, createdAt: at, updatedBy: author, updatedAt: at }
    this.people.set(context.authorName, context.stamp.author)
  }

  newId(): string {
    return this.context.newId()
  }

  get claimCount(): number {
    return this.claims.length
  }

  get findings(): Finding[] {
    return this.told.all()
  }

  find(code: FindingCode, message: string, place?: Place): void {
    this.told.find(code, message, place)
  }

  /** Tells by its first place what may be so in many. */
  findOnce(code: FindingCode, message: string, place?: Place): void {
    this.told.findOnce(code, message, place)
  }

  /** Undefined, with a finding, when there are no words in it. What is too long for a claim is cut, and whole in a note. */
  claim(claimOfFile: ClaimOfFile, place?: Place): string | undefined {
    const { text, holder, tags = [], pin = null, frameId, burden, by, at } = claimOfFile
    const plain = this.plain(text, plainParagraphs, place)
    if (plain === '') {
      this.find('empty', 'A claim without words was left out.', place)
      return undefined
    }
    const said = cutText(plain, LIMITS.claimText)
    const authored = this.written({ by, at })
    const claim: Claim = {
      id: this.newId(),
      text: said,
      holder: this.line(holder ?? '', LIMITS.line, 'The name of a holder', place) || null,
      tags: this.tags(tags, place),
      pin: pin && inBounds(pin),
      ...(frameId === undefined ? {} : { frameId }),
      ...(burden === undefined ? {} : { burden }),
      conflicts: [],
      ...authored,
    }
    this.claims.push(claim)
    if (said !== plain) {
      const most = LIMITS.claimText.toLocaleString('en')
      this.find(
        'cut',
        `A claim is longer than ${most} characters: it was cut, and stands whole in a note on it.`,
        place,
      )
      this.annotation({ target: { kind: 'claim', id: claim.id }, body: plain, by, at }, place)
    }
    return claim.id
  }

  /** Undefined, with a finding, when no premise is left that could carry it. */
  argument(step: ArgumentOfFile, place?: Place): string | undefined {
    const { id = this.newId(), stance, conclusion, scheme, note = '', pin = null } = step
    const premises = this.premises(step, place)
    if (premises.length === 0) return undefined
    const argument: Argument = {
      id,
      stance,
      premises,
      conclusion,
      scheme: this.line(scheme ?? '', LIMITS.line, 'The name of a scheme', place) || null,
      note: this.paragraphs(note, LIMITS.note, 'A note', place),
      pin: pin && inBounds(pin),
      ...this.written(step),
    }
    this.steps.push({ argument, place })
    return id
  }

  /** `rivals`: its claims are rival answers to its title. */
  frame(title: string, colour?: string, place?: Place, rivals = false): string | undefined {
    if (this.frames.length === LIMITS.frames) {
      this.find('too-many', `A map holds ${LIMITS.frames} frames: one more was left out.`, place)
      return undefined
    }
    const named = this.line(title, LIMITS.line, 'The title of a frame', place) || 'Untitled'
    const known: PaletteName | undefined = PALETTE.find((name) => name === colour)
    const fallback = PALETTE[this.frames.length % PALETTE.length] ?? PALETTE[0]
    const id = this.newId()
    const says = { id, title: named, colour: known ?? fallback, ...(rivals ? { rivals } : {}) }
    this.frames.push({ ...says, ...this.written({}) })
    return id
  }

  source(source: SourceOfFile, place?: Place): string | undefined {
    if (this.sources.size === LIMITS.sources) {
      this.find('too-many', `A map holds ${LIMITS.sources} sources: one more was left out.`, place)
      return undefined
    }
    const { authors = [], publisher = '', published = '', url = '', language = '', ...written } = source
    const title = this.line(source.title, LIMITS.line, 'The title of a source', place) || 'Untitled'
    const text = this.paragraphs(source.text ?? '', LIMITS.sourceText, 'The text of a source', place) || title
    const leaveOut = (message: string) => this.find('left-out', message, place)
    const record: Source = {
      id: this.newId(),
      title,
      authors: this.authors(authors, place),
      publisher: this.line(publisher, LIMITS.line, 'The name of a publisher', place),
      published: dateOfSource(published, leaveOut),
      url: addressOfSource(url, leaveOut),
      language: languageOfSource(language, leaveOut),
      text,
      hash: hashText(text),
      ...this.written(written),
    }
    this.sources.set(record.id, record)
    return record.id
  }

  /** Where the source's text does not hold the words at the place that is given, they are looked for; else it has none. */
  quote(
    { sourceId, exact, prefix = '', suffix = '', position, claimIds, ...written }: QuoteOfFile,
    place?: Place,
  ): string | undefined {
    const source = this.sources.get(sourceId)
    const plain = this.plain(exact, plainParagraphs, place)
    // The words of a passage and no others: where it is cut, its context begins.
    const words = beginningOf(plain, LIMITS.quoteExact).trimEnd()
    const rest = plain.slice(words.length)
    if (!source || words === '') {
      this.find('left-out', 'A quote without words or without a source was left out.', place)
      return undefined
    }
    if (rest !== '') {
      const most = LIMITS.quoteExact.toLocaleString('en')
      this.find('cut', `A quote is longer than ${most} characters; its beginning was kept.`, place)
    }
    const quote: Quote = {
      id: this.newId(),
      sourceId,
      exact: words,
      prefix: endOf(plainParagraphs(prefix, { trim: false }), LIMITS.quoteContext),
      suffix: beginningOf(rest || plainParagraphs(suffix, { trim: false }), LIMITS.quoteContext),
      position: placeIn(source.text, words, position),
      claimIds: [...new Set(claimIds)],
      ...this.written(written),
    }
    this.quotes.push(quote)
    return quote.id
  }

  /** What is too long for one note goes on in replies. The id is that of the first. */
  annotation(
    { target, body, replyTo = null, resolved = false, ...written }: AnnotationOfFile,
    place?: Place,
  ): string | undefined {
    const plain = this.plain(body, plainParagraphs, place)
    let first: string | undefined
    for (let rest = plain; rest !== ''; ) {
      const id = this.newId()
      const part = beginningOf(rest, LIMITS.note)
      rest = rest.slice(part.length)
      const isReply = replyTo !== null || first !== undefined
      this.annotations.push({
        ...{ id, target, replyTo: replyTo ?? first ?? null, body: part.trim() === '' ? '…' : part },
        resolved: !isReply && resolved,
        ...this.written(written),
      })
      first ??= id
    }
    return first
  }

  /** The map that was told, or why there is none. */
  finish({ title, description = '' }: { title: string; description?: string }): Parsed {
    if (this.claims.length > LIMITS.claims) {
      const holds = LIMITS.claims.toLocaleString('en')
      return unreadable('too-large', `It has ${this.claims.length.toLocaleString('en')} claims; a map holds ${holds}.`)
    }
    const steps = this.soundArguments()
    if (steps.length > LIMITS.arguments)
      return unreadable(
        'too-large',
        `It has more arguments than a map holds (${LIMITS.arguments.toLocaleString('en')}).`,
      )
    const alive = new Set(steps.map(({ id }) => id))
    const annotations = this.annotations.filter(({ target }) => target.kind !== 'argument' || alive.has(target.id))
    const content = {
      people: [...this.people].map(([name, id]) => ({ id, name })),
      ...(this.frames.length > 0 ? { frames: this.frames } : {}),
      claims: this.claims,
      arguments: steps,
      sources: [...this.sources.values()],
      quotes: this.quotes,
      annotations,
    }
    const [top] = this.claims
    const named = plainLine(title) || plainLine(top?.text ?? '') || 'Untitled'
    return {
      ok: true,
      value: {
        title: cutText(named, LIMITS.line),
        description: this.paragraphs(description, LIMITS.note, 'The description', undefined),
        content,
      },
      findings: this.findings,
    }
  }

  private written({ by, at }: Written) {
    if (by === undefined && at === undefined) return this.own
    const author = by === undefined ? this.context.stamp.author : this.person(by)
    const time = at !== undefined && isInstant(at) ? at : this.context.stamp.at
    return { createdBy: author, createdAt: time, updatedBy: author, updatedAt: time }
  }

  private person(name: string): string {
    const named = cutText(plainLine(name), LIMITS.line) || this.context.authorName
    const known = this.people.get(named)
    if (known !== undefined) return known
    if (this.people.size === LIMITS.people) {
      this.findOnce(
        'too-many',
        `A map knows ${LIMITS.people.toLocaleString('en')} people: what others wrote is told as yours.`,
      )
      return this.context.stamp.author
    }
    const id = this.newId()
    this.people.set(named, id)
    return id
  }

  private premises({ premises, conclusion }: ArgumentOfFile, place: Place | undefined): string[] {
    const [only] = premises
    if (premises.length === 1 && only !== undefined && only !== conclusion.id) return [only]
    const once = [...new Set(premises)]
    const others = conclusion.kind === 'claim' ? once.filter((id) => id !== conclusion.id) : once
    if (others.length < once.length)
      this.find('argues-for-itself', 'A claim was given as an argument about itself, which was left out.', place)
    if (others.length > LIMITS.premises)
      this.find('too-many', `An argument has ${others.length} premises; the first ${LIMITS.premises} were kept.`, place)
    return others.slice(0, LIMITS.premises)
  }

  /** What cannot be on a map is left out and told. */
  private soundArguments(): Argument[] {
    const claimIds = new Set<string>()
    for (const { id } of this.claims) claimIds.add(id)
    const steps = this.steps.map(({ argument }) => argument)
    const { sound, unsound } = soundArguments(claimIds, steps)
    for (const { index, code } of unsound) this.find(code, UNSOUND[code], this.steps[index]?.place)
    return sound
  }

  private plain(text: string, clean: (text: string) => string, place: Place | undefined): string {
    if (text === '') return text
    const plain = clean(text)
    if (plain === text) return plain
    // Line ends and blank space aside, nothing of the words may be missing in silence.
    if (plain.replace(/\s/g, '').length < text.replace(/\s/g, '').length)
      this.find('control-characters', 'Characters that cannot be shown were left out.', place)
    return plain
  }

  private line(text: string, max: number, what: string, place: Place | undefined): string {
    return this.fitted(this.plain(text, plainLine, place), max, what, place)
  }

  private paragraphs(text: string, max: number, what: string, place: Place | undefined): string {
    return this.fitted(this.plain(text, plainParagraphs, place), max, what, place)
  }

  private fitted(text: string, max: number, what: string, place: Place | undefined): string {
    if (text.length <= max) return text
    this.find('cut', `${what} is longer than ${max.toLocaleString('en')} characters and was cut.`, place)
    return cutText(text, max)
  }

  private tags(tags: readonly string[], place: Place | undefined): string[] {
    if (tags.length === 0) return []
    const once = [...new Set(tags.flatMap((tag) => this.line(tag, LIMITS.tag, 'A tag', place) || []))]
    if (once.length > LIMITS.tagsPerClaim)
      this.find('too-many', `A claim has ${once.length} tags; the first ${LIMITS.tagsPerClaim} were kept.`, place)
    return once.slice(0, LIMITS.tagsPerClaim)
  }

  private authors(names: readonly string[], place: Place | undefined): string[] {
    const lines = names.flatMap((name) => this.line(name, LIMITS.line, 'The name of an author', place) || [])
    const most = LIMITS.authorsPerSource
    if (lines.length > most)
      this.find('too-many', `A source has ${lines.length} authors; the first ${most} were kept.`, place)
    return lines.slice(0, most)
  }
}

function placeIn(text: string, exact: string, given: { start: number; end: number } | null | undefined) {
  const start = given && text.startsWith(exact, given.start) ? given.start : text.indexOf(exact)
  return start === -1 ? null : { start, end: start + exact.length }
}

function inBounds({ x, y }: Point): Point | null {
  const fits = (value: number) => Number.isFinite(value) && Math.abs(value) <= LIMITS.coordinate
  return fits(x) && fits(y) ? { x, y } : null
}

const isInstant = (at: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at))
