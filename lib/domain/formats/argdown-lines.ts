import { codeTable } from './argdown-code-table'
import { findUnended } from './argdown-unended'
import { type Finding, findingAt } from './format'

/** Argdown's parser calls itself for every level of relations: many more and it would run out of stack. */
const DEEPEST = 150
/** Signs that are more than words, each of which the parser keeps as a token of its own. */
const MOST_SIGNS_A_LINE = 50_000
const MOST_SIGNS = 2_000_000

/** The lines of a text as the parser gets them: Unix line ends, no more than one empty line in a row. */
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
  // To the parser these are blanks that end a line.
  const plain = /[\u2028\u2029]/.test(text) ? text.replace(/[\u2028\u2029]/g, ' ') : text
  const lines: string[] = []
  const numbers: number[] = []
  const depths: number[] = []
  let number = 0
  let signs = 0
  let start = plain.startsWith('\ufeff') ? 1 : 0
  let signsBefore = 0
  let indent = -1
  for (let at = start; at <= plain.length; at++) {
    const code = at === plain.length ? LF : plain.charCodeAt(at)
    if (code !== LF && code !== CR) {
      if (indent === -1 && code !== SPACE && code !== TAB) indent = at - start
      signs += IS_SIGN[code] ?? 0
      continue
    }
    number++
    if (signs - signsBefore > MOST_SIGNS_A_LINE || signs > MOST_SIGNS)
      return { fault: findingAt('too-large', 'It holds more signs of Argdown than any map needs.', { line: number }) }
    const line = indent === -1 ? '' : plain.slice(start, at)
    const isBlank = indent === -1 || line.trim() === ''
    if (!isBlank) {
      while ((depths.at(-1) ?? -1) >= indent) depths.pop()
      depths.push(indent)
      if (depths.length > DEEPEST) {
        const told = `More than ${DEEPEST} levels stand under each other.`
        return { fault: findingAt('too-deep', told, { line: number }) }
      }
    }
    if (!isBlank || lines.length < 2 || lines.at(-1) !== '' || lines.at(-2) !== '') {
      lines.push(isBlank ? '' : withoutLooseEscape(line))
      numbers.push(number)
    }
    if (code === CR && plain.charCodeAt(at + 1) === LF) at++
    start = at + 1
    signsBefore = signs
    indent = -1
  }
  return checked(lines, numbers)
}

function checked(lines: string[], numbers: readonly number[]): ArgdownLines | { fault: Finding } {
  const numberOf = (line: number) => numbers[line - 1] ?? numbers.at(-1) ?? 1
  let joined = textOf(lines)
  const unended = findUnended(joined)
  if (unended !== undefined) {
    const line = numberOf(joined.slice(0, unended).split('\n').length)
    const told = 'Too much begins in it that never ends: brackets, braces or comments.'
    return { fault: findingAt('malformed', told, { line }) }
  }
  return {
    text: () => joined,
    isEmpty: () => lines.every((line) => line === ''),
    numberOf,
    blankParagraph: (line) => {
      const at = Math.min(line, lines.length) - 1
      if (lines[at] === undefined || lines[at] === '') return undefined
      let [from, to] = [at, at]
      while (from > 0 && lines[from - 1] !== '') from--
      while (to + 1 < lines.length && lines[to + 1] !== '') to++
      lines.fill('', from, to + 1)
      joined = textOf(lines)
      return from + 1
    },
  }
}

/** A comment ends with its line, which the last one must do too. */
const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`

/** A backslash at the end of a line escapes nothing, at which the parser gives up: it is taken for itself. */
function withoutLooseEscape(line: string): string {
  let count = 0
  while (count < line.length && line.charCodeAt(line.length - 1 - count) === BACKSLASH) count++
  return count % 2 === 1 ? `${line}\\` : line
}

const [TAB, LF, CR, SPACE, BACKSLASH] = [9, 10, 13, 32, 0x5c]

const IS_SIGN = codeTable('\\@#*_[],.:</>(){};-')
