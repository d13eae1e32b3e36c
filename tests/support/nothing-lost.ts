import { emptyMap } from '@/lib/domain/debate-map'
import type { Database } from '@/lib/server/database'
import { loadMap } from '@/lib/server/log/load-map'
import { foldEntries } from '@/lib/server/log/map-copy'
import { readLog } from '@/lib/server/log/read-log'
import { snapshotOf } from '@/lib/sync/snapshot'
import type { SteadyWriter } from './steady-writer'

export type Losses = {
  acknowledged: number
  /** Acknowledged operations that the log does not hold under the number that was given. */
  lost: number
  /** Entries of the log that are there already. */
  doubled: number
  /** Whether the log counts 1, 2, 3, ... and the rows are its fold. */
  isWhole: boolean
}

/** Holds the log and the rows of a map against what its writers were told. */
export async function findLosses(
  database: Database,
  mapId: string,
  writers: readonly Pick<SteadyWriter, 'acknowledged'>[],
): Promise<Losses> {
  const log = await readLog(database, mapId, 0, 1_000_000)
  const seqs = new Map(log.map(({ operation, seq }) => [operation.id, seq]))
  const answers = writers.flatMap(({ acknowledged }) => [...acknowledged])
  const fold = foldEntries({ map: emptyMap(mapId), seq: 0 }, log)
  const rows = await loadMap(database, mapId)
  const printed = ({ map, seq }: typeof fold) => JSON.stringify(snapshotOf(map, seq))
  return {
    acknowledged: answers.length,
    lost: answers.filter(([id, seq]) => seqs.get(id) !== seq).length,
    doubled: log.length - seqs.size,
    isWhole: log.every(({ seq }, place) => seq === place + 1) && rows !== undefined && printed(rows) === printed(fold),
  }
}
