import { argdownFormat } from './argdown'
import { cruxJsonFormat } from './crux-json'
import type { Format } from './format'
import { markdownFormat } from './markdown'
import { outlineTextFormat } from './outline-text'
import { svgFormat } from './svg'

/** Every format there is; REST and the command line list from here. PNG is drawn from the SVG where native code runs. */
export const FORMATS: readonly Format[] = [cruxJsonFormat, argdownFormat, markdownFormat, outlineTextFormat, svgFormat]
