import { can } from '@/lib/domain/access'
import type { Database } from '../database'
import type { OpenMaps } from '../log/open-maps'
import { readOpenMap } from './read-map'

/** Rounds against writers who come between asking for leave and deleting. */
const MAX_ROUNDS = 20

/**
 * Deletes a map with everything in it, for good; those who are at it are told. Leave is asked of the map as it
 * is when it is deleted: somebody who is an owner no more deletes nothing. Undefined when the person may not
 * read it.
 */
export const deleteMap = (
  database: Database,
  openMaps: OpenMaps,
  mapId: string,
  personId: string,
): Promise<'deleted' | 'not-allowed' | undefined> =>
  openMaps.withMap(mapId, async (open) => {
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const read = readOpenMap(open, personId)
      if (!read || open.copy.isDeleted) return undefined
      if (!can(read.standing, 'map.delete')) return 'not-allowed'
      const { count } = await database.map.deleteMany({ where: { id: mapId, seq: read.seq } })
      // Either it is gone, which the writer finds out, or somebody has written since.
      await open.writer.catchUp()
      if (count > 0) return 'deleted'
    }
    throw new Error(`map ${mapId} could not be deleted: others kept writing to it`)
  })
