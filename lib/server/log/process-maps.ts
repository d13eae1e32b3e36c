import { database, databaseUrl } from '../database'
import { processWide } from '../process-wide'
import { Hints } from './hints'
import { OpenMaps } from './open-maps'

/** The open maps of this process, on the database of DATABASE_URL: both doors must reach the same writers. */
export const openMaps = processWide('open-maps', () => {
  const made = new OpenMaps(database(), new Hints(databaseUrl()))
  made.start()
  return made
})
