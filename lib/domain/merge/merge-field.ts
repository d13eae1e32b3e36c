import { LIMITS } from '../limits'
import { mergeText } from '../merge-text'
import type { Claim, Quote } from '../model'
import { sameValue } from '../operations/edit-field'
import type { Versions } from './merge-plan'
import { mergeQuestions, saidOf } from './merge-questions'

export type MergeTable = Versions['table']
/** A record of any table, by its fields. */
export type Fields = Readonly<Record<string, unknown>>

/** What may differ in a record and be taken over, by table. `passage` is all that says where a quote stands. */
export const MERGED_FIELDS = {
  details: ['title', 'description', 'burden'],
  frames: ['title', 'colour', 'rivals'],
  arguments: ['stance', 'premises', 'conclusion', 'scheme', 'note', 'questions', 'pin'],
  claims: ['text', 'holder', 'tags', 'frameId', 'burden', 'conflicts', 'pin'],
  sources: ['title', 'authors', 'publisher', 'published', 'url', 'language'],
  quotes: ['passage', 'claimIds'],
  annotations: ['body', 'target', 'resolved'],
} as const satisfies Record<MergeTable, readonly string[]>

/** Fields with words in which two people may have changed different places, and how long they may grow. */
const MERGED_BY_WORDS: Readonly<Record<string, number>> = {
  'claims text': LIMITS.claimText,
  'arguments note': LIMITS.note,
  'annotations body': LIMITS.note,
  'details description': LIMITS.note,
}
const LISTS: Readonly<Record<string, number>> = {
  'claims tags': LIMITS.tagsPerClaim,
  'arguments premises': LIMITS.premises,
  'quotes claimIds': LIMITS.claims,
}

/** Fields that records leave out where they say nothing; all others are null then. */
export const isLeftOut = (field: string): boolean =>
  field === 'frameId' || field === 'burden' || field === 'questions' || field === 'rivals'

/** Ids of what the copy has removed. */
export type Gone = { claims: ReadonlySet<string>; frames: ReadonlySet<string> }
export const NOTHING_GONE: Gone = { claims: new Set(), frames: new Set() }
const goneFor = (field: string, { claims, frames }: Gone): ReadonlySet<string> =>
  field === 'frameId' ? frames : field === 'premises' || field === 'claimIds' ? claims : NOTHING_GONE.claims

/** A value that both sides agree on, a merged one, or none that anybody but a person may choose. */
type MergedField = { kind: 'same' } | { kind: 'merged'; value: unknown } | { kind: 'conflict' }

/**
 * Three versions of one field. That the copy does not name, in a list or as a frame, what it has removed is no
 * edit of its own. `base` null: the base has no such record.
 */
export function mergeField(
  table: MergeTable,
  field: string,
  { base, map, copy }: { base: Fields | null; map: Fields; copy: Fields },
  removed: Gone,
): MergedField {
  const gone = goneFor(field, removed)
  const read = (record: Fields) => readField(table, field, record, gone)
  const [was, is, wants] = [base && read(base), read(map), read(copy)]
  if ((base && sameValue(wants, was)) || sameValue(wants, is)) return { kind: 'same' }
  const most = LISTS[`${table} ${field}`]
  const kept = most === undefined ? [] : idsIn(map[field]).filter((id) => gone.has(id))
  if (base && sameValue(is, was))
    return { kind: 'merged', value: most === undefined ? wants : [...idsIn(copy[field]), ...kept] }
  if (field === 'conflicts') return { kind: 'merged', value: mergeSets(idsIn(was), idsIn(is), idsIn(wants)) }
  if (field === 'questions') {
    const value = mergeQuestions(base?.questions, map.questions, copy.questions)
    return value ? { kind: 'merged', value } : { kind: 'conflict' }
  }
  if (most !== undefined && base) {
    const [before, theirs] = [idsIn(base[field]).filter((id) => !gone.has(id)), idsIn(copy[field])]
    if (field === 'premises' && isReordered(before, theirs)) return { kind: 'conflict' }
    const value = mergeSets(before, idsIn(map[field]), theirs)
    const living = value.filter((id) => !gone.has(id)).length
    const fits = living <= most && (field !== 'premises' || living > 0)
    return fits ? { kind: 'merged', value } : { kind: 'conflict' }
  }
  const longest = MERGED_BY_WORDS[`${table} ${field}`]
  if (longest === undefined || !base) return { kind: 'conflict' }
  const merged = mergeText(String(was), String(is), String(wants))
  const fits = merged !== null && merged.length <= longest && (merged.trim() !== '' || field === 'note')
  return fits ? { kind: 'merged', value: merged } : { kind: 'conflict' }
}

/** A field as it is compared: lists of things as sets where their order says nothing, and nothing of what is gone. */
function readField(table: MergeTable, field: string, record: Fields, gone: ReadonlySet<string>): unknown {
  if (field === 'passage') {
    const { sourceId, exact, prefix, suffix, position } = record
    return [sourceId, exact, prefix, suffix, position]
  }
  if (field === 'conflicts') return openWordings(record as Claim).map(({ text }) => text)
  const value = record[field] ?? null
  if (field === 'questions') return saidOf(value)
  if (field === 'frameId') return typeof value === 'string' && gone.has(value) ? null : value
  if (LISTS[`${table} ${field}`] === undefined) return value
  const living = idsIn(value).filter((id) => !gone.has(id))
  return field === 'premises' ? living : living.sort()
}

/** Wordings that wait to be settled, by their words: the same question may have another id in another copy. */
export const openWordings = ({ conflicts }: Pick<Claim, 'conflicts'>): Claim['conflicts'] =>
  conflicts.filter(({ settled }) => !settled).toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))

const idsIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [])

const mergeSets = (base: readonly string[], map: readonly string[], copy: readonly string[]): string[] => {
  const [had, wants] = [new Set(base), new Set(copy)]
  const kept = map.filter((id) => wants.has(id) || !had.has(id))
  return [...new Set([...kept, ...copy.filter((id) => !had.has(id))])]
}

function isReordered(base: readonly string[], copy: readonly string[]): boolean {
  const [had, has] = [new Set(base), new Set(copy)]
  return !sameValue(
    base.filter((id) => has.has(id)),
    copy.filter((id) => had.has(id)),
  )
}

/** The record with another value of a field, as `mergeField` gives it. Wordings stay: they come by rewording only. */
export function withField(record: Fields, field: string, value: unknown, copy: Fields): Fields {
  if (field === 'passage') {
    const { sourceId, exact, prefix, suffix, position } = copy as Quote
    return { ...record, sourceId, exact, prefix, suffix, position }
  }
  if (field === 'conflicts') return record
  return { ...record, [field]: value ?? (isLeftOut(field) ? undefined : null) }
}
