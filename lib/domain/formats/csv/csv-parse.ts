import type { Stance } from '../../model'
import { DraftBuilder } from '../draft-builder'
import { type ParseContext, type Parsed, unreadable } from '../format'
import { CSV_COLUMNS, type CsvColumn } from './csv-claim-columns'
import { type NamedRow, readNamedRows, readStanceCell } from './csv-columns'
import { readLists } from './csv-table'

type TableRow = NamedRow<CsvColumn>

/**
 * Reads a table of claims. Its first row names the columns, `claim` at least; cells are parted by commas, semicolons or tabs. What a
 * claim is about may be named by its id, by the id of an argument, or by its words.
 */
export function parseCsv(text: string, context: ParseContext): Parsed {
  const builder = new DraftBuilder(context)
  const rows = readNamedRows(text, CSV_COLUMNS, { needed: ['claim'] }, builder)
  if (!rows) return unreadable('wrong-format', 'Its first row names no column “claim”.', { line: 1 })
  const reader = new TableReader(builder)
  for (const row of rows) reader.takeClaim(row)
  reader.makeClaims()
  for (const row of rows) reader.takeUse(row)
  reader.makeArguments()
  return builder.finish({ title: '' })
}

type FoundClaim = { first: TableRow; text: string; cells: Map<CsvColumn, string> }
type FoundArgument = {
  id: string
  line: number
  stance: Stance
  about: string
  premises: string[]
  scheme: string
  note: string
}

/** What is said of an argument that a claim is a premise of. */
const OF_USE = ['stance', 'argument', 'scheme', 'note'] as const
/** What is said of a claim itself, in whichever of its rows. */
const OWN = ['holder', 'tags', 'frame', 'colour', 'quotes'] as const

class TableReader {
  /** By its id, else by its words. */
  private readonly found = new Map<string, FoundClaim>()
  private readonly keys = new Map<TableRow, string>()
  private readonly claims = new Map<string, string>()
  private readonly byText = new Map<string, string>()
  private readonly steps = new Map<string, FoundArgument>()
  private readonly frames = new Map<string, string | undefined>()
  private readonly sources = new Map<string, string | undefined>()
  private readonly quotes = new Map<string, { sourceId: string; exact: string; claimIds: string[]; line: number }>()

  constructor(private readonly builder: DraftBuilder) {}

  takeClaim(row: TableRow): void {
    const { line, cell } = row
    const text = cell('claim')
    const id = cell('id')
    if (id === '' && text === '') {
      this.builder.find('empty', 'A row without a claim was left out.', { line })
      return
    }
    const key = id === '' ? `text:${text}` : `id:${id}`
    this.keys.set(row, key)
    const claim = this.found.get(key) ?? { first: row, text: '', cells: new Map() }
    this.found.set(key, claim)
    if (claim.text === '') claim.text = text
    else if (text !== '' && text !== claim.text)
      this.builder.find('duplicate', `Another row has the id “${id.slice(0, 40)}” and other words, which were kept.`, {
        line,
      })
    for (const name of OWN) {
      const said = cell(name)
      const known = claim.cells.get(name)
      if (known === undefined && said !== '') claim.cells.set(name, said)
      else if (said !== '' && said !== known)
        this.builder.find('duplicate', 'An earlier row of the same claim says something else, which was kept.', {
          line,
        })
    }
  }

  makeClaims(): void {
    for (const [key, { first, text, cells }] of this.found) {
      const { line } = first
      const tags = readLists(cells.get('tags') ?? '').flat()
      const frameId = this.frameOf(cells, line)
      const id = this.builder.claim(
        { text, holder: cells.get('holder') ?? null, tags, ...(frameId === undefined ? {} : { frameId }) },
        { line },
      )
      if (id === undefined) continue
      this.claims.set(key, id)
      if (!this.byText.has(text)) this.byText.set(text, id)
      for (const words of readLists(cells.get('quotes') ?? '')) this.takeQuote(words, id, line)
    }
    for (const { line, ...quote } of this.quotes.values()) this.builder.quote(quote, { line })
  }

  private frameOf(cells: ReadonlyMap<CsvColumn, string>, line: number): string | undefined {
    const title = cells.get('frame')
    if (title === undefined) return undefined
    const colour = cells.get('colour')
    const key = `${colour} ${title}`
    if (!this.frames.has(key)) this.frames.set(key, this.builder.frame(title, colour, { line }))
    return this.frames.get(key)
  }

  private takeQuote([exact = '', ...titles]: readonly string[], claimId: string, line: number): void {
    const title = titles.join('; ')
    if (exact === '') return
    if (title === '')
      this.builder.find('approximated', 'A quote does not say where it is from: its source has no title.', { line })
    if (!this.sources.has(title)) this.sources.set(title, this.builder.source({ title }, { line }))
    const sourceId = this.sources.get(title)
    if (sourceId === undefined) return
    const key = JSON.stringify([title, exact])
    const quote = this.quotes.get(key) ?? { sourceId, exact, claimIds: [], line }
    quote.claimIds.push(claimId)
    this.quotes.set(key, quote)
  }

  takeUse(row: TableRow): void {
    const { line, cell } = row
    const premise = this.claims.get(this.keys.get(row) ?? '')
    const about = cell('about')
    if (premise === undefined) return
    if (about === '') {
      if (OF_USE.some((name) => cell(name) !== ''))
        this.builder.find('left-out', 'It names an argument, but not what that is about: only the claim was taken.', {
          line,
        })
      return
    }
    const name = cell('argument')
    const known = name === '' ? undefined : this.steps.get(name)
    if (!known) {
      const stance = readStanceCell(cell('stance'), line, this.builder)
      const says = { scheme: cell('scheme'), note: cell('note') }
      const key = name === '' ? `row ${line}` : name
      this.steps.set(key, { id: this.builder.newId(), line, stance, about, premises: [premise], ...says })
      return
    }
    if (
      known.about !== about ||
      (cell('stance') !== '' && readStanceCell(cell('stance'), line, this.builder) !== known.stance)
    )
      this.builder.find('duplicate', 'An earlier row of the same argument says something else, which was kept.', {
        line,
      })
    known.premises.push(premise)
    known.scheme ||= cell('scheme')
    known.note ||= cell('note')
  }

  makeArguments(): void {
    for (const { id, line, stance, about, premises, scheme, note } of this.steps.values()) {
      const claim = this.claims.get(`id:${about}`)
      const step = claim === undefined ? this.steps.get(about) : undefined
      const other = claim ?? step?.id ?? this.byText.get(about)
      if (other === undefined) {
        this.builder.find(
          'dangling',
          `There is no “${about.slice(0, 40)}” that it could be about: only the claim was taken.`,
          {
            line,
          },
        )
        continue
      }
      const conclusion = { kind: step ? ('argument' as const) : ('claim' as const), id: other }
      this.builder.argument({ id, stance, premises, conclusion, scheme: scheme || null, note }, { line })
    }
  }
}
