import { v7 } from 'uuid'
import type { MapContent, MapDetails } from '@/lib/domain/model'
import type { Result } from '@/lib/domain/result'
import type { Database } from '../database'
import { type Author, createMap } from './create-map'
import { withForeignPeople } from './with-foreign-people'

export type ImportedMap = Pick<MapDetails, 'title' | 'description'> & { content: MapContent }
export type ImportOptions = { trusted?: boolean; own?: string; visibility?: MapDetails['visibility'] }

/**
 * Makes a map of a file's content. `trusted` keeps the people's ids, for files of this server's own making
 * (a backup, the sample); from anybody else's file they are replaced, or it could put words in the mouth of
 * somebody with an account here. `own` is the one id that stands for the owner: a fresh one that the file was parsed
 * with, so that what it says of nobody (an outline names no authors) is the owner's.
 */
export const importAsNewMap = (
  database: Database,
  owner: Author,
  { title, description, content }: ImportedMap,
  { trusted = false, own, visibility = 'private' }: ImportOptions = {},
): Promise<Result<{ mapId: string }>> =>
  createMap(
    database,
    owner,
    { title, description, visibility, archived: false },
    trusted
      ? content
      : withForeignPeople(content, () => `imported-${v7()}`, own === undefined ? {} : { [own]: owner.id }),
  )
