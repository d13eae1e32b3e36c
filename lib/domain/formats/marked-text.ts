import { wholeCharacters } from '../anchoring/describe-passage'
import { decodeEntities } from './html-entities'
import { plainParagraphs } from './plain-words'

/** A stretch of a text that is marked with the id of something; in UTF-16 code units. */
export type Mark = { id: string; start: number; end: number }

const BLOCK = /^(?:p|div|li|ul|ol|tr|table|blockquote|h[1-6])$/
/** Longer tags are no span's. */
const LONGEST_TAG = 2_000

const BEGINS_TAG = /^<(?:\/?[A-Za-z]|[!?])/

/** What a tag is called and, of a span, which id it has. */
function readTag(tag: string): { name: string; closes: boolean; id: string } {
  const named = /^<(\/?)([A-Za-z][A-Za-z0-9]*)/.exec(tag)
  if (!named?.[2]) return { name: '!', closes: false, id: '' }
  const id = /\sid=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i.exec(tag.slice(0, LONGEST_TAG))
  return {
    name: named[2].toLowerCase(),
    closes: named[1] === '/',
    id: decodeEntities(id?.[1] ?? id?.[2] ?? id?.[3] ?? ''),
  }
}

/**
 * The plain text of HTML as OVA keeps it, and the stretches that its `<span id="node7">` mark, as they begin. Blank
 * space at the ends of the text and of a stretch is left out. In one pass, whatever the text holds.
 */
export function readMarkedText(html: string): { text: string; marks: Mark[] } {
  const source = plainParagraphs(html, { trim: false })
  const pieces: string[] = []
  let length = 0
  let last = ''
  const say = (text: string) => {
    if (text === '') return
    pieces.push(text)
    length += text.length
    last = text.slice(-1)
  }
  // Where the markup breaks lines, a line break in the file is only how an editor wrapped it.
  const isMarkup = /<(?:br|div|p)[\s/>]/i.test(source)
  const sayText = (text: string) => {
    if (!isMarkup || !text.includes('\n')) say(decodeEntities(text))
    else if (text.trim() !== '' || last !== '\n') say(decodeEntities(text.replace(/ ?\n ?/g, ' ')))
  }
  const marks: Mark[] = []
  const open: (Mark | null)[] = []
  let at = 0
  while (at < source.length) {
    const start = source.indexOf('<', at)
    if (start === -1) break
    // Looked for only where a tag begins, so that no stretch is searched twice.
    if (!BEGINS_TAG.test(source.slice(start, start + 3))) {
      sayText(source.slice(at, start + 1))
      at = start + 1
      continue
    }
    const end = source.indexOf('>', start)
    if (end === -1) break
    const tag = readTag(source.slice(start, end + 1))
    sayText(source.slice(at, start))
    at = end + 1
    if (tag.name === 'br') {
      say('\n')
      // A line that is broken in the markup too is broken once.
      if (source[at] === '\n') at++
    } else if (BLOCK.test(tag.name) && length > 0 && last !== '\n') say('\n')
    else if (tag.name === 'span' && tag.closes) {
      const closed = open.pop()
      if (closed) closed.end = length
    } else if (tag.name === 'span') {
      const mark = tag.id === '' ? null : { id: tag.id.replace(/^node_?/i, ''), start: length, end: -1 }
      if (mark) marks.push(mark)
      open.push(mark)
    }
  }
  sayText(source.slice(at))
  return trimmed(pieces.join(''), marks)
}

function trimmed(whole: string, marks: readonly Mark[]): { text: string; marks: Mark[] } {
  const text = whole.trim()
  const lead = whole.length - whole.trimStart().length
  const within = (at: number) => Math.max(0, Math.min(text.length, at - lead))
  return {
    text,
    marks: marks.flatMap(({ id, start, end }) => {
      const [from, to] = [within(start), end === -1 ? text.length : within(end)]
      const words = text.slice(from, to)
      const first = from + words.length - words.trimStart().length
      return words.trim() === '' ? [] : { id, start: first, end: first + words.trim().length }
    }),
  }
}

const LETTERS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' }
const encode = (text: string) => text.replace(/[&<>\n]/g, (letter) => LETTERS[letter] ?? letter)
const attribute = (id: string) => encode(id).replace(/"/g, '&quot;')

/** The text as HTML with a highlighted span for each mark. Spans nest: a mark that crosses an earlier one is left out. */
export function writeMarkedText(text: string, marks: readonly Mark[]): string {
  const pieces: string[] = []
  const open: Mark[] = []
  let at = 0
  const closeUpTo = (place: number) => {
    for (let top = open.at(-1); top && top.end <= place; top = open.at(-1)) {
      pieces.push(encode(text.slice(at, top.end)), '</span>')
      at = top.end
      open.pop()
    }
  }
  const whole = marks.map((mark) => ({ ...mark, ...wholeCharacters(text, mark) }))
  for (const mark of whole.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    closeUpTo(mark.start)
    if (mark.end > (open.at(-1)?.end ?? text.length)) continue
    pieces.push(encode(text.slice(at, mark.start)), `<span class="highlighted" id="node${attribute(mark.id)}">`)
    at = mark.start
    open.push(mark)
  }
  closeUpTo(text.length)
  return [...pieces, encode(text.slice(at))].join('')
}
