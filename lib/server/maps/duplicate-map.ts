import { contentOf } from '@/lib/domain/debate-map'
import { LIMITS } from '@/lib/domain/limits'
import type { Result } from '@/lib/domain/result'
import type { Database } from '../database'
import type { OpenMaps } from '../log/open-maps'
import { type Author, createMap } from './create-map'
import { readMap } from './read-map'

const MARK = ' (copy)'

/**
 * A private map of one's own with the same content, its authors' names kept; members, log and deletions stay
 * behind. Undefined when the person may not read or copy the map.
 */
export async function duplicateMap(
  database: Database,
  openMaps: OpenMaps,
  mapId: string,
  owner: Author,
): Promise<Result<{ mapId: string }> | undefined> {
  const read = await readMap(openMaps, mapId, owner.id, 'map.duplicate')
  const details = read?.map.details
  if (!details) return undefined
  const title = `${details.title.slice(0, LIMITS.line - MARK.length)}${MARK}`
  return createMap(database, owner, { ...details, title, visibility: 'private', archived: false }, contentOf(read.map))
}
