import { decodeEntities } from '../html-entities'

/** Characters that would begin markup; escaped wherever they stand, which every Markdown reader undoes. */
const MARKUP = /[\\`*_{}[\]<>#|~&]/g

/**
 * Text that Markdown shows as it is, on one line: line breaks as `<br>`; at its beginning nothing may look like a list or a rule, as a
 * whole not like a heading of ours.
 */
export const printInline = (text: string): string =>
  text
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(/\r\n|\n|\r/g, '<br>')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&')
    .replace(/:$/, '\\:')

/** What a piece of Markdown says, without its markup, and the addresses that its words link to. */
export type InlineText = { text: string; urls: string[] }

/** ASCII punctuation, which a backslash takes the meaning from (CommonMark 0.31, 2.4). */
const PUNCTUATION = /[!-/:-@[-`{-~]/
const ENTITY = /&#?[A-Za-z0-9]{1,9};/y
const LINK =
  /\[((?:[^[\]\\\n]|\\.){1,2000})\]\(<?([^\s<>()]{1,2000}(?:\([^\s<>()]{0,500}\)[^\s<>()]{0,500})?)>?(?:\s+"[^"\n]{0,500}")?\)/sy
const AUTOLINK = /<(https?:\/\/[^\s<>]{1,2000})>/y
const BREAK = /<br\s?\/?>/iy
/** What is longer is neither a claim nor a quote. */
export const LONGEST_INLINE = 100_000

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/**
 * Reads the inline markup of Markdown in one pass: escapes, entities, code, links, emphasis. Other markup stays as it is written, and so
 * does what is longer than `LONGEST_INLINE`.
 */
export function readInline(raw: string): InlineText {
  if (raw.length > LONGEST_INLINE) return { text: raw, urls: [] }
  const parts: string[] = []
  const urls: string[] = []
  const delimiters = new Delimiters(parts)
  for (let at = 0; at < raw.length; ) {
    const char = raw[at] ?? ''
    const next = raw[at + 1] ?? ''
    if (char === '\\' && PUNCTUATION.test(next)) {
      parts.push(next)
      at += 2
    } else if (char === '`') at += takeCode(raw, at, parts)
    else if (char === '&') {
      const match = matchAt(ENTITY, raw, at)
      parts.push(match ? decodeEntities(match[0]) : char)
      at += match?.[0].length ?? 1
    } else if (char === '[' || (char === '!' && next === '[')) {
      const from = char === '!' ? at + 1 : at
      const match = matchAt(LINK, raw, from)
      if (match) {
        const inner = readWords(match[1] ?? '')
        parts.push(inner)
        urls.push(match[2] ?? '')
        at = from + match[0].length
      } else {
        parts.push(char)
        at++
      }
    } else if (char === '<') {
      const link = matchAt(AUTOLINK, raw, at)
      const line = matchAt(BREAK, raw, at)
      if (link) urls.push(link[1] ?? '')
      parts.push(link ? (link[1] ?? '') : line ? '\n' : char)
      at += (link ?? line)?.[0].length ?? 1
    } else if (char === '*' || char === '_' || (char === '~' && next === '~')) {
      let end = at
      while (raw[end] === char) end++
      delimiters.take(raw, at, end)
      at = end
    } else {
      let end = at + 1
      while (end < raw.length && !SPECIAL.has(raw[end] ?? '')) end++
      parts.push(raw.slice(at, end))
      at = end
    }
  }
  return { text: parts.join(''), urls: urls.filter((url) => /^https?:\/\//i.test(url)) }
}

const SPECIAL = new Set('\\`&[!<*_~')

/** The words of a link: no links in links. */
const readWords = (raw: string): string => readInline(raw.replace(/(?<!\\)\[/g, '\\[')).text

/** Puts in the words between two runs of as many backticks, and answers how far it got. */
function takeCode(raw: string, at: number, parts: string[]): number {
  let end = at
  while (raw[end] === '`') end++
  const fence = raw.slice(at, end)
  const close = fence.length > 3 ? -1 : raw.indexOf(fence, end)
  if (close === -1 || close - end > 2_000) {
    parts.push(fence)
    return fence.length
  }
  parts.push(raw.slice(end, close).trim())
  return close + fence.length - at
}

/** Stars and the like: where one closes another, both were emphasis and go; else they are words. */
class Delimiters {
  private readonly open = new Map<string, number[]>()

  constructor(private readonly parts: string[]) {}

  take(raw: string, start: number, end: number): void {
    const run = raw.slice(start, end)
    const [before, after] = [raw[start - 1] ?? ' ', raw[end] ?? ' ']
    const isWordy = run.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
    const opened = this.open.get(run)
    if (/\S/.test(before) && opened && opened.length > 0 && !isWordy) {
      this.parts[opened.pop() ?? 0] = ''
      return
    }
    if (/\S/.test(after) && run.length <= 3 && !isWordy) {
      if (opened) opened.push(this.parts.length)
      else this.open.set(run, [this.parts.length])
    }
    this.parts.push(run)
  }
}
