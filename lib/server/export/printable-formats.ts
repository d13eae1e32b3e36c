import type { DebateMap } from '@/lib/domain/debate-map'
import type { Format, PrintOptions } from '@/lib/domain/formats/format'
import { FORMATS } from '@/lib/domain/formats/registry'
import { PICTURED } from '@/lib/domain/formats/svg'
import { printPng } from './png'
import { printXlsx, XLSX_LOSSES } from './xlsx'

export type PrintableFormat = Omit<Format, 'parse' | 'print'> & {
  print: (map: DebateMap, options?: PrintOptions) => string | Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>
}

const pngFormat: PrintableFormat = {
  name: 'png',
  title: 'PNG',
  says: 'a picture of the map for slides and messages',
  extensions: ['.png'],
  mediaType: 'image/png',
  carries: PICTURED,
  print: printPng,
}

const xlsxFormat: PrintableFormat = {
  ...XLSX_LOSSES,
  name: 'xlsx',
  says: 'a workbook for spreadsheets: claims, arguments, sources, quotes and notes',
  extensions: ['.xlsx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  print: printXlsx,
}

/** Everything a map can be written as where native code runs. */
export const PRINTABLE_FORMATS: readonly PrintableFormat[] = [
  ...FORMATS.flatMap(({ print, ...format }) => (print ? { ...format, print } : [])),
  pngFormat,
  xlsxFormat,
]
