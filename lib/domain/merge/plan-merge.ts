import type { DebateMap } from '../debate-map'
import type { MapDraft } from '../formats/format'
import { sameValue } from '../operations/edit-field'
import { CONTENT_TABLES, type ContentTable } from '../operations/fingerprint'
import { AddedItems } from './added-items'
import { type Fields, type Gone, MERGED_FIELDS, type MergeTable, mergeField, NOTHING_GONE } from './merge-field'
import type { MergeItem, MergePlan, Versions } from './merge-plan'
import {
  appliedRecord,
  goneInCopy,
  item,
  keyOfVersions,
  recordOnMap,
  recordsOf,
  type Sides,
  saysSame,
  versionsOf,
} from './merge-sides'
import { keyOf, looseRefs, refsOf } from './references'
import { removedItems } from './removed-items'

export type MergeOptions = {
  /** Who merges: notes are reworded by their authors only. */
  person: string
  /** The map's state. */
  seq: number
  /** The state that the copy was made of; null where the map as it is stands for it. */
  base: number | null
  /** Whether records that the copy adds get ids of the map's own. */
  renames: boolean
}

/**
 * By what an edited copy differs from what it is a copy of, and where the map was changed in the same place since. Records are
 * the same by their ids (see `liftCopy` for copies in foreign formats). The copy must be a valid map. What the copy left as it was is no
 * item, whatever became of it on the map. Cost follows the size of the maps.
 */
export function planMerge(base: MapDraft, map: DebateMap, copy: MapDraft, options: MergeOptions): MergePlan {
  const sides: Sides = { base: recordsOf(base.content), map, copy: recordsOf(copy.content) }
  const { seq, base: state, renames } = options
  const gone = goneInCopy(sides)
  const items: MergeItem[] = [
    ...detailsItems(base, map, copy),
    ...changedItems(sides, gone, options.person),
    ...removedItems(sides, { removesByDefault: state !== null }),
  ]
  return {
    seq,
    base: state,
    renames,
    items: [...items, ...new AddedItems(sides).list()].map((one) => needing(one, sides, gone)),
  }
}

function detailsItems(base: MapDraft, { details }: DebateMap, copy: MapDraft): MergeItem[] {
  if (!details) return []
  const said = ({ title, description, burden }: Pick<MapDraft, 'title' | 'description' | 'burden'>) => ({
    ...{ title, description },
    ...(burden === undefined ? {} : { burden }),
  })
  const sides = { base: said(base), map: said(details), copy: said(copy) }
  const versions = (fields: readonly string[]): Versions => ({
    table: 'details',
    id: 'details',
    ...sides,
    fields: [...fields],
  })
  return fieldItems('details', sides, NOTHING_GONE, versions)
}

/** One item for the fields that the copy changed and one for those that the map changed otherwise. */
function fieldItems(
  table: MergeTable,
  { base, map, copy }: { base: Fields | null; map: Fields; copy: Fields },
  gone: Gone,
  versions: (fields: readonly string[]) => Versions,
  fields: readonly string[] = MERGED_FIELDS[table],
): MergeItem[] {
  const merged = fields.map((field) => ({ field, ...mergeField(table, field, { base, map, copy }, gone) }))
  const named = (kind: 'merged' | 'conflict') => merged.flatMap((one) => (one.kind === kind ? [one.field] : []))
  const [clean, touching] = [named('merged'), named('conflict')]
  const id = (what: string) => `${what} ${keyOfVersions(versions([]))}`
  const items: MergeItem[] = []
  if (clean.length > 0) items.push(item('changed', id('changed'), [versions(clean)]))
  if (touching.length > 0) {
    const keepsBoth = sameValue(touching, ['text'])
    items.push(item('conflict', id('conflict'), [versions(touching)], keepsBoth ? 'both' : 'map'))
  }
  return items
}

function changedItems(sides: Sides, gone: Gone, person: string): MergeItem[] {
  const items: MergeItem[] = []
  const moved: { changed: Versions[]; conflict: Versions[] } = { changed: [], conflict: [] }
  for (const table of CONTENT_TABLES) {
    for (const [id, copy] of sides.copy[table]) {
      const map = recordOnMap(sides.map, { table, id })
      const base = sides.base[table].get(id) ?? null
      if (!map) {
        // Removed on the map: what the copy changed of it since is not lost unasked.
        if (base && !saysSame(table, base, copy, gone))
          items.push(item('conflict', `again ${table} ${id}`, [versionsOf(sides, { table, id })]))
        continue
      }
      if (copy === base || copy === map) continue
      const three = { base, map, copy }
      const versions = (fields: readonly string[]) => versionsOf(sides, { table, id }, fields)
      const [own, others] = fieldsToEdit(table, three, person)
      items.push(
        ...fieldItems(table, three, gone, versions, own),
        ...fieldItems(table, three, gone, versions, others).map((one) => locked(one, 'note-of-another')),
        ...lockedItems(table, three, versions),
      )
      if (!('pin' in copy)) continue
      const pin = mergeField(table, 'pin', three, gone)
      if (pin.kind === 'merged') moved.changed.push(versions(['pin']))
      else if (pin.kind === 'conflict') moved.conflict.push(versions(['pin']))
    }
  }
  if (moved.changed.length > 0) items.push(item('changed', 'changed pins', moved.changed))
  if (moved.conflict.length > 0) items.push(item('conflict', 'conflict pins', moved.conflict))
  return items
}

/** The fields that this person may edit, and those that only somebody else may. Pins come together, whosever they are. */
function fieldsToEdit(table: ContentTable, { map, copy }: { map: Fields; copy: Fields }, person: string) {
  const fields = MERGED_FIELDS[table].filter((field) => field !== 'pin')
  if (table !== 'annotations') return [fields, []] as const
  // A reply is about what its thread is about.
  const own = fields.filter((field) => field !== 'body' && (field !== 'target' || copy.replyTo === null))
  return map.createdBy === person ? ([[...own, 'body'], []] as const) : ([own, ['body']] as const)
}

const locked = (one: MergeItem, why: NonNullable<MergeItem['locked']>): MergeItem => ({
  ...one,
  id: `locked ${one.id}`,
  choices: ['map'],
  default: 'map',
  locked: why,
})

/** What no edit of a map can do. */
function lockedItems(
  table: ContentTable,
  { base, map, copy }: { base: Fields | null; map: Fields; copy: Fields },
  versions: (fields: readonly string[]) => Versions,
): MergeItem[] {
  const differs = (field: string) => copy[field] !== (base ?? map)[field] && copy[field] !== map[field]
  const lock = (field: string, why: NonNullable<MergeItem['locked']>) =>
    locked(item('changed', `${table} ${String(map.id)}`, [versions([field])]), why)
  if (table === 'sources' && differs('text')) return [lock('text', 'source-text')]
  if (table === 'annotations' && differs('replyTo')) return [lock('replyTo', 'reply-elsewhere')]
  return []
}

/** With what it needs and the map has removed since: then it is for a person to say whether that comes back. */
function needing(one: MergeItem, sides: Sides, gone: Gone): MergeItem {
  if (one.locked) return one
  const known = new Set(one.records.map((record) => keyOfVersions(record)))
  const needed: Versions[] = []
  const waiting = one.records.flatMap((versions) => {
    const record = appliedRecord(versions, gone)
    return versions.table === 'details' || !record ? [] : [{ table: versions.table, record }]
  })
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    for (const need of [...refsOf(at.table, at.record), ...looseRefs(at.table, at.record)]) {
      const record = sides.copy[need.table].get(need.id)
      if (!record || known.has(keyOf(need)) || recordOnMap(sides.map, need)) continue
      if (!sides.base[need.table].has(need.id)) continue
      known.add(keyOf(need))
      needed.push(versionsOf(sides, need))
      waiting.push({ table: need.table, record })
    }
  }
  if (needed.length === 0) return one
  return { ...one, kind: 'conflict', records: [...one.records, ...needed], choices: ['map', 'copy'], default: 'map' }
}
