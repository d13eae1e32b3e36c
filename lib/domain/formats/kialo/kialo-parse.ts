import { LIMITS } from '../../limits'
import type { Stance } from '../../model'
import { DraftBuilder } from '../draft-builder'
import { type ParseContext, type Parsed, unreadable } from '../format'
import { plainLine } from '../plain-words'
import { type KialoEntry, type KialoFile, readKialoFile } from './kialo-file'
import { KialoSources } from './kialo-sources'
import { readCitations, readOlderText, readRemark, readSee, unescapeSee } from './kialo-words'

/** Stands for a claim without words, so that what argues about it has something to be about. */
const NO_WORDS = '…'

/**
 * Reads a discussion as Kialo exports it as text, of both generations: `Discussion Title:` with a claim a line, and
 * `Discussion Name:` with the words below their number and sources at the end. A question at the top is no claim: what stands under it
 * are theses, several in a frame of rival answers to it. `-> See 1.2.` is the claim of that number once more.
 */
export function parseKialo(text: string, context: ParseContext): Parsed {
  const file = readKialoFile(text)
  if (!file)
    return unreadable(
      'wrong-format',
      'This is no discussion as Kialo exports it: it does not begin with “Discussion Title:” or “Discussion Name:”.',
    )
  if (file.entries.length > LIMITS.claims + LIMITS.arguments)
    return unreadable('too-large', `It has ${file.entries.length.toLocaleString('en')} claims, more than a map holds.`)
  return new KialoReader(file, new DraftBuilder(context)).read()
}

/** A claim of the file: made already, or named by a number that may come later. */
type Meant = { id: string } | { number: string }
type Step = { line: number; stance: Stance; from: Meant; about: Meant; note: string }

class KialoReader {
  private readonly meant = new Map<string, Meant>()
  /** Each question with the frame of its answers, if it has several. */
  private readonly questions = new Map<string, string | undefined>()
  private readonly steps: Step[] = []
  private readonly description: string[] = []
  private readonly sources: KialoSources

  constructor(
    private readonly file: KialoFile,
    private readonly builder: DraftBuilder,
  ) {
    this.sources = new KialoSources(file.sources)
  }

  read(): Parsed {
    for (const line of this.file.stray)
      this.builder.find('left-out', 'It belongs to no claim and was left out.', { line })
    for (const line of this.file.doubtful)
      this.builder.find(
        'approximated',
        'It looks like the number of a claim, but is there already, not indented like one or not set apart: it was taken for words of the claim above.',
        { line },
      )
    for (const line of this.file.unclosed)
      this.builder.find(
        'approximated',
        'The quotation of this source is not closed: it was taken to end where the next source begins.',
        { line },
      )
    const below = new Map<string, KialoEntry[]>()
    for (const entry of this.file.entries) {
      const beside = below.get(entry.parent)
      if (beside) beside.push(entry)
      else below.set(entry.parent, [entry])
    }
    for (const entry of this.file.entries) {
      const answers = below.get(entry.number) ?? []
      if (isQuestion(entry, answers)) this.takeQuestion(entry, answers.length)
      else this.takeEntry(entry)
    }
    for (const step of this.steps) this.makeArgument(step)
    this.sources.make(this.builder)
    return this.builder.finish({ title: this.file.title, description: this.description.join('\n\n') })
  }

  private takeQuestion({ number, text, line }: KialoEntry, answers: number): void {
    const question = this.readWords(text).text.trim()
    if (answers > 1) {
      this.builder.find(
        'approximated',
        'The theses under a question were taken for rival answers, of which only one can hold: their frame can say otherwise.',
        { line },
      )
      this.questions.set(number, this.builder.frame(question || this.file.title, undefined, { line }, true))
      return
    }
    this.questions.set(number, undefined)
    if (question !== '' && plainLine(question) !== plainLine(this.file.title)) this.description.push(question)
  }

  private takeEntry(entry: KialoEntry): void {
    const { number, line, text } = entry
    if (entry.fault === 'duplicate')
      this.builder.find('duplicate', 'Its number stands there twice: what stands under it goes with the last.', {
        line,
      })
    const lines = text.split('\n')
    const remark = lines.length > 1 ? readRemark((lines.at(-1) ?? '').trim()) : undefined
    const words = remark === undefined ? lines : lines.slice(0, -1)
    const see = words.length === 1 ? readSee((words[0] ?? '').trim()) : undefined
    const frameId = this.questions.get(entry.parent)
    const from = see ? { number: see.number } : this.makeClaim(words.join('\n'), line, frameId)
    const note = [see ? this.readWords(see.rest).text : '', remark ?? ''].filter((part) => part.trim() !== '')
    this.takeStep(entry, from, note.join('\n\n'))
    this.meant.set(number, from)
  }

  private takeStep({ label, parent, fault, line }: KialoEntry, from: Meant, note: string): void {
    const stance = label === 'pro' || label === 'con' ? label : undefined
    const about = this.meant.get(parent)
    if (stance && about) this.steps.push({ line, stance, from, about, note })
    else if ('number' in from)
      this.builder.find('left-out', 'A thesis that only points to another claim was left out.', { line })
    else if (fault === 'orphan')
      this.builder.find('dangling', 'What it stands under is not there: it was taken for a thesis.', { line })
    else if (stance || (about && !this.questions.has(parent)))
      this.builder.find(
        'approximated',
        'It says neither for nor against a claim what it stands under: it was taken for a thesis.',
        { line },
      )
  }

  private makeClaim(text: string, line: number, frameId: string | undefined): Meant {
    if (text.trim() === '') this.builder.find('empty', `A claim without words is shown as “${NO_WORDS}”.`, { line })
    const { text: said, cited, urls } = this.readWords(text)
    const id = this.builder.claim({ text: said.trim() === '' ? NO_WORDS : said, frameId }, { line })
    if (id === undefined) return { number: '' }
    this.sources.cite(id, cited)
    this.sources.link(id, urls)
    return { id }
  }

  private readWords(text: string): { text: string; cited: number[]; urls: string[] } {
    const older = this.file.isOlder ? readOlderText(text) : { text, urls: [] }
    const { text: said, cited } = readCitations(older.text, (number) => this.sources.has(number))
    return { text: unescapeSee(said), cited, urls: older.urls }
  }

  private makeArgument({ line, stance, from, about, note }: Step): void {
    const [premise, conclusion] = [this.idOf(from), this.idOf(about)]
    if (premise === undefined || conclusion === undefined) {
      this.builder.find('dangling', 'It points to a claim that is not there, and was left out.', { line })
      return
    }
    this.builder.argument(
      { stance, premises: [premise], conclusion: { kind: 'claim', id: conclusion }, note },
      { line },
    )
  }

  /** Follows what points to what points elsewhere. */
  private idOf(meant: Meant): string | undefined {
    const seen = new Set<string>()
    let at: Meant | undefined = meant
    while (at && 'number' in at && !seen.has(at.number)) {
      seen.add(at.number)
      at = this.meant.get(at.number)
    }
    return at && 'id' in at ? at.id : undefined
  }
}

/** What has nothing but theses under it, with `Thesis:` or without a label, asks what they answer. */
const isQuestion = ({ parent, label }: KialoEntry, below: readonly KialoEntry[]): boolean =>
  parent === '' &&
  (label === 'question' || below.length > 0) &&
  below.every((entry) => entry.label === 'thesis' || entry.label === null)
