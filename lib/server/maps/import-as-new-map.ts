import { v5, v7 } from 'uuid'
import type { MapContent, MapDetails } from '@/lib/domain/model'
import { accept, type Result } from '@/lib/domain/result'
import type { Database } from '../database'
import { isLasting } from '../log/database-failure'
import { type Author, createMap } from './create-map'
import { withForeignPeople } from './with-foreign-people'

export type ImportedMap = Pick<MapDetails, 'title' | 'description' | 'burden'> & { content: MapContent }
export type ImportOptions = {
  trusted?: boolean
  own?: string
  visibility?: MapDetails['visibility']
  operationId?: string | undefined
}

/** For ids of maps that are made under an operation's id; any UUID does. */
const IMPORTS = '0193a1c4-7d2e-7c55-9a61-2f0c5be7d1a4'

/**
 * Makes a map of a file's content. `trusted` keeps the people's ids, for files of this server's own making
 * (a backup, the sample); from anybody else's file they are replaced, or it could put words in the mouth of
 * somebody with an account here. `own` is the one id that stands for the owner: a fresh one that the file was parsed
 * with, so that what it says of nobody (an outline names no authors) is the owner's. Under an `operationId` of the
 * owner's one map is made, however often it is asked for.
 */
export async function importAsNewMap(
  database: Database,
  owner: Author,
  { title, description, burden, content }: ImportedMap,
  { trusted = false, own, visibility = 'private', operationId }: ImportOptions = {},
): Promise<Result<{ mapId: string }>> {
  const details = { title, description, visibility, archived: false, ...(burden && { burden }) }
  const known = own === undefined ? {} : { [own]: owner.id }
  const imported = trusted ? content : withForeignPeople(content, () => `imported-${v7()}`, known)
  const mapId = operationId === undefined ? v7() : v5(`${owner.id} ${operationId}`, IMPORTS)
  try {
    return await createMap(database, owner, details, imported, mapId)
  } catch (error) {
    // Where the id is taken, the map was made before.
    if (isLasting(error) && (await database.map.count({ where: { id: mapId, createdBy: owner.id } })) === 1)
      return accept({ mapId })
    throw error
  }
}
