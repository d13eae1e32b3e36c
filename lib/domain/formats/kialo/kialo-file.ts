/** A claim of the file as it stands there. */
export type KialoEntry = {
  /** `1.2.3.` */
  number: string
  /** The number of what it stands under; '' at the top. */
  parent: string
  label: 'thesis' | 'question' | 'pro' | 'con' | null
  /** Without the indentation of the claim. */
  text: string
  line: number
  /** Why its number does not fit, where it does not. */
  fault: 'duplicate' | 'orphan' | null
}

export type KialoSource = { number: number; says: string; quote: string; line: number }

export type KialoFile = {
  title: string
  /** The older exports say a claim in one line with its number and link within the text. */
  isOlder: boolean
  entries: KialoEntry[]
  sources: KialoSource[]
  /** Lines that belong to nothing. */
  stray: number[]
  /** Lines that look like a claim's number, but stand elsewhere than it says or are there twice: they are words of the claim above. */
  doubtful: number[]
  /** Lines of sources of which the quotation is not closed. */
  unclosed: number[]
}

type Header = { indent: number; number: string; label: KialoEntry['label']; rest: string }

const TITLE = /^\ufeff?\s*Discussion (Title|Name):[ \t]*(.*)$/is
/** A number of dots and digits, then a label or words or nothing. */
const NUMBERED = /^([ \t]*)((?:\d{1,9}\.)+)(?:[ \t]+(.*))?$/s
const LABEL = /^(Thesis|Question|Pro|Con)[ \t]*:[ \t]*(.*)$/is

/** Reads the lines of an export of either generation; undefined when it does not begin like one. */
export function readKialoFile(text: string): KialoFile | undefined {
  const lines = text.split(/\r\n|\n|\r/)
  const first = lines.findIndex((line) => line.replace('\ufeff', '').trim() !== '')
  const titled = TITLE.exec(lines[first] ?? '')
  if (!titled && !/^(?:Thesis|Question)$/i.test(readHeader((lines[first] ?? '').replace('\ufeff', ''))?.label ?? ''))
    return undefined
  let start = first
  let title = ''
  if (titled) {
    const isBelow = (titled[2] ?? '').trim() === ''
    title = (isBelow ? (lines[first + 1] ?? '') : (titled[2] ?? '')).trim()
    start = first + (isBelow ? 2 : 1)
  }
  return new LineReader(lines, start).read(title)
}

function readHeader(line: string): Header | undefined {
  const match = NUMBERED.exec(line)
  if (!match) return undefined
  const [, space = '', number = '', said = ''] = match
  const labelled = LABEL.exec(said)
  const label = labelled?.[1]?.toLowerCase()
  const known = label === 'thesis' || label === 'question' || label === 'pro' || label === 'con' ? label : null
  return { indent: space.length, number, label: known, rest: known ? (labelled?.[2] ?? '') : said }
}

const parentOf = (number: string): string => number.slice(0, number.lastIndexOf('.', number.length - 2) + 1)
const lastOf = (number: string): number => Number(number.slice(parentOf(number).length, -1))
const depthOf = (number: string): number => number.split('.').length - 2

/** How the claims of a file are laid out, told from its first ones. */
type Layout = {
  /** Labels stand on a line of their own, the words below. */
  isBelow: boolean
  /** An empty line stands before each. */
  isSpaced: boolean
  /** Spaces a level; 0 when nothing is indented. */
  unit: number
}

class LineReader {
  private readonly layout: Layout
  private readonly entries: KialoEntry[] = []
  private readonly children = new Map<string, number>()
  readonly stray: number[] = []
  private readonly doubtful: number[] = []
  readonly unclosed: number[] = []
  private readonly topsWithReplies: ReadonlySet<string>
  private open: { entry: KialoEntry; lines: string[] } | undefined

  constructor(
    private readonly lines: readonly string[],
    private readonly start: number,
  ) {
    this.layout = layoutOf(lines, start)
    this.topsWithReplies = new Set(
      lines.slice(start).flatMap((line) => {
        const number = readHeader(line)?.number ?? ''
        const top = number.slice(0, number.indexOf('.') + 1)
        return number === `${top}1.` ? top : []
      }),
    )
  }

  read(title: string): KialoFile {
    let at = this.start
    let end = this.lines.length
    for (; at < this.lines.length; at++) {
      if (this.beginsSources(at)) {
        end = at
        break
      }
      const header = this.headerAt(at)
      if (header) this.begin(header, at)
      else this.take(this.lines[at] ?? '', at)
    }
    this.close()
    const sources = end < this.lines.length ? readSources(this.lines, end + 1, this) : []
    const { entries, stray, doubtful, unclosed, layout } = this
    return { title, isOlder: !layout.isBelow, entries, sources, stray, doubtful, unclosed }
  }

  private beginsSources(at: number): boolean {
    if (!/^\s*Sources:\s*$/.test(this.lines[at] ?? '') || this.isWords(at)) return false
    let next = at + 1
    while (next < this.lines.length && (this.lines[next] ?? '').trim() === '') next++
    return next === this.lines.length || SOURCE.test(this.lines[next] ?? '')
  }

  /** The line after a label is what the claim says, whatever it looks like. */
  private isWords = (at: number): boolean =>
    this.layout.isBelow &&
    this.open !== undefined &&
    this.open.entry.line === at &&
    (this.lines[at] ?? '').trim() !== ''

  private headerAt(at: number): (Header & Pick<KialoEntry, 'fault'>) | undefined {
    const header = readHeader(this.lines[at] ?? '')
    if (!header || this.isWords(at)) return undefined
    return this.layout.isBelow ? this.headerBelow(header, at) : this.headerInLine(header, at)
  }

  private headerBelow(header: Header, at: number) {
    const { isSpaced, unit } = this.layout
    const isBare = header.label !== null && header.rest === ''
    const isApart = !isSpaced || this.open === undefined || this.isBlank(at - 1)
    const isInPlace = unit === 0 || header.indent === unit * depthOf(header.number)
    if (!isBare || !isApart) return undefined
    if (!isInPlace) {
      if (this.open) this.doubtful.push(at + 1)
      return undefined
    }
    return { ...header, fault: this.faultOf(header.number) }
  }

  private headerInLine(header: Header, at: number) {
    const { number, label } = header
    const fault = this.faultOf(number)
    if (label !== null && label !== 'thesis' && label !== 'question') {
      if (fault !== 'duplicate') return { ...header, fault }
      if (this.open) this.doubtful.push(at + 1)
      return undefined
    }
    // Without Pro or Con only theses stand there, and lists within the words of a claim look the same.
    const follows = fault === null && lastOf(number) === (this.children.get(parentOf(number)) ?? 0) + 1
    if (!follows) return undefined
    if (label !== null || this.entries.length === 0) return { ...header, fault }
    const depth = depthOf(number)
    const isApart = depth === 0 && (this.topsWithReplies.has(number) || this.isBlank(at - 1))
    const isPosition = depth === 1 && this.isQuestion(parentOf(number), number)
    if (isApart || isPosition) return { ...header, fault }
    if (depth === 0 && this.open) this.doubtful.push(at + 1)
    return undefined
  }

  /** What stands under a question has no label; a thesis has only what has one. */
  private isQuestion(number: string, child: string): boolean {
    if (lastOf(child) === 1) return this.entries.at(-1)?.number === number && this.entries.length === 1
    const first = this.entries.find((entry) => entry.parent === number)
    return first !== undefined && (first.label === null || first.label === 'thesis')
  }

  private isBlank = (at: number): boolean => (this.lines[at] ?? '').trim() === ''

  private faultOf(number: string): KialoEntry['fault'] {
    if (this.children.has(number)) return 'duplicate'
    const parent = parentOf(number)
    return parent !== '' && !this.children.has(parent) ? 'orphan' : null
  }

  private begin({ number, label, rest, fault }: Header & Pick<KialoEntry, 'fault'>, at: number): void {
    this.close()
    const parent = parentOf(number)
    const entry: KialoEntry = { number, parent, label, text: '', line: at + 1, fault }
    this.entries.push(entry)
    this.children.set(parent, Math.max(this.children.get(parent) ?? 0, lastOf(number)))
    this.children.set(number, 0)
    this.open = { entry, lines: this.layout.isBelow ? [] : [rest] }
  }

  private take(line: string, at: number): void {
    if (this.open) this.open.lines.push(line)
    else if (line.trim() !== '') this.stray.push(at + 1)
  }

  private close(): void {
    if (!this.open) return
    const { entry, lines } = this.open
    const indent = this.layout.unit * depthOf(entry.number)
    entry.text = lines
      .map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length)))
      .join('\n')
      .trim()
    this.open = undefined
  }
}

/** How many claims tell how all are laid out. */
const ENOUGH = 50

function layoutOf(lines: readonly string[], start: number): Layout {
  let below = 0
  let labelled = 0
  let apart = 0
  let unit: number | undefined
  for (let at = start; at < lines.length && labelled < ENOUGH; at++) {
    const header = readHeader(lines[at] ?? '')
    if (!header || header.label === null) continue
    labelled++
    if ((lines[at - 1] ?? '').trim() === '') apart++
    const depth = depthOf(header.number)
    if (depth > 0) unit ??= header.indent / depth
    if (header.rest !== '') continue
    below++
    // What stands below is words, whatever it looks like.
    at++
  }
  return {
    isBelow: below * 2 > labelled,
    isSpaced: apart * 2 > labelled,
    unit: unit !== undefined && Number.isInteger(unit) ? unit : 0,
  }
}

const SOURCE = /^\[(\d{1,9})\](?:[ \t]+(.*))?$/s

/** Each source is a line with its number; below may stand the words that are quoted, in quotation marks, on any number of lines. */
function readSources(
  lines: readonly string[],
  start: number,
  { stray, unclosed }: Pick<KialoFile, 'stray' | 'unclosed'>,
): KialoSource[] {
  const sources: KialoSource[] = []
  let quoted: string[] = []
  const close = () => {
    const last = sources.at(-1)
    if (last) last.quote = unquote(quoted.join('\n').trim())
    quoted = []
  }
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const match = SOURCE.exec(line)
    const number = Number(match?.[1])
    const last = sources.at(-1)
    const isBehind = match && number > (last?.number ?? -1)
    const isForgotten = isBehind && last && !isClosed(quoted) && isNextSource(lines, at, number === last.number + 1)
    if (match && isBehind && (isForgotten || isClosed(quoted))) {
      if (isForgotten) unclosed.push(last.line)
      close()
      sources.push({ number, says: (match[2] ?? '').trim(), quote: '', line: at + 1 })
    } else if (sources.length > 0) quoted.push(line)
    else if (line.trim() !== '') stray.push(at + 1)
  }
  close()
  return sources
}

/** Whether a line within a quotation that looks like a source is one, and the end of the quotation was forgotten. */
function isNextSource(lines: readonly string[], at: number, isCounted: boolean): boolean {
  const below = lines.slice(at + 1, at + 3).find((line) => line.trim() !== '') ?? ''
  return isCounted && (/^\[\d+\][ \t]+https?:\/\//i.test(lines[at] ?? '') || below.trimStart().startsWith('"'))
}

/** A line that looks like a source within quoted words is words. */
function isClosed(quoted: readonly string[]): boolean {
  let last = quoted.length - 1
  while (last >= 0 && (quoted[last] ?? '').trim() === '') last--
  const first = quoted.find((line) => line.trim() !== '') ?? ''
  if (!first.trimStart().startsWith('"')) return true
  const end = (quoted[last] ?? '').trim()
  return end.endsWith('"') && !(end === '"' && last === 0)
}

/** A quotation whose end was forgotten loses its beginning only. */
function unquote(text: string): string {
  if (!text.startsWith('"')) return text
  return text.length > 1 && text.endsWith('"') ? text.slice(1, -1) : text.slice(1)
}
