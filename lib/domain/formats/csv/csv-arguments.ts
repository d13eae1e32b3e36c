import { type DebateMap, listRecords } from '../../debate-map'
import { DraftBuilder } from '../draft-builder'
import { type Format, type ParseContext, type Parsed, unreadable } from '../format'
import { type Columns, columnsNamed, readNamedRows, readStanceCell } from './csv-columns'
import { printTable } from './csv-table'

const COLUMNS = {
  argument: ['argument', 'argument id', 'id'],
  stance: ['stance', 'side', 'for or against', 'pro con', 'pro/con', 'relation'],
  conclusion: ['conclusion'],
  about: ['about argument'],
  premise: ['premise', 'premises', 'reason'],
  scheme: ['scheme'],
  note: ['note', 'notes', 'comment'],
} as const satisfies Columns<string>

/**
 * Prints the arguments of a map as a table, a row each, claims by their words: what a spreadsheet counts and filters. An argument about
 * another names it in `about argument`, and has no conclusion. A claim by itself has a row with nothing else in it.
 */
export function printCsvArguments(map: DebateMap): string {
  const steps = listRecords(map, 'arguments')
  const names = new Map(steps.map(({ id }, index) => [id, `a${index + 1}`]))
  const most = steps.reduce((count, { premises }) => Math.max(count, premises.length), 1)
  const textOf = (id: string) => map.claims.get(id)?.text.trim() ?? ''
  const places = Array.from({ length: most }, (_, index) => index)
  const titles = [
    'argument',
    'stance',
    'conclusion',
    'about argument',
    ...places.map((place) => `premise ${place + 1}`),
  ]
  const rows = steps.map(({ id, stance, premises, conclusion, scheme, note }) => [
    names.get(id) ?? '',
    stance,
    conclusion.kind === 'claim' ? textOf(conclusion.id) : '',
    conclusion.kind === 'argument' ? (names.get(conclusion.id) ?? '') : '',
    ...places.map((place) => textOf(premises[place] ?? '')),
    scheme ?? '',
    note.trim(),
  ])
  const used = new Set(steps.flatMap(({ premises, conclusion }) => [...premises, conclusion.id]))
  const alone = listRecords(map, 'claims').flatMap(({ id }) =>
    used.has(id) ? [] : [['', '', textOf(id), '', ...places.map(() => ''), '', '']],
  )
  return printTable([[...titles, 'scheme', 'note'], ...rows, ...alone])
}

/** Reads such a table. The same words are the same claim. */
export function parseCsvArguments(text: string, context: ParseContext): Parsed {
  const builder = new DraftBuilder(context)
  const rows = readNamedRows(text, COLUMNS, { needed: ['conclusion', 'premise'], several: ['premise'] }, builder)
  if (!rows)
    return unreadable('wrong-format', 'Its first row names no columns “conclusion” and “premise”.', { line: 1 })
  const claims = new Map<string, string>()
  const claimOf = (said: string, line: number): string[] => {
    const id = claims.get(said) ?? (said === '' ? undefined : builder.claim({ text: said }, { line }))
    if (id !== undefined) claims.set(said, id)
    return id === undefined ? [] : [id]
  }
  const ids = rows.map(() => builder.newId())
  const named = new Map(
    rows.flatMap(({ cell }, index) => (cell('argument') === '' ? [] : [[cell('argument'), ids[index] ?? '']])),
  )
  for (const [index, { line, cell, all }] of rows.entries()) {
    const [claim] = claimOf(cell('conclusion'), line)
    const premises = all('premise').flatMap((said) => claimOf(said, line))
    const about = cell('about')
    const step = claim === undefined ? named.get(about) : undefined
    if (claim !== undefined && about !== '')
      builder.find('left-out', 'It has a conclusion, and so is about no argument: that was left out.', { line })
    const id = claim ?? step
    const isClaimAlone =
      claim !== undefined && premises.length === 0 && cell('stance') === '' && cell('argument') === ''
    if (isClaimAlone) continue
    if (id === undefined || premises.length === 0)
      builder.find('dangling', 'An argument without a premise or without a conclusion was left out.', { line })
    else
      builder.argument(
        {
          id: ids[index] ?? builder.newId(),
          stance: readStanceCell(cell('stance'), line, builder),
          premises,
          conclusion: { kind: step === undefined ? 'claim' : 'argument', id },
          scheme: cell('scheme') || null,
          note: cell('note'),
        },
        { line },
      )
  }
  return builder.finish({ title: '' })
}

export const csvArgumentsFormat = {
  name: 'csv-arguments',
  title: 'CSV of arguments',
  says: 'a table of arguments for spreadsheets, a row each',
  extensions: ['.arguments.csv'],
  mediaType: 'text/csv',
  group: 'data',
  becomes: { 'joint-premises': 'arguments from those of their premises whose words differ' },
  recognise: ({ json, head }) => {
    if (json !== undefined) return 0
    const named = columnsNamed(COLUMNS, head)
    return named.has('conclusion') && named.has('premise') ? 0.97 : 0
  },
  parse: parseCsvArguments,
  print: printCsvArguments,
} satisfies Format
