import { LIMITS } from '@/lib/domain/limits'
import { isPlainText } from '@/lib/domain/plain-text'
import { shortened } from '../ui/shortened'

/** A text that may become a source, or a sentence that says why not and what to do. */
export type TextInput = { ok: true; text: string } | { ok: false; problem: string }

/** Every UTF-16 code unit takes at most three bytes of UTF-8; more bytes cannot be a text within the limit. */
const MOST_BYTES = LIMITS.sourceText * 3 + 3

/** The text of an uploaded file. Takes UTF-8 (with or without its mark) and UTF-16 with its mark. */
export function decodeTextFile(bytes: Uint8Array): TextInput {
  if (bytes.length > MOST_BYTES) return tooLong(null)
  try {
    return checkText(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return {
      ok: false,
      problem: 'This file is not UTF-8 text. Save it again as “plain text, UTF-8”, or copy the text and paste it here.',
    }
  }
}

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'

/** A pasted or decoded text as it will be kept: line ends and page breaks made plain, and judged against the limits. */
export function checkText(raw: string): TextInput {
  const text = raw
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    // Page breaks are what PDF converters put between pages.
    .replace(/\f/g, '\n\n')
    .replace(/\v/g, '\n')
  if (text.trim() === '') return { ok: false, problem: 'There is no text here yet.' }
  if (text.length > LIMITS.sourceText) return tooLong(text.length)
  if (!isPlainText(text)) return { ok: false, problem: controlProblem(text) }
  return { ok: true, text }
}

const tooLong = (length: number | null): TextInput => ({
  ok: false,
  problem: `This text is too long${length === null ? '' : ` (${length.toLocaleString('en')} characters)`}: a source holds at most ${LIMITS.sourceText.toLocaleString('en')} characters. Add it in parts, for example by chapter.`,
})

function controlProblem(text: string): string {
  const line = text.split('\n').findIndex((each) => !isPlainText(each)) + 1
  return `Line ${line.toLocaleString('en')} holds characters that are no text, as in a binary file. Save it as plain text, or copy the text and paste it here.`
}

/**
 * A title to begin with: of the lines before the first paragraph the likeliest, without the marks of Markdown; else
 * the file's name. A page that was copied whole begins with the name of its site rather than with its title.
 */
export function guessTitle(text: string, fileName = ''): string {
  const lines = [...text.matchAll(/^.*[\p{L}\p{N}].*$/gmu)].map(([line]) => line.trim())
  const longAt = lines.findIndex((each) => each.length > LONGEST_TITLE)
  const head = lines.slice(0, longAt < 0 ? MOST_HEAD_LINES : Math.min(longAt, MOST_HEAD_LINES))
  const line = plainLine(likeliest(head) ?? lines[0] ?? '')
  const title =
    line === '' || line.length > LONGEST_TITLE ? fileName.replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' ') : line
  return (title || shortened(line)).trim()
}

const LONGEST_TITLE = 200
const MOST_HEAD_LINES = 12
/** Another line must speak for itself by as much to be taken before the first one. */
const MARGIN = 2

function likeliest(lines: readonly string[]): string | undefined {
  const [first] = lines
  if (first === undefined || first.startsWith('#')) return first
  let best = { line: first, worth: titleWorth(first, []) + MARGIN - 1 }
  for (const [at, line] of lines.entries()) {
    const worth = titleWorth(line, lines.slice(0, at))
    if (at > 0 && worth > best.worth) best = { line, worth }
  }
  return best.line
}

const DATE = /\d{4}[./-]\d|\b\d{1,2}:\d{2}\b/

/** How much a line looks like a title and not like a menu, a byline, a date or a sentence. */
function titleWorth(line: string, before: readonly string[]): number {
  const said = (sign: RegExp, worth: number) => (sign.test(line) ? worth : 0)
  // Sites repeat the title behind the path to the page.
  const repeated = line.length > 20 && before.some((other) => other !== line && other.endsWith(line))
  return (
    said(/\?$/, 2) +
    said(/\S: \S/, 1) +
    said(/^(\S+\s+){2}/, 1) +
    (repeated ? 4 : 0) +
    said(/[.,;:]$/, -3) +
    said(DATE, -3)
  )
}

const plainLine = (line: string): string =>
  line
    .replace(/^[\s#>*_=-]+/u, '')
    .replace(/[\s#*_=-]+$/u, '')
    .replace(/\s+/g, ' ')
