import type { Database } from '../database'
import { type EncodedEntry, encodeEntry } from '../log/encoded-entry'
import type { OpenMap } from '../log/open-maps'
import { readLog } from '../log/read-log'

/** Who comes back after more entries than this gets the whole map: that is less to send and to apply. */
const MAX_TAIL = 2_000

/** How a client that comes back goes on: with what it has, and then these entries. */
export type Tail = { cursor: number; entries: EncodedEntry[] }

/**
 * Finds in the database what a client at this cursor lacks and this process has no longer in memory;
 * undefined when the client should get the whole map.
 */
export async function findTail(
  database: Database,
  { copy, writer }: OpenMap,
  cursor: number | null,
): Promise<Tail | undefined> {
  if (cursor === null) return undefined
  // Another process may have told the client of entries that this one has not read yet.
  if (cursor > copy.state.seq) await writer.catchUp()
  const missing = copy.state.seq - cursor
  // Below zero: the client remembers what a database restored from a backup does not.
  if (missing < 0 || missing > MAX_TAIL) return undefined
  if (copy.entriesAfter(cursor)) return { cursor, entries: [] }
  const entries = await readLog(database, copy.id, cursor, missing)
  // Fewer are there when they are large: then, too, the whole map is less to send.
  return entries.length < missing ? undefined : { cursor: cursor + missing, entries: entries.map(encodeEntry) }
}
