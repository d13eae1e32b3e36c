import { parseXml, type XmlElement, XmlError } from '@rgrove/parse-xml'
import { type Finding, type FindingCode, findingAt } from './format'
import { decodeEntities } from './html-entities'

/** Deeper than any outline that people make; the parser goes down with what it reads. */
const DEEPEST = 1_000
const MOST_ELEMENTS = 500_000

/** An ampersand that begins no reference: common in files made by hand, where it is never anything else. */
const BARE = /&(?!(?:[A-Za-z][A-Za-z0-9]{0,30}|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/g

export type XmlRead = { root: XmlElement; lineOf: (element: XmlElement) => number } | { fault: Finding }

/**
 * The root element of a file of XML with the line of each element, or why it has none. Entities that a file declares itself are
 * refused: a few lines of them can stand for more text than any memory holds.
 */
export function readXmlText(text: string): XmlRead {
  if (/<!ENTITY/i.test(text)) return refuse('malformed', 'It declares entities of its own, which are not read.')
  const size = measure(text)
  if (size === 'too-deep') return refuse('too-deep', `It has elements more than ${DEEPEST.toLocaleString('en')} deep.`)
  if (size === 'too-large')
    return refuse('too-large', `It has more than ${MOST_ELEMENTS.toLocaleString('en')} elements.`)
  const sound = text.replace(BARE, '&amp;')
  try {
    const { root } = parseXml(sound, {
      includeOffsets: true,
      // Those of HTML are common; any other stays as it is written.
      resolveUndefinedEntity: (name) => decodeEntities(name),
    })
    return root ? { root, lineOf: linesOf(sound) } : refuse('not-xml', 'There is no element in it.')
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    const told = error.message.split(/\n| \(line /)[0] ?? ''
    return { fault: findingAt('not-xml', `This is not XML: ${told.replace(/\.$/, '')}.`, { line: error.line }) }
  }
}

const refuse = (code: FindingCode, message: string) => ({ fault: findingAt(code, message) })

/** How deep and how large a file is, in one pass before anything is made of it. */
function measure(text: string): 'fine' | 'too-deep' | 'too-large' {
  let depth = 0
  let elements = 0
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const next = text[at + 1]
    if (next === '!' || next === '?') at = endOfOther(text, at)
    else if (next === '/') {
      depth--
      at++
    } else {
      if (++elements > MOST_ELEMENTS) return 'too-large'
      at = endOfTag(text, at)
      if (text[at - 1] !== '/' && ++depth > DEEPEST) return 'too-deep'
    }
  }
  return 'fine'
}

/** Where a comment, CDATA or a declaration ends. */
function endOfOther(text: string, at: number): number {
  const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '>'
  const end = text.indexOf(close, at + 2)
  return end === -1 ? text.length : end + 1
}

/** The `>` that ends a tag, not one within an attribute; or where the next tag begins. */
function endOfTag(text: string, start: number): number {
  let quote = ''
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at] ?? ''
    if (quote !== '') {
      if (char === quote) quote = ''
    } else if (char === '"' || char === "'") quote = char
    else if (char === '>' || char === '<') return at
  }
  return text.length
}

/** Lines counted from 1; elements are asked for in the order of the file, so that none is searched for. */
function linesOf(text: string): ({ start }: XmlElement) => number {
  let line = 1
  let from = 0
  return ({ start }) => {
    if (start < from) {
      line = 1
      from = 0
    }
    for (let at = text.indexOf('\n', from); at !== -1 && at < start; at = text.indexOf('\n', from)) {
      line++
      from = at + 1
    }
    return line
  }
}
