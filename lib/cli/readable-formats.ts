import type { Format } from '@/lib/domain/formats/format'
import { FORMATS } from '@/lib/domain/formats/registry'

export type ReadableFormat = Format & Required<Pick<Format, 'parse'>>

/** What a map can be read from. */
export const READABLE_FORMATS: readonly ReadableFormat[] = FORMATS.filter(
  (format): format is ReadableFormat => format.parse !== undefined,
)
