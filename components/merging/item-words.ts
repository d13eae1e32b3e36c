import { BURDEN_WORDS, mapBurdenInWords } from '@/lib/domain/burden-words'
import { RIVALS_WORDS } from '@/lib/domain/frame-words'
import type { MergeItem, Versions } from '@/lib/domain/merge/merge-plan'
import type { Annotation, Argument, Claim, Frame, MapDetails, Quote, Source } from '@/lib/domain/model'
import { TABLE_OF_TARGET } from '@/lib/domain/record-kind'
import { handledInWords } from '@/lib/domain/schemes/handled-in-words'
import { countOf, listInWords } from '../history/words'
import { argumentName } from '../inspector/argument-words'
import type { RecordNames } from './record-names'

/** One field of a record in words: what the base (null: nothing), the map and the copy say. */
export type FieldWords = { label: string | null; base: string | null; map: string | null; copy: string | null }

export type ItemWords = {
  /** What it is about: "Reason for “…”", "Source". */
  what: string
  /** Its own words, where it is added or removed as a whole. */
  words: string | null
  fields: FieldWords[]
  /** What comes or goes along, or why it cannot be taken over; null when there is nothing to say. */
  beside: string | null
}

const TABLE_WORDS = {
  details: 'The map',
  frames: 'Frame',
  claims: 'Claim',
  arguments: 'Argument',
  sources: 'Source',
  quotes: 'Quote',
  annotations: 'Note',
} as const satisfies Record<Versions['table'], string>

const FIELD_WORDS: Readonly<Record<string, string>> = {
  title: 'Title',
  description: 'Description',
  colour: 'Colour',
  holder: 'Holder',
  tags: 'Tags',
  frameId: 'Frame',
  rivals: 'Its claims',
  burden: 'What it needs to stand',
  conflicts: 'Wordings to settle',
  stance: 'Stance',
  premises: 'Premises',
  conclusion: 'Argues about',
  scheme: 'Scheme',
  note: 'Note',
  questions: 'Critical questions',
  authors: 'Authors',
  publisher: 'Publisher',
  published: 'Published',
  url: 'Address',
  language: 'Language',
  passage: 'Passage',
  claimIds: 'Evidence for',
  target: 'About',
  resolved: 'Thread',
  replyTo: 'Answers',
}
/** Fields whose words need no label: they are the thing itself. */
const ITSELF = ['claims text', 'annotations body']

const LOCK_WORDS = {
  'note-of-another': 'Only whoever wrote a note can reword it: it stays as it is.',
  'source-text': 'The text of a source never changes: add the new text as a source of its own.',
  'reply-elsewhere': 'An answer stays in its thread.',
} as const satisfies Record<NonNullable<MergeItem['locked']>, string>

/** An item as people read it. */
export function itemInWords(item: MergeItem, names: RecordNames): ItemWords {
  const [first] = item.records
  if (!first) return { what: '', words: null, fields: [], beside: null }
  if (first.fields.includes('pin'))
    return {
      what: 'Places on the map',
      words: `${countOf(item.records.length, 'card')} moved`,
      fields: [],
      beside: null,
    }
  const isWhole = first.copy === null || first.map === null
  const record = first.copy ?? first.map
  return {
    what: whatOf(item, first, names),
    words: isWhole && record ? wordsOf(first.table, record, names) : null,
    fields: isWhole ? [] : first.fields.map((field) => fieldInWords(first, field, names)),
    beside: item.locked ? LOCK_WORDS[item.locked] : besideOf(item),
  }
}

function whatOf(item: MergeItem, first: Versions, names: RecordNames): string {
  const step = item.records.find((one) => one.table === 'arguments')
  const argument = (step?.copy ?? step?.map) as Argument | null | undefined
  const isNew = first.copy === null || first.map === null
  if (argument && (first.table === 'arguments' || (first.table === 'claims' && isNew))) {
    const { conclusion } = argument
    const about = names(conclusion.kind === 'claim' ? 'claims' : 'arguments', conclusion.id)
    const joint = argument.premises.length > 1 ? 'Joint ' : ''
    const word = argumentName(argument)
    return `${joint}${joint ? word.toLowerCase() : word} ${argument.stance === 'pro' ? 'for' : 'against'} ${about}`
  }
  const record = first.copy ?? first.map
  if (first.table === 'quotes') return `Quote from ${names('sources', (record as Quote).sourceId)}`
  if (first.table === 'annotations') return `Note on ${targetInWords(record as Annotation, names)}`
  return TABLE_WORDS[first.table]
}

const targetInWords = ({ target }: Annotation, names: RecordNames): string =>
  names(TABLE_OF_TARGET[target.kind], target.id)

function wordsOf(table: Versions['table'], record: NonNullable<Versions['map']>, names: RecordNames): string | null {
  switch (table) {
    case 'claims':
      return (record as Claim).text
    case 'arguments':
      return listInWords((record as Argument).premises.map((id) => names('claims', id)))
    case 'quotes':
      return `“${(record as Quote).exact}”`
    case 'annotations':
      return (record as Annotation).body
    default:
      return (record as Source).title
  }
}

function fieldInWords({ table, base, map, copy }: Versions, field: string, names: RecordNames): FieldWords {
  const say = (record: Versions['map']) => (record ? valueInWords(field, record, names) : null)
  const label = ITSELF.includes(`${table} ${field}`)
    ? null
    : table === 'sources' && field === 'text'
      ? 'Text'
      : (FIELD_WORDS[field] ?? field)
  return { label, base: say(base), map: say(map), copy: say(copy) }
}

function valueInWords(field: string, record: NonNullable<Versions['map']>, names: RecordNames): string {
  switch (field) {
    case 'stance':
      return (record as Argument).stance === 'pro' ? 'for' : 'against'
    case 'premises':
      return listInWords((record as Argument).premises.map((id) => names('claims', id)))
    case 'conclusion': {
      const { kind, id } = (record as Argument).conclusion
      return names(kind === 'claim' ? 'claims' : 'arguments', id)
    }
    case 'questions':
      return ((record as Argument).questions ?? [])
        .map(({ scheme, key, ...said }) => `${scheme}, ${key}: ${handledInWords(said)}`)
        .join('; ')
    case 'frameId': {
      const { frameId } = record as Claim
      return frameId === undefined ? '' : names('frames', frameId)
    }
    case 'rivals':
      return (record as Frame).rivals ? RIVALS_WORDS : 'no rivals'
    case 'burden':
      return burdenInWords(record as Pick<Claim, 'id' | 'burden'> | MapDetails)
    case 'conflicts':
      return (record as Claim).conflicts.flatMap(({ settled, text }) => (settled ? [] : [`“${text}”`])).join(', ')
    case 'passage':
      return (record as Quote).exact
    case 'claimIds':
      return (record as Quote).claimIds.map((id) => names('claims', id)).join(', ')
    case 'target':
      return targetInWords(record as Annotation, names)
    case 'resolved':
      return (record as Annotation).resolved ? 'closed' : 'open'
    default: {
      const value: unknown = Reflect.get(record, field)
      return Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : ''
    }
  }
}

const burdenInWords = (record: Pick<Claim, 'id' | 'burden'> | MapDetails): string =>
  'id' in record
    ? record.burden === undefined
      ? 'as the map asks'
      : BURDEN_WORDS[record.burden]
    : mapBurdenInWords(record.burden)

const BESIDE_WORDS = [
  ['claims', 'claim'],
  ['arguments', 'argument'],
  ['sources', 'source'],
  ['quotes', 'quote'],
  ['annotations', 'note'],
] as const

/** "With 2 arguments and 1 note.": what is part of it beside what it is about. */
function besideOf({ kind, records, hanging }: MergeItem): string | null {
  const [first, ...others] = records
  const shown = first?.table === 'claims' ? others.findIndex(({ table }) => table === 'arguments') : -1
  const rest = others.filter((_, place) => place !== shown)
  const counted = (list: readonly { table: string }[]) =>
    BESIDE_WORDS.flatMap(([table, word]) => {
      const count = list.filter((one) => one.table === table).length
      return count > 0 ? [countOf(count, word)] : []
    })
  const since = counted(hanging.filter((one) => one.since))
  const words = counted(rest)
  const goesToo = since.length > 0 ? `${listInWords(since)} hung on it since: removing it takes that along.` : null
  const needs = rest.some(({ base, map }) => base && !map)
  const along =
    words.length === 0
      ? null
      : kind === 'conflict' && needs
        ? `Brings back ${listInWords(words)}.`
        : `With ${listInWords(words)}.`
  return [along, goesToo].filter((one) => one !== null).join(' ') || null
}
