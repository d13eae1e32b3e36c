import { can, type Standing } from '@/lib/domain/access'
import { contentOf, type DebateMap, emptyMap, listRecords, TABLE_NAMES } from '@/lib/domain/debate-map'
import { MapEdit } from '@/lib/domain/map-edit'
import type { Snapshot } from './protocol'

/** The whole map as plain data, every list in id order. The map must have been created. */
export function snapshotOf(map: DebateMap, seq: number): Snapshot {
  if (!map.details) throw new Error(`map ${map.id} has not been created`)
  return {
    ...contentOf(map),
    id: map.id,
    seq,
    details: map.details,
    people: listRecords(map, 'people'),
    deletions: listRecords(map, 'deletions'),
  }
}

/** The map as somebody of this standing gets it: with what was deleted only if they may restore some of it. */
export const snapshotFor = (standing: Standing, map: DebateMap, seq: number): Snapshot => ({
  ...snapshotOf(map, seq),
  ...(can(standing, 'deletion.read') ? {} : { deletions: [] }),
})

/** The map of a snapshot, with its index built again. */
export function mapOfSnapshot(snapshot: Snapshot): DebateMap {
  const edit = new MapEdit(emptyMap(snapshot.id))
  edit.setDetails(snapshot.details)
  for (const table of TABLE_NAMES) for (const record of snapshot[table] ?? []) edit.put(table, record)
  return edit.map
}
