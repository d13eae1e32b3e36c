import { aifFormat } from './aif'
import { apxFormat } from './apx'
import { argdownFormat } from './argdown'
import { argdownJsonFormat } from './argdown-json'
import { canvasFormat } from './canvas'
import { cruxJsonFormat } from './crux-json'
import { csvFormat } from './csv'
import { csvArgumentsFormat } from './csv-arguments'
import type { Format } from './format'
import { iccmaAfFormat } from './iccma-af'
import { kialoFormat } from './kialo'
import { markdownFormat } from './markdown'
import { opmlFormat } from './opml'
import { outlineTextFormat } from './outline-text'
import { ovaFormat } from './ova'
import { sadfaceFormat } from './sadface'
import { tgfFormat } from './tgf'
import { webAnnotationFormat } from './web-annotation'
import { xaifFormat } from './xaif'

export type ReadableFormat = Format & Required<Pick<Format, 'parse'>>

/** What a map can be read from. No page loads it: what reads Argdown is large. */
export const READABLE_FORMATS: readonly ReadableFormat[] = [
  cruxJsonFormat,
  argdownFormat,
  argdownJsonFormat,
  markdownFormat,
  outlineTextFormat,
  opmlFormat,
  kialoFormat,
  canvasFormat,
  iccmaAfFormat,
  apxFormat,
  tgfFormat,
  csvFormat,
  csvArgumentsFormat,
  aifFormat,
  xaifFormat,
  ovaFormat,
  sadfaceFormat,
  webAnnotationFormat,
]
