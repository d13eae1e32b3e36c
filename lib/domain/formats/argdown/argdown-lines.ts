import { type Finding, findingAt } from '../format'
import { codeTable } from './argdown-code-table'
import { findUnended } from './argdown-unended'

/** Argdown's parser calls itself for every level of relations: many more and it would run out of stack. */
const DEEPEST = 150
/** Signs that are more than words, each of which the parser keeps as a token of its own. */
const MOST_SIGNS_A_LINE = 50_000
const MOST_SIGNS = 2_000_000
/** A pattern of the parser counts empty lines on its stack. */
const MOST_EMPTY_LINES = 1_000

/** The lines of a text as the parser gets them: with Unix line ends, and no long stretches of empty ones. */
export type ArgdownLines = {
  text: () => string
  isEmpty: () => boolean
  /** The number in the file of a line that the parser counts. */
  numberOf: (line: number) => number
  /** Takes the words of the lines around this one that stand together; their first, or undefined when they are empty. */
  blankParagraph: (line: number) => number | undefined
}

/** Makes a text ready for the parser, or tells why it would take it too far. Costs one pass, whatever is in it. */
export function argdownLines(text: string): ArgdownLines | { fault: Finding } {
  const plain = withUnixLines(text)
  const looked = lookAtLines(plain)
  if ('fault' in looked) return looked
  const lines = looked.isReady ? new ReadLines(plain) : ReadLines.mended(plain)
  const unended = findUnended(lines.text())
  if (unended === undefined) return lines
  const line = lines.numberOf(lines.text().slice(0, unended).split('\n').length)
  const told = 'Too much begins in it that never ends: brackets, braces or comments.'
  return { fault: findingAt('malformed', told, { line }) }
}

/** Without a byte order mark; line ends that only Unicode knows are blanks to the parser, which end a line. */
function withUnixLines(text: string): string {
  const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text
  const unix = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked
  const plain = /[\u2028\u2029]/.test(unix) ? unix.replace(/[\u2028\u2029]/g, ' ') : unix
  // A comment ends with its line, which the last one must do too.
  return `${plain}\n`
}

/** What there is too much of; and whether the parser can have it as it is. */
function lookAtLines(text: string): { isReady: boolean } | { fault: Finding } {
  const depths: number[] = []
  // Fewer characters than that are no more signs.
  const isLarge = text.length > MOST_SIGNS
  let isReady = true
  let number = 0
  let empty = 0
  let signs = 0
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start)
    let words = start
    while (text.charCodeAt(words) === SPACE || text.charCodeAt(words) === TAB) words++
    number++
    empty = words === end ? empty + 1 : 0
    if (empty > MOST_EMPTY_LINES || text.charCodeAt(end - 1) === BACKSLASH) isReady = false
    if (isLarge || end - start > MOST_SIGNS_A_LINE) {
      const here = signsIn(text, start, end)
      signs += here
      if (here > MOST_SIGNS_A_LINE || signs > MOST_SIGNS)
        return { fault: findingAt('too-large', 'It holds more signs of Argdown than any map needs.', { line: number }) }
    }
    if (empty === 0) {
      const indent = words - start
      while ((depths.at(-1) ?? -1) >= indent) depths.pop()
      if (depths.push(indent) > DEEPEST) {
        const told = `More than ${DEEPEST} levels stand under each other.`
        return { fault: findingAt('too-deep', told, { line: number }) }
      }
    }
    start = end + 1
  }
  return { isReady }
}

function signsIn(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at++) count += IS_SIGN[text.charCodeAt(at)] ?? 0
  return count
}

class ReadLines implements ArgdownLines {
  private joined: string
  /** Apart only once something must be taken out. */
  private lines: string[] | undefined
  /** The number in the file of each line, where they are not the same. */
  private readonly numbers: readonly number[] | undefined

  constructor(joined: string, numbers?: readonly number[]) {
    this.joined = joined
    this.numbers = numbers
  }

  /** Without most of the empty lines, and with backslashes that end a line made into themselves. */
  static mended(text: string): ReadLines {
    const lines: string[] = []
    const numbers: number[] = []
    let empty = 0
    for (const [index, line] of text.split('\n').entries()) {
      empty = line.trim() === '' ? empty + 1 : 0
      if (empty > 2) continue
      lines.push(withoutLooseEscape(line))
      numbers.push(index + 1)
    }
    return new ReadLines(`${lines.join('\n')}\n`, numbers)
  }

  text(): string {
    if (this.lines) this.joined = this.lines.join('\n')
    return this.joined
  }

  isEmpty(): boolean {
    return this.text().trim() === ''
  }

  numberOf(line: number): number {
    return this.numbers ? (this.numbers[line - 1] ?? this.numbers.at(-1) ?? 1) : line
  }

  blankParagraph(line: number): number | undefined {
    this.lines ??= this.joined.split('\n')
    const { lines } = this
    const isBlank = (at: number) => (lines[at] ?? '').trim() === ''
    const at = Math.min(line, lines.length) - 1
    if (isBlank(at)) return undefined
    let [from, to] = [at, at]
    while (!isBlank(from - 1)) from--
    while (!isBlank(to + 1)) to++
    lines.fill('', from, to + 1)
    return from + 1
  }
}

/** A backslash at the end of a line escapes nothing, at which the parser gives up: it is taken for itself. */
function withoutLooseEscape(line: string): string {
  let count = 0
  while (count < line.length && line.charCodeAt(line.length - 1 - count) === BACKSLASH) count++
  return count % 2 === 1 ? `${line}\\` : line
}

const [TAB, SPACE, BACKSLASH] = [9, 32, 0x5c]

const IS_SIGN = codeTable('\\@#*_[],.:</>(){};-')
