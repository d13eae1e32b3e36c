import { can, type Standing } from '@/lib/domain/access'
import type { DebateMap } from '@/lib/domain/debate-map'
import { snapshotFor } from '@/lib/sync/snapshot'

/** The newest JSON of every map in memory, for those who get what was deleted and for those who do not. */
const printed = new WeakMap<DebateMap, { seq: number; full?: string; living?: string }>()

/**
 * The map as somebody of this standing gets it, as JSON: megabytes, printed once for all who come between two edits.
 */
export function printSnapshot(standing: Standing, map: DebateMap, seq: number): string {
  let known = printed.get(map)
  if (known?.seq !== seq) {
    known = { seq }
    printed.set(map, known)
  }
  const kind = can(standing, 'deletion.read') ? 'full' : 'living'
  const json = known[kind] ?? JSON.stringify(snapshotFor(standing, map, seq))
  known[kind] = json
  return json
}
