import type { Palette } from '@/lib/domain/drawing/palettes'
import { drawLegend, type Picture } from '@/lib/domain/drawing/picture'
import { textLine } from '@/lib/domain/drawing/text-shape'
import type { Box } from '@/lib/domain/layout/box'
import { fitText, textWidth } from '@/lib/domain/layout/measure-text'
import type { TextStyle } from '@/lib/domain/layout/text-style'
import { POINTS } from './paper'
import type { PdfPen } from './pdf-pen'
import { cutsSome, type Tile, type Tiling, tile } from './tiles'

/** In points. Above and below the part stand the title, the legend and where the sheet belongs. */
const SIDE = 28
const TOP = 44
const BOTTOM = 40
const TITLE: TextStyle = { face: 'serif-600', size: 10, lineHeight: 14 }
const SMALL: TextStyle = { face: 'sans-400', size: 8, lineHeight: 12 }
const LEGEND_ROOM = 250 * POINTS
/** More sheets than anybody lays side by side: past that the picture is drawn smaller. */
const MOST_SHEETS = 1_000
/** How far it may be drawn smaller and still be read. */
const READABLE = 0.5 * POINTS
/** Around the cards, in layout units: lines may swing a little beyond them. */
const AROUND = 24

type Paper = { width: number; height: number }

/** The picture cut into sheets of this paper, upright or across as takes fewer. Answers whether a card is whole on none. */
export function drawSheets(pen: PdfPen, picture: Picture, palette: Palette, paper: Paper): boolean {
  const boxes = picture.cards.map(({ box }) => box)
  const ground = groundOf(picture)
  const upright = cut(picture, boxes, ground, paper)
  const across = cut(picture, boxes, ground, { width: paper.height, height: paper.width })
  const chosen = across.tiling.tiles.length < upright.tiling.tiles.length ? across : upright
  const { tiling, sheet, things, scale } = chosen
  let row = -1
  let near = picture
  for (const [at, part] of tiling.tiles.entries()) {
    // What is in a row of sheets is looked for once, not by every sheet of it.
    if (part.row !== row) near = partOf(picture, { ...ground, y: ground.y + part.area.y, height: part.area.height })
    row = part.row
    drawSheet(pen, near, palette, { part, tiling, sheet, ground, scale, number: at + 1 })
  }
  // A map of nothing still has its title.
  if (tiling.tiles.length === 0)
    drawSheet(pen, picture, palette, { ...emptySheet(sheet), tiling, sheet, ground, scale })
  return (
    scale < READABLE ||
    cutsSome(tiling, things) ||
    fitText(picture.title, TITLE, titleRoom(sheet)) !== oneLine(picture.title)
  )
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')
const titleRoom = (sheet: Paper): number => sheet.width - 2 * SIDE - LEGEND_ROOM - 16
const emptySheet = (sheet: Paper) => ({
  part: { row: 0, column: 0, area: { x: 0, y: 0, ...roomOf(sheet, POINTS) } },
  number: 1,
})

/** What is on a sheet, in layout units. */
const roomOf = ({ width, height }: Paper, scale: number): { width: number; height: number } => ({
  width: (width - 2 * SIDE) / scale,
  height: (height - TOP - BOTTOM) / scale,
})

/** The part of the picture below its title, in the map's own coordinates. */
function groundOf({ cards, frames }: Picture): Box {
  const boxes = [...cards, ...frames].map(({ box }) => box)
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return {
    x: left - AROUND,
    y: top - AROUND,
    width: right - left + 2 * AROUND,
    height: bottom - top + 2 * AROUND,
  }
}

/** What of a picture is in this area. */
function partOf(picture: Picture, area: Box): Picture {
  const { frames, lines, cards } = picture
  return {
    ...picture,
    frames: frames.filter(({ box }) => meets(box, area)),
    lines: lines.filter(({ edge }) => edge.isIn(area)),
    cards: cards.filter(({ box }) => meets(box, area)),
  }
}

const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

function cut(picture: Picture, boxes: readonly Box[], ground: Box, sheet: Paper) {
  const things = boxes.map((box) => ({ ...box, x: box.x - ground.x, y: box.y - ground.y }))
  let [row, near] = [-1, picture]
  const isEmpty = (area: Box, at: number) => {
    const there = { ...area, x: area.x + ground.x, y: area.y + ground.y }
    if (at !== row) near = partOf(picture, { ...there, x: ground.x, width: ground.width })
    row = at
    return !near.cards.some(({ box }) => meets(box, there)) && !near.lines.some(({ edge }) => edge.isIn(there))
  }
  // Cards that were put very far from each other: sheets of nothing are left out, but not even they are counted for ever.
  const room = roomOf(sheet, POINTS)
  const most = (ground.width / room.width) * (ground.height / room.height)
  let scale = POINTS * Math.min(1, Math.sqrt((20 * MOST_SHEETS) / most))
  for (;;) {
    row = -1
    const tiling = tile(ground, roomOf(sheet, scale), things, isEmpty)
    if (tiling.tiles.length <= MOST_SHEETS) return { tiling, sheet, things, scale }
    scale *= Math.min(0.9, Math.sqrt(MOST_SHEETS / tiling.tiles.length))
  }
}

type Sheet = { part: Tile; tiling: Tiling; sheet: Paper; ground: Box; scale: number; number: number }

function drawSheet(
  pen: PdfPen,
  picture: Picture,
  palette: Palette,
  { part, tiling, sheet, ground, scale, number }: Sheet,
): void {
  const { doc } = pen
  const { area, row, column } = part
  const room = roomOf(sheet, scale)
  const there = { ...area, x: area.x + ground.x, y: area.y + ground.y }
  const { frames, lines, cards } = partOf(picture, there)
  doc.addPage({ size: [sheet.width, sheet.height], margin: 0 })
  pen.gather(() => {
    doc.save().translate(SIDE, TOP).scale(scale)
    doc.save().rect(0, 0, room.width, room.height).clip()
    doc.translate(-there.x, -there.y)
    for (const { shape } of frames) pen.draw(shape)
    for (const { shapes } of lines) for (const shape of shapes) pen.draw(shape)
    for (const { shape } of cards) pen.draw(shape)
    doc.restore()
    pen.draw({ kind: 'rect', x: 0, y: 0, ...room, stroke: palette.line, strokeWidth: 0.5 / scale })
    doc.restore()
    doc.save().translate(SIDE, TOP)
    drawMarks(pen, palette, { part, tiling, scale })
    doc.restore()
  })

  const right = sheet.width - SIDE
  const line = { x: SIDE, y: 20, room: titleRoom(sheet), fill: palette.ink }
  for (const shape of textLine(fitText(picture.title, TITLE, line.room), TITLE, line)) pen.draw(shape)
  doc.save().translate(right, 20).scale(POINTS)
  for (const shape of drawLegend(0, 1, palette)) pen.draw(shape)
  doc.restore()
  const rows = tiling.rows.length
  const columns = tiling.columns.length
  const place = rows * columns > 1 ? `Row ${row + 1} of ${rows}, column ${column + 1} of ${columns}` : ''
  const foot = { y: sheet.height - BOTTOM + 14, fill: palette.faint }
  for (const shape of textLine(place, SMALL, { ...foot, x: SIDE, room: 300 })) pen.draw(shape)
  const count = `Sheet ${number} of ${Math.max(1, tiling.tiles.length)}`
  const width = textWidth(count, SMALL)
  for (const shape of textLine(count, SMALL, { ...foot, x: right - width, room: width })) pen.draw(shape)
  if (tiling.tiles.length > 1) drawOverview(pen, palette, tiling, part, { right: right - width - 12, y: foot.y })
}

/** Ticks in the margin where the neighbouring sheets begin and end: up to there this one lies under or over them. */
function drawMarks(
  pen: PdfPen,
  palette: Palette,
  { part: { area, row, column }, tiling: { rows, columns }, scale }: { part: Tile; tiling: Tiling; scale: number },
): void {
  const [width, height] = [area.width * scale, area.height * scale]
  const tick = (d: string) => pen.draw({ kind: 'path', d, stroke: palette.faint, strokeWidth: 0.75 })
  for (const at of [columns[column + 1]?.start, columns[column - 1]?.end]) {
    if (at === undefined) continue
    const x = (at - area.x) * scale
    tick(`M${x} -7V-2M${x} ${height + 2}V${height + 7}`)
  }
  for (const at of [rows[row + 1]?.start, rows[row - 1]?.end]) {
    if (at === undefined) continue
    const y = (at - area.y) * scale
    tick(`M-7 ${y}H-2M${width + 2} ${y}H${width + 7}`)
  }
}

/** All sheets in small, this one filled. */
function drawOverview(
  pen: PdfPen,
  palette: Palette,
  { tiles, rows, columns }: Tiling,
  part: Tile,
  { right, y }: { right: number; y: number },
): void {
  // More than this is no help to anybody.
  if (columns.length > 40 || rows.length > 6) return
  const size = Math.min(6, 18 / rows.length, 160 / columns.length)
  const left = right - columns.length * size
  const top = y + 6 - (rows.length * size) / 2
  for (const { row, column } of tiles) {
    const isThis = row === part.row && column === part.column
    const box = { x: left + column * size + 0.5, y: top + row * size + 0.5, width: size - 1, height: size - 1 }
    pen.draw({ kind: 'rect', ...box, fill: isThis ? palette.ink : palette.line })
  }
}
