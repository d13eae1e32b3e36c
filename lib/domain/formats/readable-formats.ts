import { apxFormat } from './apx'
import { canvasFormat } from './canvas'
import { cruxJsonFormat } from './crux-json'
import { csvFormat } from './csv'
import { csvArgumentsFormat } from './csv-arguments'
import type { Format } from './format'
import { iccmaAfFormat } from './iccma-af'
import { outlineTextFormat } from './outline-text'
import { tgfFormat } from './tgf'

export type ReadableFormat = Format & Required<Pick<Format, 'parse'>>

/** What a map can be read from. Apart from the registry, so that a page that imports need not load what prints. */
export const READABLE_FORMATS: readonly ReadableFormat[] = [
  cruxJsonFormat,
  outlineTextFormat,
  canvasFormat,
  iccmaAfFormat,
  apxFormat,
  tgfFormat,
  csvFormat,
  csvArgumentsFormat,
]
