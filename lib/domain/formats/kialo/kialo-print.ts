import { type DebateMap, listRecords, quotesIn } from '../../debate-map'
import { LIMITS } from '../../limits'
import type { Argument, Source, Stance } from '../../model'
import { citedIn } from '../citation-note'
import { cutText, plainLine } from '../plain-words'
import {
  bracketedNumbers,
  escapeSee,
  isRemark,
  isStructure,
  printRemark,
  printSee,
  remarkOnPremises,
  remarkOnStep,
} from './kialo-words'

/** One claim for or against another: all that a tree of pros and cons says. */
type Link = { from: string; stance: Stance; remark: string }
type Row = { claimId: string; depth: number; number: string; label: string; remark: string; isLink: boolean }

/** A claim this deep is a thesis of its own further down, to which its place points: numbers grow with every level. */
const DEEPEST = 60
const INDENT = '  '

/**
 * Prints a map as Kialo's newer text export. Joint premises are pros or cons of their own, what is about an argument is one about its
 * premise, each with a remark; a claim that stands again points to its number.
 */
export function printKialo(map: DebateMap): string {
  const rows = rowsOf(map)
  const numbers = new Map(rows.flatMap(({ isLink, claimId, number }) => (isLink ? [] : [[claimId, number] as const])))
  const cited = numberSources(map)
  const blocks = [`Discussion Name:\n${plainLine(map.details?.title ?? '')}`]
  for (const row of rows) {
    const indent = INDENT.repeat(row.depth)
    const said = row.isLink
      ? [printSee(numbers.get(row.claimId) ?? '')]
      : wordsOf(map, row.claimId, cited.marks.get(row.claimId) ?? [])
    const lines = [`${row.number} ${row.label}:`, ...said, ...(row.remark === '' ? [] : [printRemark(row.remark)])]
    blocks.push(lines.map((line) => (line === '' ? '' : indent + line)).join('\n'))
  }
  if (cited.entries.length > 0) blocks.push(['Sources:', ...cited.entries].join('\n'))
  return `${blocks.join('\n\n')}\n`
}

function wordsOf(map: DebateMap, claimId: string, marks: readonly number[]): string[] {
  const text = (map.claims.get(claimId)?.text ?? '').trim()
  const lines = text.split(/\r\n|\n|\r/)
  const isSafe = lines.every((line, index) => index === 0 || !isStructure(line))
  const said = escapeSee(
    isSafe
      ? text
      : lines
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .join(' '),
  )
  return [said, ...marks.map((number) => `[${number}]`)].join(' ').split(/\r\n|\n|\r/)
}

/** Theses and what stands under them, from top to bottom. Claims that argue in a ring begin with the oldest. */
function rowsOf(map: DebateMap): Row[] {
  const links = linksOf(map)
  const arguing = new Set([...links.values()].flatMap((list) => list.map(({ from }) => from)))
  const rows: Row[] = []
  const written = new Set<string>()
  const waiting: string[] = []
  let theses = 0

  const writeFrom = (claimId: string) => {
    written.add(claimId)
    const open = [{ row: writeRow(rows, { claimId, depth: 0, number: `${++theses}.`, label: 'Thesis' }), at: 0 }]
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const { claimId: about, depth, number } = top.row
      const link = links.get(about)?.[top.at++]
      if (!link) {
        open.pop()
        continue
      }
      const isTooDeep = depth + 1 === DEEPEST && (links.get(link.from)?.length ?? 0) > 0
      const isLink = written.has(link.from) || isTooDeep
      const label = link.stance === 'pro' ? 'Pro' : 'Con'
      const below = { claimId: link.from, depth: depth + 1, number: `${number}${top.at}.`, label }
      const row = writeRow(rows, { ...below, remark: link.remark, isLink })
      if (!isLink) open.push({ row, at: 0 })
      else if (!written.has(link.from)) waiting.push(link.from)
      written.add(link.from)
    }
  }
  const writeWaiting = () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) writeFrom(next)
  }
  const claims = listRecords(map, 'claims')
  for (const { id } of claims) if (!arguing.has(id)) writeFrom(id)
  writeWaiting()
  for (const { id } of claims) {
    if (written.has(id)) continue
    writeFrom(id)
    writeWaiting()
  }
  return rows
}

function writeRow(rows: Row[], { remark = '', isLink = false, ...row }: Omit<Row, 'remark' | 'isLink'> & Partial<Row>) {
  const written = { ...row, remark, isLink }
  rows.push(written)
  return written
}

/** Under each claim what argues about it, or about an argument that rests on it. */
function linksOf(map: DebateMap): ReadonlyMap<string, Link[]> {
  const links = new Map<string, Link[]>()
  for (const argument of listRecords(map, 'arguments')) {
    for (const from of argument.premises) {
      const about = placeOf(map, argument, from)
      if (about === undefined) continue
      const link = { from, stance: argument.stance, remark: remarkOf(map, argument, from) }
      const beside = links.get(about)
      if (beside) beside.push(link)
      else links.set(about, [link])
    }
  }
  return links
}

/** The claim that a premise stands under: the conclusion, or a premise of the argument that is the conclusion. */
function placeOf(map: DebateMap, { conclusion }: Argument, premise: string): string | undefined {
  if (conclusion.kind === 'claim') return conclusion.id
  const about = map.arguments.get(conclusion.id)
  if (!about) return undefined
  const above = about.premises.find((id) => id !== premise)
  // What undercuts an argument from itself stands beside it.
  return (
    above ?? (about.conclusion.kind === 'claim' && about.conclusion.id !== premise ? about.conclusion.id : undefined)
  )
}

function remarkOf(map: DebateMap, { premises, conclusion, stance, note }: Argument, premise: string): string {
  const others = premises.filter((id) => id !== premise).map((id) => map.claims.get(id)?.text ?? '')
  const parts = [
    ...(others.length > 0 ? [remarkOnPremises(others)] : []),
    ...(conclusion.kind === 'argument' ? [remarkOnStep(stance)] : []),
  ]
  if (parts.length > 0) return parts.join('; ')
  return isRemark(note) ? note : ''
}

/** A number for each quote, and for each source that is not quoted; with them the numbers that each claim cites. */
function numberSources(map: DebateMap): { entries: string[]; marks: ReadonlyMap<string, number[]> } {
  // Numbers in brackets that are a claim's own words must not become citations.
  const taken = new Set<number>()
  for (const { text } of map.claims.values()) for (const number of bracketedNumbers(text)) taken.add(number)
  const marks = new Map<string, number[]>()
  const entries: string[] = []
  const unquoted = new Map<string, number>()
  const quoteNumbers = new Map<string, number>()
  let number = 0
  const next = () => {
    do number++
    while (taken.has(number))
    return number
  }
  for (const source of listRecords(map, 'sources')) {
    const quotes = quotesIn(map, source.id)
    for (const { id, exact } of quotes) {
      quoteNumbers.set(id, next())
      entries.push(`[${number}] ${sayOf(source)}`, `"${quotedWords(exact)}"`)
    }
    if (quotes.length > 0) continue
    unquoted.set(source.title, next())
    entries.push(`[${number}] ${sayOf(source)}`)
  }
  const mark = (claimId: string, cited: number | undefined) => {
    if (cited !== undefined) marks.set(claimId, [...new Set([...(marks.get(claimId) ?? []), cited])])
  }
  for (const { id, claimIds } of listRecords(map, 'quotes'))
    for (const claimId of claimIds) mark(claimId, quoteNumbers.get(id))
  for (const { target, body, replyTo } of listRecords(map, 'annotations'))
    if (target.kind === 'claim' && replyTo === null) mark(target.id, unquoted.get(citedIn(body) ?? ''))
  for (const [claimId, cited] of marks)
    marks.set(
      claimId,
      cited.sort((a, b) => a - b),
    )
  return { entries, marks }
}

const sayOf = ({ title, url }: Source): string =>
  url === '' ? title : title === cutText(url, LIMITS.line) ? url : `${title} ${url}`

const quotedWords = (exact: string): string => {
  const words = exact.trim()
  return /\n\s*\[\d+\]/.test(words) ? words.replace(/\s*\n\s*/g, ' ') : words
}
