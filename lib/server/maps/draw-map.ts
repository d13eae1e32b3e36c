import { z } from 'zod'
import type { DebateMap } from '@/lib/domain/debate-map'
import { type MapPicture, pictureOfMap } from '@/lib/domain/picture/map-picture'
import type { ReadMap } from './read-map'

/** As many claims as the first page shows, and as can be read there at a glance. */
const GLANCE = 8

/** Which part of a map is asked for as a picture. */
export const PictureQuerySchema = z.object({ part: z.enum(['whole', 'glance']).default('whole') })

type Drawn = { whole?: MapPicture; glance?: MapPicture }
// A map never changes in place: everybody who looks at one between two edits gets the same picture, drawn once.
const pictures = new WeakMap<DebateMap, Drawn>()

/** The picture of a map, or of its top at a glance, with the entry of the log that it shows. */
export function drawMap(
  { map, seq }: Pick<ReadMap, 'map' | 'seq'>,
  part: keyof Drawn = 'whole',
): { seq: number; picture: MapPicture } {
  const drawn = pictures.get(map) ?? {}
  pictures.set(map, drawn)
  drawn[part] ??= pictureOfMap(map, part === 'glance' ? { most: GLANCE } : {})
  return { seq, picture: drawn[part] }
}
