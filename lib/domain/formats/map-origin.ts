import * as z from 'zod/mini'
import { CountSchema } from '../model'
import { hashText } from '../operations/fingerprint'

/**
 * Which state of which map a file is a copy of: the map by its mark, and how many entries its log had. By this an edited
 * copy is merged back.
 */
export const MapOriginSchema = z.strictObject({
  /** See `markOfMap`. */
  map: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  seq: CountSchema,
})
export type MapOrigin = z.infer<typeof MapOriginSchema>

/**
 * 32 hex digits by which a map knows its own files. Not its id: whoever has the address of a map that is shared by link
 * may read it, now and later, and a file is passed on to others.
 */
export const markOfMap = (mapId: string): string => hashText(`crux map ${mapId}`).slice(0, 32)

export const originOf = (mapId: string, seq: number): MapOrigin => ({ map: markOfMap(mapId), seq })
