import { aifFormat } from './aif/aif'
import { ovaFormat } from './aif/ova'
import { xaifFormat } from './aif/xaif'
import { argdownFormat } from './argdown/argdown'
import { argdownJsonFormat } from './argdown/argdown-json'
import { canvasFormat } from './canvas/canvas'
import { cruxJsonFormat } from './crux-json'
import { csvFormat } from './csv/csv'
import { csvArgumentsFormat } from './csv/csv-arguments'
import type { Format } from './format'
import { apxFormat } from './framework/apx'
import { iccmaAfFormat } from './framework/iccma-af'
import { tgfFormat } from './framework/tgf'
import { dotFormat } from './graph/dot'
import { graphmlFormat } from './graph/graphml'
import { mermaidFormat } from './graph/mermaid'
import { htmlFormat } from './html/html'
import { kialoFormat } from './kialo/kialo'
import { markdownFormat } from './markdown/markdown'
import { opmlFormat } from './opml/opml'
import { outlineTextFormat } from './outline/outline-text'
import { sadfaceFormat } from './sadface/sadface'
import { svgFormat } from './svg/svg'
import { webAnnotationFormat } from './web-annotation/web-annotation'

/** Every format of text. Those of bytes (PNG, PDF, DOCX, XLSX) are added where native code runs (`printable-formats.ts`). */
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
