import { unzipSync, zipSync } from 'fflate'
import writeXlsxFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node'
import { type DebateMap, listRecords } from '@/lib/domain/debate-map'
import type { LossCode } from '@/lib/domain/formats/loss-code'
import { lossesOf } from '@/lib/domain/formats/losses'
import { RIVALS_WORDS } from '@/lib/domain/frame-words'
import type { AnnotationTarget } from '@/lib/domain/model'

/** Spreadsheets cut what is longer than 32,767 characters; nothing on the sheets is. */
type Text = string | number | null | undefined
type Table = { name: string; columns: readonly [title: string, width: number][]; rows: readonly (readonly Text[])[] }

/** The earliest that a ZIP can tell: the same map gives the same bytes. */
const ALWAYS = '1980-01-01T00:00:00'

const CARRIED: ReadonlySet<LossCode> = new Set([
  ...(['title', 'description', 'claims', 'wording', 'holders', 'tags', 'frames', 'frame-members', 'rivals'] as const),
  ...(['arguments', 'joint-premises', 'undercuts', 'backings', 'premise-order', 'schemes', 'argument-notes'] as const),
  ...(['sources', 'source-records', 'quotes', 'quote-links', 'annotations', 'replies', 'resolved'] as const),
])

/** What the losses of a workbook are told by. */
export const XLSX_LOSSES = { title: 'XLSX', carries: CARRIED }

/**
 * The map as a workbook of Office Open XML (ECMA-376): sheets of its claims, arguments, frames, sources, quotes and notes, which refer to
 * each other by number, and one that says what the map is and what is not in the file. All cells are text or numbers, never formulas.
 */
export async function printXlsx(map: DebateMap): Promise<Uint8Array<ArrayBuffer>> {
  const names = nameRecords(map)
  const tables = [
    ...[claimsOf(map, names), argumentsOf(map, names), framesOf(map, names), sourcesOf(map, names)],
    ...[quotesOf(map, names), notesOf(map, names), aboutOf(map)],
  ]
  const written = await writeXlsxFile(tables.map(sheetOf), { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
  return withoutTime(written)
}

type Names = (kind: 'claim' | 'argument' | 'frame' | 'source' | 'quote' | 'annotation', id: string) => string

function nameRecords(map: DebateMap): Names {
  const names = new Map<string, string>()
  const tables = [
    ...[['claim', 'C', 'claims'] as const, ['argument', 'A', 'arguments'] as const, ['frame', 'F', 'frames'] as const],
    ...[
      ['source', 'S', 'sources'] as const,
      ['quote', 'Q', 'quotes'] as const,
      ['annotation', 'N', 'annotations'] as const,
    ],
  ]
  for (const [kind, letter, table] of tables)
    for (const [index, { id }] of listRecords(map, table).entries()) names.set(`${kind}:${id}`, `${letter}${index + 1}`)
  return (kind, id) => names.get(`${kind}:${id}`) ?? ''
}

const textOf = (map: DebateMap, id: string | undefined): string =>
  id === undefined ? '' : (map.claims.get(id)?.text.trim() ?? '')

const claimsOf = (map: DebateMap, names: Names): Table => ({
  name: 'Claims',
  columns: [
    ['Number', 9],
    ['Claim', 70],
    ['Holder', 20],
    ['Tags', 20],
    ['Frame', 9],
  ],
  rows: listRecords(map, 'claims').map(({ id, text, holder, tags, frameId }) => [
    names('claim', id),
    text.trim(),
    holder,
    tags.join('\n'),
    frameId && names('frame', frameId),
  ]),
})

function argumentsOf(map: DebateMap, names: Names): Table {
  const steps = listRecords(map, 'arguments')
  return {
    name: 'Arguments',
    columns: [
      ...([
        ['Number', 9],
        ['Kind', 12],
        ['Premises', 14],
        ['About', 9],
      ] as const),
      ...([
        ['Premises in words', 60],
        ['About in words', 60],
        ['Scheme', 20],
        ['Note', 40],
      ] as const),
    ].map(([title, width]) => [title, width]),
    rows: steps.map(({ id, stance, premises, conclusion, scheme, note }) => [
      names('argument', id),
      kindInWords(stance, conclusion.kind),
      premises.map((premise) => names('claim', premise)).join(', '),
      names(conclusion.kind, conclusion.id),
      premises.map((premise) => textOf(map, premise)).join('\n'),
      conclusion.kind === 'claim' ? textOf(map, conclusion.id) : '',
      scheme,
      note.trim(),
    ]),
  }
}

const kindInWords = (stance: 'pro' | 'con', about: 'claim' | 'argument'): string =>
  about === 'claim' ? (stance === 'pro' ? 'reason' : 'objection') : stance === 'pro' ? 'backing' : 'undercut'

const framesOf = (map: DebateMap, names: Names): Table => ({
  name: 'Frames',
  columns: [
    ['Number', 9],
    ['Frame', 40],
    ['Colour', 10],
    ['Its claims are', 14],
  ],
  rows: listRecords(map, 'frames').map(({ id, title, colour, rivals }) => [
    ...[names('frame', id), title, colour],
    rivals ? RIVALS_WORDS : '',
  ]),
})

const sourcesOf = (map: DebateMap, names: Names): Table => ({
  name: 'Sources',
  columns: [
    ...([
      ['Number', 9],
      ['Title', 50],
      ['Authors', 30],
      ['Publisher', 25],
    ] as const),
    ...([
      ['Published', 12],
      ['Address', 40],
      ['Language', 10],
    ] as const),
  ].map(([title, width]) => [title, width]),
  rows: listRecords(map, 'sources').map(({ id, title, authors, publisher, published, url, language }) => [
    names('source', id),
    title,
    authors.join('\n'),
    publisher,
    published,
    url,
    language,
  ]),
})

const quotesOf = (map: DebateMap, names: Names): Table => ({
  name: 'Quotes',
  columns: [
    ['Number', 9],
    ['Quote', 80],
    ['Source', 9],
    ['Title of the source', 40],
    ['For claims', 14],
  ],
  rows: listRecords(map, 'quotes').map(({ id, exact, sourceId, claimIds }) => [
    names('quote', id),
    exact,
    names('source', sourceId),
    map.sources.get(sourceId)?.title,
    claimIds.map((claimId) => names('claim', claimId)).join(', '),
  ]),
})

const notesOf = (map: DebateMap, names: Names): Table => ({
  name: 'Notes',
  columns: [
    ...([
      ['Number', 9],
      ['About', 9],
      ['Passage', 40],
      ['Reply to', 9],
      ['Note', 70],
      ['Resolved', 10],
    ] as const),
    ...([
      ['By', 20],
      ['At', 24],
    ] as const),
  ].map(([title, width]) => [title, width]),
  rows: listRecords(map, 'annotations').map(({ id, target, replyTo, body, resolved, createdBy, createdAt }) => [
    names('annotation', id),
    names(target.kind === 'passage' ? 'source' : target.kind, target.id),
    passageOf(target),
    replyTo && names('annotation', replyTo),
    body.trim(),
    resolved ? 'yes' : '',
    map.people.get(createdBy)?.name,
    createdAt,
  ]),
})

const passageOf = (target: AnnotationTarget): string => (target.kind === 'passage' ? target.passage.exact : '')

function aboutOf(map: DebateMap): Table {
  const { title = '', description = '' } = map.details ?? {}
  const losses = lossesOf(XLSX_LOSSES, map)
  return {
    name: 'About',
    columns: [
      ['What', 20],
      ['Says', 100],
    ],
    rows: [
      ['Title', title],
      ['Description', description],
      ['Claims', map.claims.size],
      ['Arguments', map.arguments.size],
      ...losses.map(({ message }) => ['Not in this file', message]),
    ],
  }
}

function sheetOf({ name, columns, rows }: Table): Sheet<never> {
  const head = columns.map(([title]): Cell => ({ value: title, type: String, fontWeight: 'bold' }))
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(([, width]) => ({ width })),
    data: [head, ...rows.map((row): Row => row.map(cellOf))],
  }
}

/** Text that begins like a formula is text still, since its cell says so. */
function cellOf(said: Text): Cell {
  if (said === null || said === undefined || said === '') return null
  if (typeof said === 'number') return { value: said, type: Number }
  return { value: nobodysName(unescapable(said)), type: String, wrap: true, alignVertical: 'top' }
}

/**
 * `_x000D_` and its like are escapes to spreadsheets: the underscore before them is written as one itself. Two characters that XML has
 * no room for are shown as missing; that sign is written as an escape, since the library leaves it out.
 */
const unescapable = (text: string): string =>
  text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[\ufffd\ufffe\uffff]/g, '_xFFFD_')

/**
 * The library keeps its texts in a plain object, where “toString” and its like are there from the beginning: such a text is
 * written with its first letter as an escape.
 */
const nobodysName = (text: string): string =>
  text in Object.prototype ? `_x${text.charCodeAt(0).toString(16).padStart(4, '0')}_${text.slice(1)}` : text

/** Packed again as if always at the same time. */
const withoutTime = (workbook: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync(unzipSync(workbook), { mtime: ALWAYS }))
