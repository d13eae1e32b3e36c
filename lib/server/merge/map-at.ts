import { emptyMap } from '@/lib/domain/debate-map'
import type { Database } from '../database'
import type { MapState } from '../log/load-map'
import { foldEntries } from '../log/map-copy'
import { readLogPages } from '../log/read-log'

/** The map as it was after the entry `seq` of its log, folded from the beginning; undefined when there is no such entry. */
export async function mapAt(database: Database, mapId: string, seq: number): Promise<MapState | undefined> {
  let state: MapState = { map: emptyMap(mapId), seq: 0 }
  for await (const entries of readLogPages(database, mapId, 0)) {
    state = foldEntries(
      state,
      entries.filter((entry) => entry.seq <= seq),
    )
    if (state.seq === seq) return state
  }
  return undefined
}
