import type { DebateMap } from '../debate-map'
import type { MapContent } from '../model'
import type { ContentTable } from '../operations/fingerprint'
import { type Fields, type Gone, MERGED_FIELDS, mergeField, NOTHING_GONE, withField } from './merge-field'
import type { Choice, MergeItem, Versions } from './merge-plan'
import type { Ref } from './references'

type Records = { readonly [T in ContentTable]: ReadonlyMap<string, Fields> }
/** The three maps that are compared, by table and id. */
export type Sides = { base: Records; map: DebateMap; copy: Records }

export const recordsOf = (content: MapContent): Records => {
  const byId = (records: readonly { id: string }[]): ReadonlyMap<string, Fields> =>
    new Map(records.map((record) => [record.id, record]))
  return {
    frames: byId(content.frames ?? []),
    claims: byId(content.claims),
    arguments: byId(content.arguments),
    sources: byId(content.sources),
    quotes: byId(content.quotes),
    annotations: byId(content.annotations),
  }
}

export const recordOnMap = (map: DebateMap, { table, id }: Ref): Fields | undefined => map[table].get(id)

export const versionsOf = ({ base, map, copy }: Sides, ref: Ref, fields: readonly string[] = []): Versions =>
  ({
    table: ref.table,
    id: ref.id,
    base: base[ref.table].get(ref.id) ?? null,
    map: recordOnMap(map, ref) ?? null,
    copy: copy[ref.table].get(ref.id) ?? null,
    fields: [...fields],
  }) as Versions

/** What the base has and the copy has not, of what lists and claims name. */
export const goneInCopy = ({ base, copy }: Sides): Gone => {
  const gone = (table: 'claims' | 'frames') => new Set([...base[table].keys()].filter((id) => !copy[table].has(id)))
  return { claims: gone('claims'), frames: gone('frames') }
}

export const keyOfVersions = ({ table, id }: Versions): string => `${table} ${id}`

/** An item as it is by default: taken over unless it is in conflict. */
export const item = (
  kind: MergeItem['kind'],
  id: string,
  records: Versions[],
  byDefault: Choice = kind === 'conflict' ? 'map' : 'copy',
): MergeItem => ({
  ...{ id, kind, records, hanging: [], locked: null },
  choices: byDefault === 'both' ? ['map', 'copy', 'both'] : ['map', 'copy'],
  default: byDefault,
})

/** Whether two versions of a record say the same; where its card stands is not what it says. */
export const saysSame = (table: ContentTable, a: Fields, b: Fields, gone: Gone = NOTHING_GONE): boolean =>
  MERGED_FIELDS[table].every(
    (field) => field === 'pin' || mergeField(table, field, { base: null, map: a, copy: b }, gone).kind === 'same',
  )

/**
 * The record as the map would have it with what the copy says in these fields: merged where that can be, else the copy's
 * word. What map or copy have no record of is the other's.
 */
export function appliedRecord({ table, base, map, copy, fields }: Versions, gone: Gone): Fields | null {
  if (!map || !copy) return copy
  let applied: Fields = map
  for (const field of fields) {
    const merged = mergeField(table, field, { base, map, copy }, gone)
    const value = merged.kind === 'merged' ? merged.value : (copy as Fields)[field]
    if (merged.kind !== 'same') applied = withField(applied, field, value, copy)
  }
  return applied
}
