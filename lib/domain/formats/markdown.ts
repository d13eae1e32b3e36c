import { type DebateMap, listRecords, quotesFor } from '../debate-map'
import { conjunctionOf } from '../layout/card'
import type { Claim, Source } from '../model'
import { type OutlineRow, outlineRows } from '../outline-rows'
import type { Format } from './format'

/** Characters that would begin markup; escaped wherever they stand, which every Markdown reader undoes. */
const MARKUP = /[\\`*_{}[\]<>#|~]/g

/** Text that Markdown shows as it is, on one line; at its beginning nothing may look like a list or a rule. */
const inline = (text: string): string =>
  text
    .trim()
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(MARKUP, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&')

/** Deeper than this a list is code to most readers of Markdown; deeper rows stay here and say where they belong. */
const DEEPEST = 100

/**
 * The map as a nested list: each claim with its sign, its holder and its quotes; claims written out once; sources at the
 * end. For reading and for printing: what it cannot carry (places of cards, ids, threads of notes) it leaves out.
 */
export function printMarkdown(map: DebateMap): string {
  const sources = listRecords(map, 'sources')
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]))
  const lines = [`# ${inline(map.details?.title ?? '')}`, '']
  if (map.details?.description) lines.push(...map.details.description.split(/\r\n|\n|\r/).map(inline), '')
  for (const row of outlineRows(map)) lines.push(...printRow(map, row, numbers))
  if (sources.length > 0) lines.push('', '## Sources', '', ...sources.map(printSource))
  return `${lines.join('\n').trimEnd()}\n`
}

function printRow(map: DebateMap, row: OutlineRow, numbers: ReadonlyMap<string, number>): string[] {
  const indent = '  '.repeat(Math.min(row.depth, DEEPEST))
  const claim = row.claimId === null ? undefined : map.claims.get(row.claimId)
  const said = claim ? printClaim(claim, row.repeat !== null) : ''
  const lines = [`${indent}- ${leadOf(map, row)}${said}`.trimEnd()]
  if (claim && row.repeat === null) {
    for (const { exact, sourceId } of quotesFor(map, claim.id)) {
      lines.push(`${indent}  > “${inline(exact)}” \\[${numbers.get(sourceId) ?? '?'}\\]`)
    }
  }
  return lines
}

function printClaim({ text, holder, tags }: Claim, isRepeat: boolean): string {
  const parts = [isRepeat ? `*${inline(text)}* (above)` : inline(text)]
  if (holder !== null && !isRepeat) parts.push(`(${inline(holder)})`)
  if (tags.length > 0 && !isRepeat) parts.push(tags.map((tag) => `\\#${inline(tag.replace(/\s+/g, '-'))}`).join(' '))
  return parts.join(' ')
}

/** The sign and, where it says more than the sign, the conjunction: `+`, `−`, `× that does not follow:`. */
function leadOf(map: DebateMap, row: OutlineRow): string {
  if (row.sign === 'thesis') return ''
  if (row.sign === 'joint') return '& '
  const argument = row.argumentId === null ? undefined : map.arguments.get(row.argumentId)
  const words =
    argument && (argument.scheme !== null || row.sign === 'undercut' || row.sign === 'backing')
      ? `*${inline(conjunctionOf(argument))}:* `
      : ''
  const together = row.claimId === null ? 'together: ' : ''
  return `**${{ pro: '+', con: '−', backing: '+', undercut: '×' }[row.sign]}** ${words}${together}`
}

function printSource({ title, authors, publisher, published, url }: Source, index: number): string {
  const parts = [authors.join(', '), `*${inline(title)}*`, publisher, published].filter((part) => part !== '')
  const cited = parts.map((part) => (part.startsWith('*') ? part : inline(part))).join('. ')
  return `${index + 1}. ${cited}.${url === '' ? '' : ` <${url.replace(/[<>\s]/g, encodeURIComponent)}>`}`
}

export const markdownFormat: Format = {
  name: 'markdown',
  title: 'Markdown outline',
  says: 'for reading, with quotes and sources',
  extensions: ['.md', '.markdown'],
  mediaType: 'text/markdown',
  print: printMarkdown,
}
