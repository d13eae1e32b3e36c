import { can, type Standing, standingOf } from '@/lib/domain/access'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { OpenMap, OpenMaps } from '../log/open-maps'

export type ReadingStanding = Exclude<Standing, 'stranger'>
export type ReadMap = { map: DebateMap; seq: number; standing: ReadingStanding }

/** The map as of now and what this person (null: signed out) may do to it; undefined when they may not read it. */
export const readMap = (openMaps: OpenMaps, mapId: string, personId: string | null): Promise<ReadMap | undefined> =>
  openMaps.withMap(mapId, (open) => readOpenMap(open, personId))

/** The same of a map that is open already. */
export function readOpenMap({ copy }: OpenMap, personId: string | null): ReadMap | undefined {
  const { map, seq } = copy.state
  const standing = standingOf(map, personId)
  return standing === 'stranger' || !can(standing, 'map.read') ? undefined : { map, seq, standing }
}
