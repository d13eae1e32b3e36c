import PDFDocument from 'pdfkit'
import { type DebateMap, TABLE_NAMES } from '@/lib/domain/debate-map'
import { hasCutWords } from '@/lib/domain/drawing/cut-words'
import { PALETTES } from '@/lib/domain/drawing/palettes'
import { drawPicture } from '@/lib/domain/drawing/picture'
import type { PrintOptions } from '@/lib/domain/formats/format'
import { drawOnePage } from './pdf/one-page'
import { hasTurnedClaims, writeOutline, writeTakenApart } from './pdf/outline-pages'
import { PAPER } from './pdf/paper'
import { PdfPen } from './pdf/pdf-pen'
import { drawSheets } from './pdf/sheets'

/**
 * The map as a PDF: the picture that the SVG shows, all its text to be selected and searched, on one page as large as it
 * or on sheets to lay side by side. What the picture has no room for, or a sheet cuts, is written out on pages of its
 * own at the end. The same map gives the same bytes on the same machine: letters that our fonts lack are set in its own.
 */
export async function printPdf(map: DebateMap, options: PrintOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await write(map, options, true)
  } catch (error) {
    // A font of the machine may open and yet not let itself be cut down; without them the letters are boxes.
    console.error(error)
    return write(map, options, false)
  }
}

function write(
  map: DebateMap,
  { theme = 'light', page = 'one', verdicts }: PrintOptions,
  systemFonts: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const title = map.details?.title ?? ''
  const doc = new PDFDocument({
    autoFirstPage: false,
    compress: true,
    pdfVersion: '1.7',
    displayTitle: true,
    margin: 0,
    info: { Title: title, Subject: 'An argument map', Creator: 'Crux', Producer: 'Crux', CreationDate: lastEdit(map) },
  })
  const chunks: Uint8Array[] = []
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    doc.on('end', () => resolve(joined(chunks)))
    doc.on('error', reject)
  })
  const pen = new PdfPen(doc, { systemFonts })
  // Sheets are paper, whatever the screen is like.
  const palette = PALETTES[page === 'one' ? theme : 'light']
  const picture = drawPicture(map, palette, verdicts)
  const isCut = page === 'one' ? drawOnePage(pen, picture, palette) : drawSheets(pen, picture, palette, PAPER[page])
  const paper = PAPER[page === 'one' ? 'a4' : page]
  if (isCut || hasCutWords(map, picture, verdicts)) writeOutline(pen, map, PALETTES.light, paper)
  if (hasTurnedClaims(map)) writeTakenApart(pen, map, PALETTES.light, paper)
  pen.end()
  doc.end()
  return ended
}

/** When anything of the map was written last: the same for the same map. */
function lastEdit(map: DebateMap): Date {
  let last = '1970-01-01T00:00:00.000Z'
  for (const table of TABLE_NAMES) {
    if (table === 'people' || table === 'deletions') continue
    for (const { updatedAt } of map[table].values()) if (updatedAt > last) last = updatedAt
  }
  return new Date(last)
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
