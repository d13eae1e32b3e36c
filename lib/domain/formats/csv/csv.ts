import { argumentsFrom, type DebateMap, listRecords, quotesFor } from '../../debate-map'
import type { Argument, Claim } from '../../model'
import type { Format } from '../format'
import { CSV_COLUMNS, type CsvColumn } from './csv-claim-columns'
import { columnsNamed } from './csv-columns'
import { parseCsv } from './csv-parse'
import { printList, printTable } from './csv-table'

const NAMES = Object.keys(CSV_COLUMNS) as CsvColumn[]

/**
 * Prints a map as one table: a row for each claim, and one more for each further argument that it is a premise of. `about` names a
 * claim (`c1`) or an argument (`a1`); rows with the same `argument` are its joint premises.
 */
export function printCsv(map: DebateMap): string {
  const claims = listRecords(map, 'claims')
  const steps = listRecords(map, 'arguments')
  const names = new Map([
    ...claims.map(({ id }, index): [string, string] => [`claim:${id}`, `c${index + 1}`]),
    ...steps.map(({ id }, index): [string, string] => [`argument:${id}`, `a${index + 1}`]),
  ])
  const told = new Set<string>()
  const rows = claims.flatMap((claim) => {
    const uses: (Argument | undefined)[] = argumentsFrom(map, claim.id)
    return (uses.length === 0 ? [undefined] : uses).map((step, index): Partial<Record<CsvColumn, string>> => {
      const isFirst = step !== undefined && !told.has(step.id)
      if (step) told.add(step.id)
      return {
        id: names.get(`claim:${claim.id}`) ?? '',
        ...(index === 0 ? ofClaim(map, claim) : {}),
        ...(step ? ofArgument(step, names) : {}),
        ...(isFirst ? { scheme: step.scheme ?? '', note: step.note.trim() } : {}),
      }
    })
  })
  return printTable([
    NAMES.map((name) => CSV_COLUMNS[name][0]),
    ...rows.map((row) => NAMES.map((name) => row[name] ?? '')),
  ])
}

const ofArgument = ({ id, stance, conclusion }: Argument, names: ReadonlyMap<string, string>) => ({
  stance,
  about: names.get(`${conclusion.kind}:${conclusion.id}`) ?? '',
  argument: names.get(`argument:${id}`) ?? '',
})

function ofClaim(map: DebateMap, { id, text, holder, tags, frameId }: Claim) {
  const frame = frameId === undefined ? undefined : map.frames.get(frameId)
  const quotes = quotesFor(map, id).map(({ exact, sourceId }) => {
    const words = `"${exact.trim().replaceAll('"', '""')}"`
    return `${words}; ${printList([map.sources.get(sourceId)?.title ?? ''])}`
  })
  return {
    claim: text.trim(),
    holder: holder ?? '',
    tags: printList(tags),
    frame: frame?.title ?? '',
    colour: frame?.colour ?? '',
    quotes: quotes.join('\n'),
  }
}

export const csvFormat = {
  name: 'csv',
  title: 'CSV',
  says: 'a table of claims for spreadsheets, with what each argues for',
  extensions: ['.csv', '.tsv'],
  mediaType: 'text/csv',
  group: 'data',
  recognise: ({ json, head }) => {
    if (json !== undefined) return 0
    const named = columnsNamed(CSV_COLUMNS, head)
    if (!named.has('claim')) return 0
    return named.has('stance') && named.has('about') ? 0.95 : named.size > 1 ? 0.5 : 0
  },
  parse: parseCsv,
  print: printCsv,
} satisfies Format
