import { database, databaseUrl } from '../database'
import { Hints } from './hints'
import { OpenMaps } from './open-maps'

/**
 * Next bundles route handlers apart from the server's own modules, so a variable of this module exists twice.
 * The global registry of symbols is the one place they share: both doors must reach the same writers.
 */
const KEY = Symbol.for('crux.open-maps')
const holder: typeof globalThis & { [KEY]?: OpenMaps } = globalThis

/** The open maps of this process, on the database of DATABASE_URL. */
export function openMaps(): OpenMaps {
  const known = holder[KEY]
  if (known) return known
  const made = new OpenMaps(database(), new Hints(databaseUrl()))
  made.start()
  holder[KEY] = made
  return made
}
