import type { Palette } from '@/lib/domain/drawing/palettes'
import { DOTS, type Picture } from '@/lib/domain/drawing/picture'
import { LONGEST_SIDE, POINTS } from './paper'
import type { PdfPen } from './pdf-pen'

/** A circle as four curves (the usual 0.5523), with its centre there. */
function circle(at: number, r: number): string {
  const k = 0.5523 * r
  const n = (value: number) => value.toFixed(3)
  return [
    `${n(at + r)} ${n(at)} m`,
    `${n(at + r)} ${n(at + k)} ${n(at + k)} ${n(at + r)} ${n(at)} ${n(at + r)} c`,
    `${n(at - k)} ${n(at + r)} ${n(at - r)} ${n(at + k)} ${n(at - r)} ${n(at)} c`,
    `${n(at - r)} ${n(at - k)} ${n(at - k)} ${n(at - r)} ${n(at)} ${n(at - r)} c`,
    `${n(at + k)} ${n(at - r)} ${n(at + r)} ${n(at - k)} ${n(at + r)} ${n(at)} c f`,
  ].join('\n')
}

/** The whole picture on one page of its size, or as large as readers open. Answers whether something of it is cut: never. */
export function drawOnePage(pen: PdfPen, picture: Picture, palette: Palette): false {
  const { doc } = pen
  const { width, height, header, origin, frames, lines, cards } = picture
  const scale = Math.min(POINTS, LONGEST_SIDE / Math.max(width, height))
  const size: [number, number] = [width * scale, height * scale]
  doc.addPage({ size, margin: 0 })
  doc.rect(0, 0, ...size).fill(palette.paper)
  const step = DOTS.every * scale
  const dots = doc.pattern([0, 0, step, step], step, step, circle(step / 2, DOTS.radius * scale))
  doc.rect(0, 0, ...size).fill([dots, palette.dot])
  pen.gather(() => {
    doc.save().scale(scale)
    for (const shape of header) pen.draw(shape)
    doc.translate(origin.x, origin.y)
    for (const { shape } of frames) pen.draw(shape)
    for (const { shapes } of lines) for (const shape of shapes) pen.draw(shape)
    for (const { shape } of cards) pen.draw(shape)
    doc.restore()
  })
  return false
}
