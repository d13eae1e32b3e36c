import { LIMITS } from '../../limits'
import type { Stance } from '../../model'
import { CitedLinks } from '../cited-links'
import { DraftBuilder } from '../draft-builder'
import { type ParseContext, type Parsed, unreadable } from '../format'
import { buildOutline, type OutlineItem } from '../outline/outline-items'
import { splitStanceWord } from '../outline/outline-words'
import { cutText } from '../plain-words'
import { MarkdownSources } from './markdown-sources'
import { LONGEST_INLINE, readInline } from './markdown-text'
import { isUnread, NO_CLAIMS, readClaim, readLead } from './markdown-words'

/**
 * Reads Markdown as an outline: items of nested lists argue about the item, the paragraph or the heading they stand under. Our own
 * lists come back with signs, joint premises, steps, holders, tags and quotes. In others an item is a reason unless it begins with a
 * sign or a word (`Con:`, `−`): bullets are no signs. The first heading is the title; others are theses, and deeper ones argue for those.
 */
export function parseMarkdown(text: string, context: ParseContext): Parsed {
  return new MarkdownReader(text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/), new DraftBuilder(context)).read()
}

type Draft = Omit<OutlineItem, 'place'> & { line: number; urls: string[] }
/** A piece that goes on until something else begins: its raw text is read when it is whole. */
type Piece = { kind: 'item' | 'paragraph'; raw: string[]; line: number; parent: number }

const ITEM = /^([ \t]*)(?:[-*+]|(\d{1,9})[.)])(?:[ \t]+(.*))?$/s
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/s
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/
const FENCE = /^[ \t]*(`{3,}|~{3,})/
const SOURCES = /^(?:sources?|references|bibliography|literature|footnotes)$/i
const FOR = /^(?:pros?|for|in favou?r|advantages|reasons|arguments (?:for|in favou?r)|supporting arguments)$/i
const AGAINST = /^(?:cons?|against|disadvantages|objections|counter-?arguments|arguments against|opposing arguments)$/i
/** A sign in front of what an item of a foreign list says. */
const SIGN = /^(?:(\(\+\)|\+)|(\([-−]\)|[-−×]))[ \t]+/
const TASK = /^\[[ xX]\][ \t]+/

class MarkdownReader {
  private readonly drafts: Draft[] = []
  private readonly sources = new MarkdownSources()
  private readonly quotations: { item: number; raw: string; line: number }[] = []
  private readonly description: string[] = []
  private readonly headings: { level: number; item: number; stance: Stance | null }[] = []
  private readonly lists: { indent: number; item: number }[] = []
  private readonly hasLists: boolean
  private readonly hasOneTitle: boolean
  private title: string | undefined
  private piece: Piece | undefined
  private paragraph = -1
  private isAfterBlank = true
  private isInSources = false
  private isInUnread = false

  constructor(
    private readonly lines: readonly string[],
    private readonly builder: DraftBuilder,
  ) {
    this.hasLists = lines.some((line) => ITEM.test(line) || line === NO_CLAIMS)
    this.hasOneTitle = lines.filter((line) => /^ {0,3}#[ \t]/.test(line)).length === 1
  }

  read(): Parsed {
    for (let at = this.skipFrontMatter(); at < this.lines.length; at++) at = this.take(at)
    this.close()
    if (this.drafts.length === 0 && this.title === undefined && this.description.length === 0)
      return this.builder.findings.length > 0
        ? { ok: false, findings: this.builder.findings }
        : unreadable('empty', 'There is no claim in it: write a list or paragraphs.')
    if (this.drafts.length > LIMITS.claims + LIMITS.arguments)
      return unreadable('too-large', `It has ${this.drafts.length.toLocaleString('en')} items, more than a map holds.`)
    const items = this.drafts.map(({ line, urls: _, ...item }) => ({ ...item, place: { line } }))
    const claims = buildOutline(this.builder, items)
    const links = new CitedLinks()
    for (const [index, { urls }] of this.drafts.entries()) {
      const claimId = claims[index]
      if (claimId !== undefined) links.add(claimId, urls)
    }
    for (const { item, raw, line } of this.quotations) this.quote(claims[item], raw, line)
    this.sources.make(this.builder)
    links.make(this.builder)
    return this.builder.finish({ title: this.title ?? '', description: this.description.join('\n') })
  }

  private quote(claimId: string | undefined, raw: string, line: number): void {
    if (claimId === undefined)
      this.builder.find('left-out', 'A quotation of nothing that became a claim was left out.', { line })
    else if (!this.sources.quote(claimId, raw, line))
      this.builder.annotation({ target: { kind: 'claim', id: claimId }, body: `> ${raw}` }, { line })
  }

  /** `---` at the very beginning: what it says of the title is taken. */
  private skipFrontMatter(): number {
    if (this.lines[0]?.trim() !== '---') return 0
    const end = this.lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
    if (end === -1) return 0
    for (let at = 1; at < end; at++) {
      const title = /^title:\s*(.*)$/is.exec(this.lines[at] ?? '')?.[1]?.trim()
      if (title) this.title = title.replace(/^(["'])(.*)\1$/s, '$2')
      else if ((this.lines[at] ?? '').trim() !== '')
        this.builder.findOnce('left-out', 'The lines before the text, save its title, were left out.', { line: at + 1 })
    }
    return end + 1
  }

  /** Takes the line, and lines after it that belong to it; answers the last one taken. */
  private take(at: number): number {
    const line = this.lines[at] ?? ''
    if (line.trim() === '') {
      this.isAfterBlank = true
      return at
    }
    const wasBlank = this.isAfterBlank
    this.isAfterBlank = false
    const fence = FENCE.exec(line)?.[1]
    if (fence) return this.skipTo(at, (other) => other.trim().startsWith(fence), 'Blocks of code were left out.')
    if (/^\s*<!--/.test(line)) return this.skipTo(at - 1, (other) => other.includes('-->'), 'Comments were left out.')
    const heading = HEADING.exec(line)
    if (heading) this.takeHeading(heading[1]?.length ?? 1, heading[2] ?? '', at)
    else if (UNDERLINE.test(line) && !wasBlank && this.piece?.kind === 'paragraph') this.underline(line.trim(), at)
    else if (isRule(line)) this.close()
    else if (this.isInUnread) return at
    else if (this.isInSources) this.takeSourceLine(line, at)
    else if (/^\s*\|.*\|\s*$/.test(line)) this.builder.findOnce('left-out', 'Tables were left out.', { line: at + 1 })
    else if (/^ {0,3}\[\^?[^\]\\]{1,200}\]:/.test(line))
      this.builder.findOnce('left-out', 'Footnotes and lists of links were left out.', { line: at + 1 })
    else if (/^[ \t]*>/.test(line)) this.takeQuotation(line, at)
    else if (line === NO_CLAIMS) this.close()
    else this.takeText(line, at, wasBlank)
    return at
  }

  private skipTo(at: number, isLast: (line: string) => boolean, message: string): number {
    this.builder.findOnce('left-out', message, { line: at + 1 })
    for (let last = at + 1; last < this.lines.length; last++) if (isLast(this.lines[last] ?? '')) return last
    return this.lines.length
  }

  private takeHeading(level: number, raw: string, at: number): void {
    this.close()
    this.lists.length = 0
    this.paragraph = -1
    this.isInSources = false
    this.isInUnread = isUnread(this.lines[at])
    if (this.isInUnread) return
    const words = raw.trim().replace(/(?:^|\s)#{1,50}$/, '')
    const { text, urls } = readInline(words)
    while ((this.headings.at(-1)?.level ?? 0) >= level) this.headings.pop()
    const above = this.headings.at(-1)
    if (SOURCES.test(text.trim())) this.isInSources = true
    else if (this.title === undefined && this.drafts.length === 0 && level === 1 && this.hasOneTitle) this.title = text
    else if (text.trim() === '') return
    else if (FOR.test(text.trim()) || AGAINST.test(text.trim()))
      this.headings.push({
        level,
        item: above?.item ?? this.drafts.length - 1,
        stance: FOR.test(text.trim()) ? 'pro' : 'con',
      })
    else {
      this.headings.push({ level, item: this.drafts.length, stance: null })
      this.add({ parent: above?.item ?? -1, stance: above?.stance ?? 'pro', text, words: text, line: at + 1, urls })
    }
  }

  /** A paragraph with a line of `=` or `-` below it was a heading. */
  private underline(marks: string, at: number): void {
    const words = this.piece?.raw.join(' ') ?? ''
    this.piece = undefined
    this.takeHeading(marks.startsWith('=') ? 1 : 2, words, at - 1)
  }

  private takeSourceLine(line: string, at: number): void {
    const item = ITEM.exec(line)
    if (item && (item[1] ?? '').length < 3) this.sources.list(Number(item[2] ?? 0) || 0, item[3] ?? '', at + 1)
    else if (!/^[ \t]*>/.test(line) || !this.sources.quoteOfLast(line.replace(/^[ \t]*>[ \t]?/, ''), at + 1))
      this.builder.find('left-out', 'It stands among the sources and names none: it was left out.', { line: at + 1 })
  }

  private takeQuotation(line: string, at: number): void {
    this.close()
    const raw = line.replace(/^[ \t]*>[ \t]?/, '')
    if (raw.trim() !== '') this.quotations.push({ item: this.drafts.length - 1, raw, line: at + 1 })
  }

  private takeText(line: string, at: number, wasBlank: boolean): void {
    const item = ITEM.exec(line)
    if (item) {
      this.takeItem(columnsOf(item[1] ?? ''), item[3] ?? '', at)
      return
    }
    const indent = columnsOf(/^[ \t]*/.exec(line)?.[0] ?? '')
    const isWithin = this.piece && (!wasBlank || (this.piece.kind === 'item' && indent > 1))
    if (this.piece && isWithin) {
      if (wasBlank) this.piece.raw.push('')
      this.piece.raw.push(line.trimStart())
      return
    }
    this.close()
    this.lists.length = 0
    const top = this.headings.at(-1)
    this.piece = { kind: 'paragraph', raw: [line.trimStart()], line: at + 1, parent: top?.item ?? -1 }
  }

  private takeItem(indent: number, raw: string, at: number): void {
    this.close()
    // One column more or less is untidiness, two are a level.
    while (this.lists.length > 0 && indent < (this.lists.at(-1)?.indent ?? 0) + 2) this.lists.pop()
    const parent =
      this.lists.at(-1)?.item ?? (this.paragraph >= 0 ? this.paragraph : (this.headings.at(-1)?.item ?? -1))
    this.piece = { kind: 'item', raw: [raw], line: at + 1, parent }
    this.lists.push({ indent, item: this.drafts.length })
  }

  /** What has been gathered is whole. */
  private close(): void {
    const piece = this.piece
    this.piece = undefined
    if (!piece) return
    const raw = this.shortened(joinLines(piece.raw), piece.line)
    const isIntroduction =
      piece.kind === 'paragraph' && this.drafts.length === 0 && this.hasLists && this.title !== undefined
    if (isIntroduction) {
      if (this.description.length > 0 && piece.line > this.lastOfDescription + 1) this.description.push('')
      this.lastOfDescription = piece.line + piece.raw.length - 1
      this.description.push(...piece.raw.map((line) => readInline(line).text))
      return
    }
    if (piece.kind === 'paragraph') this.paragraph = this.drafts.length
    this.addItem(piece, raw)
  }
  private lastOfDescription = 0

  private shortened(raw: string, line: number): string {
    if (raw.length <= LONGEST_INLINE) return raw
    this.builder.find('cut', `It is longer than ${LONGEST_INLINE.toLocaleString('en')} characters and was cut.`, {
      line,
    })
    return cutText(raw, LONGEST_INLINE)
  }

  private addItem({ parent, line }: Piece, raw: string): void {
    const lead = readLead(raw)
    if (lead) {
      const { rest, ...role } = lead
      this.add({ parent, ...role, ...readClaim(rest), line, words: readInline(rest).text })
      return
    }
    const task = TASK.exec(raw)
    if (task) this.builder.findOnce('left-out', 'The boxes of tasks were left out.', { line })
    const claim = readClaim(task ? raw.slice(task[0].length) : raw)
    const heading = this.headings.at(-1)
    const section = heading && heading.item === parent ? heading.stance : null
    if (parent === -1) {
      this.add({ parent, stance: 'pro', ...claim, line })
      return
    }
    const sign = SIGN.exec(claim.text)
    const worded = splitStanceWord(claim.text)
    const stance = sign ? (sign[2] ? 'con' : 'pro') : worded.stance
    const text = sign ? claim.text.slice(sign[0].length) : worded.said
    if (stance === null || text === '') this.add({ parent, stance: section ?? 'pro', ...claim, line })
    else this.add({ parent, stance, ...claim, text, words: claim.again ? claim.words : text, line })
  }

  private add(draft: Pick<Draft, 'parent' | 'stance' | 'text' | 'words' | 'line' | 'urls'> & Partial<Draft>): void {
    this.drafts.push({ as: 'claim', isAboutStep: false, again: null, ...draft })
  }
}

/** `---`, `* * *`: three or more of one mark and nothing else. In a loop, since a pattern would remember every one of them. */
function isRule(line: string): boolean {
  const mark = line.trimStart()[0] ?? ''
  if (!'*-_'.includes(mark) || line.length - line.trimStart().length > 3) return false
  let marks = 0
  for (const char of line) {
    if (char === mark) marks++
    else if (char !== ' ' && char !== '\t') return false
  }
  return marks > 2
}

/** Tabs reach to the next multiple of four. */
function columnsOf(space: string): number {
  let columns = 0
  for (const char of space) columns += char === '\t' ? 4 - (columns % 4) : 1
  return columns
}

/** Lines of one piece flow together, save where two spaces or a backslash end one, or an empty line stands between. */
function joinLines(lines: readonly string[]): string {
  let joined = ''
  for (const [index, line] of lines.entries()) {
    const isBroken = / {2}$/.test(line) || /(?:^|[^\\])\\$/.test(line)
    const said = isBroken ? line.replace(/(?: +|\\)$/, '') : line.trimEnd()
    const isLast = index === lines.length - 1
    if (line === '') joined = `${joined.trimEnd()}\n\n`
    else joined += isLast ? line.trimEnd() : `${said}${isBroken ? '\n' : ' '}`
  }
  return joined.trim()
}
