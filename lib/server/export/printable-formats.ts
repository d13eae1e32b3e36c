import type { DebateMap } from '@/lib/domain/debate-map'
import type { PrintOptions, WrittenFormat } from '@/lib/domain/formats/format'
import { FORMATS } from '@/lib/domain/formats/registry'
import { REPORTED } from '@/lib/domain/formats/reported'
import { PICTURED } from '@/lib/domain/formats/svg/svg'
import { printPng } from './png'
import { printApart } from './print-apart'
import { printXlsx, XLSX_LOSSES } from './xlsx'

export type PrintableFormat = Omit<WrittenFormat, 'print'> & {
  /** It is made in a process of its own, always. */
  apart?: true
  print: (map: DebateMap, options?: PrintOptions) => string | Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>
}

const pngFormat: PrintableFormat = {
  name: 'png',
  title: 'PNG',
  says: 'a picture of the map for slides and messages',
  extensions: ['.png'],
  mediaType: 'image/png',
  group: 'pictures',
  carries: PICTURED,
  tellsVerdicts: true,
  apart: true,
  print: printPng,
}

const xlsxFormat: PrintableFormat = {
  ...XLSX_LOSSES,
  name: 'xlsx',
  says: 'a workbook for spreadsheets: claims, arguments, sources, quotes and notes',
  extensions: ['.xlsx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  group: 'data',
  print: printXlsx,
}

const pdfFormat: PrintableFormat = {
  name: 'pdf',
  title: 'PDF',
  says: 'the picture on one page or on sheets to lay side by side, its text to be searched',
  extensions: ['.pdf'],
  mediaType: 'application/pdf',
  group: 'pictures',
  carries: PICTURED,
  tellsVerdicts: true,
  apart: true,
  print: (map, options) => printApart('pdf', map, options),
}

const docxFormat: PrintableFormat = {
  name: 'docx',
  title: 'DOCX',
  says: 'a report for a word processor, with arguments, quotes and sources',
  extensions: ['.docx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  group: 'read',
  carries: REPORTED,
  tellsVerdicts: true,
  apart: true,
  print: (map, options) => printApart('docx', map, options),
}

/** Everything a map can be written as where native code runs. */
export const PRINTABLE_FORMATS: readonly PrintableFormat[] = [...FORMATS, pngFormat, xlsxFormat, pdfFormat, docxFormat]

/** Whether its files are text: what the domain itself writes is. */
export const isText = ({ name }: Pick<PrintableFormat, 'name'>): boolean =>
  FORMATS.some((format) => format.name === name)
