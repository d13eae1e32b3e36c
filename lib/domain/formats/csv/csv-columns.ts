import type { Stance } from '../../model'
import type { DraftBuilder } from '../draft-builder'
import { STANCE_WORDS } from '../stance-words'
import { asSaid, type Row, readRows, tableOf } from './csv-table'

/** A table with named columns: what people call each, the first as we write it. */
export type Columns<Name extends string> = Record<Name, readonly string[]>

/** Says of each row what stands in its columns; '' where nothing does. */
export type NamedRow<Name extends string> = {
  line: number
  cell: (name: Name) => string
  all: (name: Name) => string[]
}

const plain = (title: string): string =>
  asSaid(title)
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')

/** The columns of a first row: several may have one name where they are numbered (`premise 1`, `premise 2`). */
function placesOf<Name extends string>(columns: Columns<Name>, titles: readonly string[]): Map<Name, number[]> {
  const places = new Map<Name, number[]>()
  for (const [place, title] of titles.entries()) {
    const said = plain(title)
    const unnumbered = said.replace(/ ?\d+$/, '')
    for (const name in columns)
      if (columns[name].includes(said) || columns[name].includes(unnumbered)) {
        places.set(name, [...(places.get(name) ?? []), place])
        break
      }
  }
  return places
}

/** Where the first row is, without the blank space before it: more than any names of columns take. */
function headOf(text: string): string {
  const start = Math.max(0, text.search(/\S/))
  return text.slice(start, start + 20_000)
}

/** Which of the columns the first row of a text names. */
export function columnsNamed<Name extends string>(columns: Columns<Name>, text: string): Set<Name> {
  const { table, separator } = tableOf(headOf(text))
  const [first] = readRows(table, separator).rows
  return new Set(placesOf(columns, first?.cells ?? []).keys())
}

/**
 * The rows below the first, which names the columns; undefined when it does not name all that are `needed`. Of columns with one
 * name each row has the first that says something, and it is told what others say, unless the name is one of the `several`.
 */
export function readNamedRows<Name extends string>(
  text: string,
  columns: Columns<Name>,
  { needed, several = [] }: { needed: readonly NoInfer<Name>[]; several?: readonly NoInfer<Name>[] },
  builder: DraftBuilder,
): NamedRow<Name>[] | undefined {
  const named = columnsNamed(columns, text)
  if (needed.some((name) => !named.has(name))) return undefined
  const { table, separator } = tableOf(text)
  const { rows, unclosed } = readRows(table, separator)
  const [first, ...rest] = rows
  const titles = first?.cells ?? []
  const places = placesOf(columns, titles)
  if (unclosed !== null)
    builder.find('malformed', 'A quotation mark that is never closed: all that follows was taken for one cell.', {
      line: unclosed,
    })
  tellOfOthers(first, rest, new Set([...places.values()].flat()), builder)
  for (const name in columns) if (!several.includes(name)) tellOfTwins(first, rest, places.get(name) ?? [], builder)
  return rest.map(({ cells, line }) => {
    const all = (name: Name) => (places.get(name) ?? []).map((place) => asSaid(cells[place] ?? '').trim())
    return { line, all, cell: (name) => all(name).find((said) => said !== '') ?? '' }
  })
}

function tellOfOthers(first: Row | undefined, rest: readonly Row[], known: ReadonlySet<number>, builder: DraftBuilder) {
  const used = new Set(rest.flatMap(({ cells }) => cells.flatMap((cell, place) => (cell.trim() === '' ? [] : place))))
  for (const place of [...used].sort((a, b) => a - b)) {
    if (known.has(place)) continue
    const title = first?.cells[place]?.trim().slice(0, 40) ?? ''
    const named = title === '' ? `The column ${place + 1}, which has no title,` : `The column “${title}”`
    builder.find('left-out', `${named} was left out.`, { line: first?.line })
  }
}

/** Of several columns for the same thing, what the later ones say that a row has no room for. */
function tellOfTwins(first: Row | undefined, rest: readonly Row[], places: readonly number[], builder: DraftBuilder) {
  const lost = new Map<number, number>()
  for (const { cells, line } of rest) {
    const [kept, ...others] = places.filter((place) => asSaid(cells[place] ?? '').trim() !== '')
    for (const place of others) if (cells[place] !== cells[kept ?? place] && !lost.has(place)) lost.set(place, line)
  }
  for (const [place, line] of lost) {
    const title = first?.cells[place]?.trim().slice(0, 40) ?? ''
    builder.find('left-out', `The column “${title}” was left out where an earlier one says the same of a row.`, {
      line,
    })
  }
}

/** What a cell says of for and against; one that says nothing known is a reason, with a finding. */
export function readStanceCell(cell: string, line: number, builder: DraftBuilder): Stance {
  const word = cell.toLowerCase()
  const known = STANCE_WORDS.get(word) ?? (word === 'yes' ? 'pro' : word === 'no' ? 'con' : undefined)
  if (known) return known
  const told =
    cell === '' ? 'It does not say whether it is for or against' : `“${cell.slice(0, 40)}” is neither for nor against`
  builder.find('unknown-sign', `${told}: it was taken for a reason.`, { line })
  return 'pro'
}
