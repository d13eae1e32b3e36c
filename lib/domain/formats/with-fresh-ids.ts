import type { NewId } from '../compose'
import type { DebateMap } from '../debate-map'
import type { MapContent } from '../model'
import { CONTENT_TABLES } from '../operations/fingerprint'
import { contentWithIds } from '../with-ids'

/** The content of a file with new ids for those that the map has. All others stay what the file says. */
export function withFreshIds(map: DebateMap, content: MapContent, newId: NewId): MapContent {
  const fresh = new Map<string, string>()
  for (const table of CONTENT_TABLES)
    for (const { id } of content[table] ?? []) if (map[table].has(id)) fresh.set(`${table}:${id}`, newId())
  return fresh.size === 0 ? content : contentWithIds(content, (table, id) => fresh.get(`${table}:${id}`) ?? id)
}
