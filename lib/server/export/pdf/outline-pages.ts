import { type DebateMap, listRecords } from '@/lib/domain/debate-map'
import type { Palette } from '@/lib/domain/drawing/palettes'
import { isRightToLeft, textLine } from '@/lib/domain/drawing/text-shape'
import { frameInWords } from '@/lib/domain/frame-words'
import { measureText, textWidth } from '@/lib/domain/layout/measure-text'
import type { TextStyle } from '@/lib/domain/layout/text-style'
import type { Claim } from '@/lib/domain/model'
import { type OutlineRow, outlineRows } from '@/lib/domain/outline-rows'
import { leadOf, SIGNS } from '@/lib/domain/report/report-words'
import type { PdfFace } from './pdf-fonts'
import type { PdfPen } from './pdf-pen'
import { isTurned, logicalRuns } from './visual-runs'

const SIDE = 56
const TOP = 60
const BOTTOM = 60
const INDENT = 14
/** Further in than this no line would have room. */
const DEEPEST = 16

const TITLE: TextStyle = { face: 'serif-600', size: 20, lineHeight: 26 }
const THESIS: TextStyle = { face: 'serif-600', size: 12, lineHeight: 16 }
/** Measured as the semi-bold face, which is a little wider than the regular that it is set in. */
const CLAIM: TextStyle = { face: 'serif-600', size: 10, lineHeight: 14 }
const LEAD: TextStyle = { face: 'sans-600', size: 8, lineHeight: 12 }
const SMALL: TextStyle = { face: 'sans-400', size: 8, lineHeight: 12 }

type Paper = { width: number; height: number }
type Block = { text: string; style: TextStyle; face?: PdfFace; fill: string; indent: number; rightToLeft?: boolean }

/** Pages with every claim written out, its holder, its frame and the words that join it to what it is about. */
export function writeOutline(pen: PdfPen, map: DebateMap, palette: Palette, paper: Paper): void {
  const writer = new PageWriter(pen, paper)
  writer.write({ text: map.details?.title ?? '', style: TITLE, fill: palette.ink, indent: 0 })
  writer.space(4)
  const says = 'The debate as an outline: every word of the picture, also where it has no room for it.'
  writer.write({ text: says, style: SMALL, fill: palette.soft, indent: 0 })
  writer.space(12)
  for (const row of outlineRows(map)) {
    for (const block of blocksOf(map, row, palette)) writer.write(block)
    writer.space(row.claimId === null ? 1 : 5)
  }
  const frames = listRecords(map, 'frames')
  if (frames.length === 0) return
  writer.space(12)
  writer.write({ text: 'Frames', style: THESIS, fill: palette.ink, indent: 0 })
  for (const frame of frames) writer.write({ text: frameInWords(frame), style: SMALL, fill: palette.soft, indent: 0 })
}

/** Whether some claim runs both ways so that it stands on paper in another order than it is read. */
export const hasTurnedClaims = (map: DebateMap): boolean => listRecords(map, 'claims').some(isTurnedClaim)

const isTurnedClaim = ({ text }: Claim): boolean => isTurned(text, isRightToLeft(text))

/** Pages with those claims taken apart, one direction to a line: so they are found by programs that read lines of paper. */
export function writeTakenApart(pen: PdfPen, map: DebateMap, palette: Palette, paper: Paper): void {
  const writer = new PageWriter(pen, paper)
  writer.write({ text: 'Claims that run both ways', style: THESIS, fill: palette.ink, indent: 0 })
  writer.space(4)
  const says =
    'Each of them again with a line for each direction, so that it is found by programs that read line by line.'
  writer.write({ text: says, style: SMALL, fill: palette.soft, indent: 0 })
  writer.space(10)
  for (const { text } of listRecords(map, 'claims').filter(isTurnedClaim)) {
    const block = { style: CLAIM, face: 'serif-400' as const, fill: palette.ink, indent: 0 }
    for (const run of logicalRuns(text, isRightToLeft(text))) {
      if (run.text.trim() !== '') writer.write({ ...block, text: run.text.trim(), rightToLeft: run.rightToLeft })
    }
    writer.space(6)
  }
}

function blocksOf(map: DebateMap, row: OutlineRow, palette: Palette): Block[] {
  const indent = Math.min(row.depth, DEEPEST) * INDENT
  const blocks: Block[] = []
  const lead = leadOf(map, row)
  if (row.sign !== 'thesis' && lead !== null) {
    const isFor = row.sign === 'pro' || row.sign === 'backing'
    const fill = row.sign === 'joint' ? palette.soft : isFor ? palette.pro : palette.con
    const level = row.depth > DEEPEST ? ` (level ${row.depth + 1})` : ''
    blocks.push({ text: `${SIGNS[row.sign]} ${lead}${level}`, style: LEAD, fill, indent })
  }
  const claim = row.claimId === null ? undefined : map.claims.get(row.claimId)
  if (!claim) return blocks
  const isThesis = row.sign === 'thesis'
  const face = isThesis ? {} : { face: 'serif-400' as const }
  blocks.push({ text: claim.text, style: isThesis ? THESIS : CLAIM, ...face, fill: palette.ink, indent })
  if (row.repeat !== null) return blocks
  const frame = claim.frameId === undefined ? undefined : map.frames.get(claim.frameId)
  const about = [claim.holder, frame && frameInWords(frame)]
    .filter((word) => word !== null && word !== undefined)
    .join(' · ')
  if (about !== '') blocks.push({ text: about, style: SMALL, fill: palette.soft, indent })
  return blocks
}

/**
 * Lines that break at spaces alone: a word that is broken, at a hyphen or where its script allows, is found by few
 * programs. Only what is longer than a line is.
 */
function wholeWordLines(text: string, style: TextStyle, room: number): string[] {
  const lines: string[] = []
  const space = textWidth(' ', style)
  let line = ''
  let width = 0
  for (const word of text.split(/\s+/).filter((piece) => piece !== '')) {
    const own = textWidth(word, style)
    if (line !== '' && width + space + own <= room) {
      line += ` ${word}`
      width += space + own
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = own <= room ? [word] : measureText(word, style, room).lines
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
    width = textWidth(line, style)
  }
  return line === '' ? lines : [...lines, line]
}

/** Fills one page after the other from the top. */
class PageWriter {
  private y = Infinity

  constructor(
    private readonly pen: PdfPen,
    private readonly paper: Paper,
  ) {}

  space(points: number): void {
    this.y += points
  }

  write({ text, style, face, fill, indent, rightToLeft = isRightToLeft(text) }: Block): void {
    const x = SIDE + indent
    const room = this.paper.width - SIDE - x
    for (const line of wholeWordLines(text, style, room)) {
      if (this.y + style.lineHeight > this.paper.height - BOTTOM) this.turn()
      for (const shape of textLine(line, style, { x, y: this.y, room, rightToLeft, fill })) {
        if (shape.kind === 'text') this.pen.line({ ...shape, ...(face ? { face } : {}) })
      }
      this.y += style.lineHeight
    }
  }

  private turn(): void {
    this.y = TOP
    this.pen.doc.addPage({ size: [this.paper.width, this.paper.height], margin: 0 })
  }
}
