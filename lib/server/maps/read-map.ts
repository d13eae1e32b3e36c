import { type Action, can, type Standing, standingOf } from '@/lib/domain/access'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { OpenMap, OpenMaps } from '../log/open-maps'

export type ReadingStanding = Exclude<Standing, 'stranger'>
export type ReadMap = { map: DebateMap; seq: number; standing: ReadingStanding }

/**
 * The map as of now and this person's standing (null: signed out); undefined when they may not read it, or may not do
 * with it what it is read for.
 */
export const readMap = (
  openMaps: OpenMaps,
  mapId: string,
  personId: string | null,
  action: Action = 'map.read',
): Promise<ReadMap | undefined> => openMaps.withMap(mapId, (open) => readOpenMap(open, personId, action))

/** The same of a map that is open already. */
export function readOpenMap(
  { copy }: OpenMap,
  personId: string | null,
  action: Action = 'map.read',
): ReadMap | undefined {
  const { map, seq } = copy.state
  const standing = standingOf(map, personId)
  if (standing === 'stranger' || !can(standing, 'map.read') || !can(standing, action)) return undefined
  return { map, seq, standing }
}
