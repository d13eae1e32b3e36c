import { v7 } from 'uuid'
import type { MapContent, MapDetails } from '@/lib/domain/model'
import type { Result } from '@/lib/domain/result'
import type { Database } from '../database'
import { type Author, createMap } from './create-map'
import { withForeignPeople } from './with-foreign-people'

export type ImportedMap = Pick<MapDetails, 'title' | 'description'> & { content: MapContent }

/**
 * Makes a map of a file's content. `trusted` keeps the people's ids, for files of this server's own making
 * (a backup, the sample); from anybody else's file they are replaced, or it could put words in the mouth of
 * somebody with an account here.
 */
export const importAsNewMap = (
  database: Database,
  owner: Author,
  { title, description, content }: ImportedMap,
  { trusted = false, visibility = 'private' }: { trusted?: boolean; visibility?: MapDetails['visibility'] } = {},
): Promise<Result<{ mapId: string }>> =>
  createMap(
    database,
    owner,
    { title, description, visibility, archived: false },
    trusted ? content : withForeignPeople(content, () => `imported-${v7()}`),
  )
