import { aifFormat } from './aif'
import { apxFormat } from './apx'
import { argdownFormat } from './argdown'
import { argdownJsonFormat } from './argdown-json'
import { canvasFormat } from './canvas'
import { cruxJsonFormat } from './crux-json'
import { csvFormat } from './csv'
import { csvArgumentsFormat } from './csv-arguments'
import { dotFormat } from './dot'
import type { Format } from './format'
import { graphmlFormat } from './graphml'
import { htmlFormat } from './html'
import { iccmaAfFormat } from './iccma-af'
import { kialoFormat } from './kialo'
import { markdownFormat } from './markdown'
import { mermaidFormat } from './mermaid'
import { opmlFormat } from './opml'
import { outlineTextFormat } from './outline-text'
import { ovaFormat } from './ova'
import { sadfaceFormat } from './sadface'
import { svgFormat } from './svg'
import { tgfFormat } from './tgf'
import { webAnnotationFormat } from './web-annotation'
import { xaifFormat } from './xaif'

/** Every format there is; REST and the command line list from here. PNG is drawn from the SVG where native code runs. */
export const FORMATS: readonly Format[] = [
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
  graphmlFormat,
  dotFormat,
  mermaidFormat,
  svgFormat,
  htmlFormat,
]
