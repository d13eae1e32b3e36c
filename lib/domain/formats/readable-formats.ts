import { cruxJsonFormat } from './crux-json'
import type { Format } from './format'
import { outlineTextFormat } from './outline-text'

export type ReadableFormat = Format & Required<Pick<Format, 'parse'>>

/** What a map can be read from. Apart from the registry, so that a page that imports need not load what prints. */
export const READABLE_FORMATS: readonly ReadableFormat[] = [cruxJsonFormat, outlineTextFormat]
