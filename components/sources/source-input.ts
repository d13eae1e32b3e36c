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

/** A title to begin with: the first line that says something, without the marks of Markdown; else the file's name. */
export function guessTitle(text: string, fileName = ''): string {
  const first = text.match(/^.*[\p{L}\p{N}].*$/mu)?.[0] ?? ''
  const line = first
    .replace(/^[\s#>*_=-]+/u, '')
    .replace(/[\s#*_=-]+$/u, '')
    .replace(/\s+/g, ' ')
  const title = line === '' || line.length > 200 ? fileName.replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' ') : line
  return (title || shortened(line)).trim()
}
