import { type Parsed, unreadable } from './format'

/** How files begin whose kind is known and not read, after the blank space and the head of XML that may stand there. */
const KINDS: readonly [beginning: RegExp, kind: string][] = [
  [/^(?:<!doctype\s+html|<html[\s>])/i, 'an HTML page'],
  [/^<(?:!DOCTYPE\s+)?svg[\s>]/, 'an SVG picture'],
  [/^<graphml[\s>]/, 'GraphML'],
  [/^(?:strict\s+)?(?:di)?graph(?:\s+(?:\w+|"[^"\n]*"))?\s*\{[^\n}]*(?:\n|--|->)/i, 'a DOT file of Graphviz'],
  [/^(?:---\r?\n(?:(?!---).*\r?\n)*---\s+)?(?:flowchart|graph)\s+(?:TB|TD|BT|RL|LR)\s/, 'a Mermaid flowchart'],
  [/^\{\\rtf/, 'an RTF document'],
]
const XML_HEAD = /^<\?xml\b[^>]*\?>\s*(?:<!--[\s\S]*?-->\s*)*/
/** How much of a file is looked at. */
const HEAD = 5_000

/**
 * The refusal of a text that is plainly of a kind that no format reads, many of which Crux writes; undefined for every other. Asked
 * before the format is guessed, since lines of any kind would else be an outline.
 */
export function refuseUnread(text: string): (Parsed & { ok: false }) | undefined {
  const head = text
    .slice(0, HEAD)
    .replace(/^\ufeff/, '')
    .trimStart()
  const isXml = XML_HEAD.test(head)
  const body = head.replace(XML_HEAD, '')
  const kind =
    KINDS.find(([beginning]) => beginning.test(body))?.[1] ?? (isXml && !/<opml[\s>]/i.test(head) ? 'XML' : undefined)
  return kind === undefined
    ? undefined
    : unreadable('wrong-format', `This is ${kind}, which Crux cannot read a map from.`)
}
