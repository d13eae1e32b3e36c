import { type DebateMap, listRecords, quotesFor, quotesIn } from '../../debate-map'
import { matrixRows } from '../../evaluation/matrix/matrix-rows'
import type { Claim, Quote, Source } from '../../model'
import { questionedInWords, reportedQuestions } from '../../report/reported-questions'
import { reportedMatrices, SIDE_BY_SIDE_SAYS } from '../../report/side-by-side'
import type { Format, PrintOptions } from '../format'
import { printAgain } from '../outline/outline-words'
import { type WrittenRow, writtenRows } from '../written-rows'
import { parseMarkdown } from './markdown-parse'
import { recogniseMarkdown } from './markdown-recognise'
import { printInline } from './markdown-text'
import { ANSWERS_SIDE_BY_SIDE, NO_CLAIMS, OPEN_QUESTIONS, printLead } from './markdown-words'

/**
 * The map as a nested list: each claim with its sign, its holder and its quotes; claims written out once; sources at the
 * end. For reading and for printing, and read back by `parseMarkdown`: what it cannot carry (places of cards, frames, notes) it leaves out.
 */
export function printMarkdown(map: DebateMap, { verdicts }: PrintOptions = {}): string {
  const sources = listRecords(map, 'sources')
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]))
  const lines = [`# ${printInline(map.details?.title ?? '')}`, '']
  if (map.details?.description) lines.push(...map.details.description.split(/\r\n|\n|\r/).map(printInline), '')
  if (map.claims.size === 0) lines.push(NO_CLAIMS)
  for (const row of writtenRows(map)) lines.push(...printRow(map, row, numbers))
  lines.push(...printSideBySide(map, verdicts), ...printQuestions(map))
  if (sources.length > 0) lines.push('', '## Sources', '')
  for (const source of sources) {
    lines.push(printSource(source, numbers.get(source.id) ?? 0))
    const others = quotesIn(map, source.id).filter(({ claimIds }) => claimIds.length === 0)
    for (const { exact } of others.sort(byWords)) lines.push(`   > “${printInline(exact)}”`)
  }
  return `${lines.join('\n').trimEnd()}\n`
}

const byWords = (a: Quote, b: Quote): number => (a.exact < b.exact ? -1 : a.exact > b.exact ? 1 : 0)

function printRow(map: DebateMap, row: WrittenRow, numbers: ReadonlyMap<string, number>): string[] {
  const indent = '  '.repeat(row.depth)
  const { claim, again } = row
  const lead = printLead(row)
  if (!claim || again) {
    const said = claim && again ? `*${printInline(claim.text)}*${printAgain(again)}` : ''
    return [`${indent}- ${lead}${said}`.trimEnd()]
  }
  const numbered = quotesFor(map, claim.id)
    .map((quote) => ({ quote, number: numbers.get(quote.sourceId) ?? 0 }))
    .sort((a, b) => a.number - b.number || byWords(a.quote, b.quote))
  return [
    `${indent}- ${lead}${printClaim(claim)}`,
    ...numbered.map(({ quote, number }) => `${indent}  > “${printInline(quote.exact)}” \\[${number}\\]`),
  ]
}

function printClaim({ text, holder, tags }: Claim): string {
  const parts = [printInline(text)]
  if (holder !== null) parts.push(`(*${printInline(holder)}*)`)
  for (const tag of tags) parts.push(`\`#${tag.replaceAll('`', "'")}\``)
  return parts.join(' ')
}

/** The rival answers of each question as a table, for reading only. */
function printSideBySide(map: DebateMap, verdicts: PrintOptions['verdicts']): string[] {
  const matrices = reportedMatrices(map, verdicts)
  if (matrices.length === 0) return []
  const row = (cells: readonly string[]) => `| ${cells.map(printInline).join(' | ')} |`
  const tables = matrices.flatMap((matrix) => {
    const { question, answers } = matrix
    return [
      ...['', `**${printInline(question.title)}**`, ''],
      row(['', ...answers.map(({ text }) => text)]),
      `|${' --- |'.repeat(answers.length + 1)}`,
      ...matrixRows(matrix).map(({ name, cells }) =>
        row([name, ...cells.map(({ words, strength }) => (strength === '' ? words : `${words}\n${strength}`))]),
      ),
      ...(question.more > 0 ? ['', `*and ${question.more.toLocaleString('en')} more answers*`] : []),
    ]
  })
  return ['', ANSWERS_SIDE_BY_SIDE, '', SIDE_BY_SIDE_SAYS, ...tables]
}

/** CQ14: what the schemes still ask, for reading only: reading the file back works them out anew. */
function printQuestions(map: DebateMap): string[] {
  const asking = reportedQuestions(map).flatMap(({ argument, questions }) => {
    const open = questions.filter((question) => question.open)
    return open.length > 0 ? [{ argument, open }] : []
  })
  if (asking.length === 0) return []
  return [
    ...['', OPEN_QUESTIONS, ''],
    ...asking.flatMap(({ argument, open }) => [
      `- *${printInline(questionedInWords(map, argument))}*`,
      ...open.map(({ asks, said }) => `  - ${[asks, ...said].map(printInline).join(' ')}`),
    ]),
  ]
}

function printSource({ title, authors, publisher, published, url }: Source, number: number): string {
  const parts = [authors.map(printInline).join('; '), `*${printInline(title)}*`, printInline(publisher), published]
  const cited = parts.filter((part) => part !== '').join('. ')
  return `${number}. ${cited}.${url === '' ? '' : ` <${url.replace(/[<>\s]/g, encodeURIComponent)}>`}`
}

export const markdownFormat = {
  name: 'markdown',
  title: 'Markdown outline',
  says: 'for reading, with quotes and sources',
  extensions: ['.md', '.markdown'],
  mediaType: 'text/markdown',
  group: 'read',
  tellsVerdicts: true,
  recognise: recogniseMarkdown,
  parse: parseMarkdown,
  print: printMarkdown,
} satisfies Format
