import { type DebateMap, listRecords, quotesIn } from '../../debate-map'
import type { Quote, Source } from '../../model'
import { escapeXml } from '../escape-xml'
import { printOutlineRow } from '../outline/outline-words'
import { type WrittenRow, writtenRows } from '../written-rows'
import { BETWEEN_NOTES, DECLARED, NAMESPACE, printAuthors, printCategory } from './opml-words'

/** Attributes in their order; those that are empty are left out. */
type Written = [string, string][]

/**
 * Prints a map as OPML 2.0: outlines with the signs and words of a text outline in their text, so that any outliner shows and keeps them;
 * holders, tags, schemes and notes as attributes; sources with their quotes as the last outline.
 */
export function printOpml(map: DebateMap): string {
  const { title = '', description = '' } = map.details ?? {}
  const rows = writtenRows(map)
  const numbers = numberQuoted(rows, listRecords(map, 'quotes'))
  const notes = notesOnClaims(map)
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', `<opml version="2.0" ${DECLARED}="${NAMESPACE}">`, '<head>']
  lines.push(`<title>${escapeText(title)}</title>`)
  if (description !== '') lines.push(`<crux:description>${escapeText(description)}</crux:description>`)
  lines.push('</head>', '<body>')
  let depth = 0
  const close = (to: number) => {
    for (; depth > to; depth--) lines.push('</outline>')
  }
  for (const [index, row] of rows.entries()) {
    close(row.depth)
    const hasInside = (rows[index + 1]?.depth ?? 0) > row.depth
    lines.push(tag(attributesOf(row, numbers, notes), hasInside))
    if (hasInside) depth++
  }
  close(0)
  if (map.sources.size > 0) lines.push(...printSources(map, numbers))
  return `${[...lines, '</body>', '</opml>'].join('\n')}\n`
}

// A line break or a tab in an attribute is a space to XML unless it is written as a reference.
const escapeValue = (text: string): string => escapeXml(text).replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`)
const escapeText = (text: string): string => escapeXml(text).replaceAll('\r', '&#13;')

const tag = (attributes: Written, isOpen = false): string =>
  `<outline${attributes.map(([name, value]) => (value === '' ? '' : ` ${name}="${escapeValue(value)}"`)).join('')}${isOpen ? '>' : '/>'}`

/** A number for each claim that is quoted for, in the order of the outline's claims. */
function numberQuoted(rows: readonly WrittenRow[], quotes: readonly Quote[]): ReadonlyMap<string, string> {
  const quoted = new Set(quotes.flatMap(({ claimIds }) => claimIds))
  const numbers = new Map<string, string>()
  for (const { claim, again } of rows)
    if (claim && !again && quoted.has(claim.id)) numbers.set(claim.id, `${numbers.size + 1}`)
  return numbers
}

/** All that is noted on each claim. */
function notesOnClaims(map: DebateMap): ReadonlyMap<string, string> {
  const notes = new Map<string, string>()
  for (const { target, body } of listRecords(map, 'annotations')) {
    if (target.kind !== 'claim') continue
    const before = notes.get(target.id)
    notes.set(target.id, before === undefined ? body.trim() : `${before}${BETWEEN_NOTES}${body.trim()}`)
  }
  return notes
}

function attributesOf(
  row: WrittenRow,
  numbers: ReadonlyMap<string, string>,
  notes: ReadonlyMap<string, string>,
): Written {
  const { claim, argument, again, sign } = row
  const written: Written = [['text', printOutlineRow(row, { keepsLines: true })]]
  if (claim && !again)
    written.push(
      ['_note', notes.get(claim.id) ?? ''],
      ['category', printCategory(claim.tags)],
      ['crux:holder', claim.holder ?? ''],
      ['crux:id', numbers.get(claim.id) ?? ''],
    )
  if (argument && sign !== 'joint')
    written.push(['crux:scheme', argument.scheme ?? ''], ['crux:note', argument.note.trim()])
  return written
}

function printSources(map: DebateMap, numbers: ReadonlyMap<string, string>): string[] {
  const lines = [
    tag(
      [
        ['text', 'Sources'],
        ['crux:is', 'sources'],
      ],
      true,
    ),
  ]
  for (const source of listRecords(map, 'sources')) {
    const quotes = quotesIn(map, source.id)
    lines.push(tag(sourceAttributes(source), quotes.length > 0))
    for (const { exact, claimIds } of quotes) {
      const numbered = claimIds.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => Number(a) - Number(b))
      lines.push(
        tag([
          ['text', `“${exact.trim()}”`],
          ['crux:is', 'quote'],
          ['crux:for', numbered.join(' ')],
        ]),
      )
    }
    if (quotes.length > 0) lines.push('</outline>')
  }
  return [...lines, '</outline>']
}

const sourceAttributes = ({ title, authors, publisher, published, url, language }: Source): Written => [
  ['text', title],
  ['type', url === '' ? '' : 'link'],
  ['url', url],
  ['crux:is', 'source'],
  ['crux:authors', printAuthors(authors)],
  ['crux:publisher', publisher],
  ['crux:published', published],
  ['language', language],
]
