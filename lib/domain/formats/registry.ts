import { argdownFormat } from './argdown'
import { cruxJsonFormat } from './crux-json'
import type { Format } from './format'
import { markdownFormat } from './markdown'
import { outlineTextFormat } from './outline-text'
import { svgFormat } from './svg'

/** Every format there is; REST and the command line list from here. PNG is drawn from the SVG where native code runs. */
export const FORMATS: readonly Format[] = [cruxJsonFormat, argdownFormat, markdownFormat, outlineTextFormat, svgFormat]

/** The format of this name. */
export const findFormat = (name: string): Format | undefined => FORMATS.find((format) => format.name === name)

/** The format that files with this name have, by the longest extension that fits. */
export function findFormatOfFile(fileName: string): Format | undefined {
  const lower = fileName.toLowerCase()
  const fitting = FORMATS.flatMap((format) =>
    format.extensions.filter((extension) => lower.endsWith(extension)).map((extension) => ({ format, extension })),
  )
  return fitting.sort((a, b) => b.extension.length - a.extension.length)[0]?.format
}
