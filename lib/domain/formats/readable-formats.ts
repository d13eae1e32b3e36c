import type { Format } from './format'
import { FORMATS } from './registry'

export type ReadableFormat = Format & Required<Pick<Format, 'parse'>>

const isReadable = (format: Format): format is ReadableFormat => format.parse !== undefined

/** What a map can be read from, in the order of the registry. */
export const READABLE_FORMATS: readonly ReadableFormat[] = FORMATS.filter(isReadable)
