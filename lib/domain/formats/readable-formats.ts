import type { Format, ReadableFormat } from './format'
import { FORMATS } from './registry'

const isReadable = (format: Format): format is ReadableFormat => format.parse !== undefined

/** What a map can be read from, in the order of the registry. */
export const READABLE_FORMATS: readonly ReadableFormat[] = FORMATS.filter(isReadable)
