import type { Paint, Shape, TextShape } from '@/lib/domain/drawing/shape'
import { BoxFont, utf16 } from './box-font'
import type { PdfDocument } from './pdf-document'
import { type FontPiece, type PdfFace, PdfFonts } from './pdf-fonts'
import { mirrorOf, visualRuns } from './visual-runs'

/** What a line needs to be set; `face` where it is not the one that it was measured in. */
export type PdfLine = Omit<TextShape, 'kind'> & { face?: PdfFace }

type Placed = FontPiece & { width: number }

const AT_ONCE = 20_000

/** Draws the shapes of a picture into a PDF document, in the units and at the place that its page is set to. */
export class PdfPen {
  private readonly fonts: PdfFonts
  private readonly boxes: BoxFont

  constructor(
    readonly doc: PdfDocument,
    options: { systemFonts?: boolean } = {},
  ) {
    this.fonts = new PdfFonts(doc, { system: options.systemFonts ?? true })
    this.boxes = new BoxFont(doc)
  }

  /** To be called once, before the document ends. */
  end(): void {
    this.boxes.end()
  }

  /**
   * Does some drawing on one page, its operators handed over together: the document makes a copy of each piece that it is
   * given, and a page of a large map has a hundred thousand.
   */
  gather(draw: () => void): void {
    const { doc } = this
    const hand = doc.addContent
    let gathered: string[] = []
    const flush = () => {
      if (gathered.length > 0) hand.call(doc, gathered.join('\n'))
      gathered = []
    }
    doc.addContent = (operator: string) => {
      if (gathered.push(operator) >= AT_ONCE) flush()
      return doc
    }
    try {
      draw()
      flush()
    } finally {
      doc.addContent = hand
    }
  }

  draw(shape: Shape): void {
    switch (shape.kind) {
      case 'group':
        this.within(shape.at, undefined, () => {
          for (const inner of shape.shapes) this.draw(inner)
        })
        break
      case 'text':
        this.line(shape)
        break
      case 'path':
        this.within(shape.at, shape.turn, () => this.paint(shape, () => this.doc.path(shape.d)))
        break
      case 'circle':
        this.paint(shape, () => this.doc.circle(shape.x, shape.y, shape.radius))
        break
      case 'rect': {
        const { x, y, width, height, radius } = shape
        this.paint(shape, () =>
          radius === undefined
            ? this.doc.rect(x, y, width, height)
            : this.doc.roundedRect(x, y, width, height, Math.min(radius, width / 2, height / 2)),
        )
      }
    }
  }

  private within(at: { x: number; y: number } | undefined, turn: number | undefined, draw: () => void): void {
    if (!at) {
      draw()
      return
    }
    this.doc.save().translate(at.x, at.y)
    if (turn !== undefined) this.doc.rotate(turn)
    draw()
    this.doc.restore()
  }

  private paint(
    { fill, fillOpacity, stroke, strokeOpacity, strokeWidth, dash, round }: Paint,
    trace: () => void,
  ): void {
    const { doc } = this
    if (stroke === undefined && fillOpacity === undefined) {
      // The next one says its own colour: nothing has to be put back.
      trace()
      if (fill !== undefined) doc.fill(fill)
      return
    }
    doc.save()
    if (typeof fillOpacity === 'number') doc.fillOpacity(fillOpacity)
    if (strokeOpacity !== undefined) doc.strokeOpacity(strokeOpacity)
    if (stroke !== undefined) {
      doc.lineWidth(strokeWidth ?? 1)
      if (dash) doc.dash(dash[0] ?? 0, { space: dash[1] ?? 0 })
      if (round) doc.lineCap('round').lineJoin('round')
    }
    trace()
    if (fill !== undefined && stroke !== undefined) doc.fillAndStroke(fill, stroke)
    else if (fill !== undefined) doc.fill(fill)
    else if (stroke !== undefined) doc.stroke(stroke)
    doc.restore()
  }

  /** Sets a line; one that comes out wider than the layout took it to be (in a font that it does not know) is narrowed. */
  line(line: PdfLine): void {
    const { doc } = this
    const { text, style, x, baseline, fromFarSide, rightToLeft, fill, face = style.face } = line
    const pieces = visualRuns(text, rightToLeft).flatMap((run) =>
      inOrderOfPaper(this.fonts.piecesOf(run.text, face), run.rightToLeft),
    )
    const [only, ...others] = pieces
    if (only?.font === face && only.actual === undefined && others.length === 0 && !fromFarSide) {
      // Set in the face that it was measured in: it is as wide as the layout says, or a little less.
      doc.fillColor(fill)
      this.set({ ...only, width: line.width }, x, baseline, style.size)
      return
    }
    const placed = pieces.map((piece): Placed => ({ ...piece, width: this.widthOf(piece, style.size) }))
    const natural = placed.reduce((sum, { width }) => sum + width, 0)
    const scale = natural > line.width + 0.5 ? line.width / natural : 1
    let at = fromFarSide ? x - natural * scale : x
    doc.fillColor(fill)
    if (scale === 1) {
      for (const piece of placed) at += this.set(piece, at, baseline, style.size)
      return
    }
    doc.save().translate(at, 0).scale(scale, 1)
    at = 0
    for (const piece of placed) at += this.set(piece, at, baseline, style.size)
    doc.restore()
  }

  private widthOf({ text, font }: FontPiece, size: number): number {
    return font === null ? this.boxes.widthOf(text) * size : this.doc.font(font).fontSize(size).widthOfString(text)
  }

  private set(piece: Placed, x: number, baseline: number, size: number): number {
    const { actual } = piece
    if (actual === undefined) return this.show(piece, x, baseline, size)
    // The span has to be within the text object: outside of it readers (poppler) no longer know the font.
    const { doc } = this
    const hand = doc.addContent
    doc.addContent = (operator: string) => {
      if (operator === 'ET') hand.call(doc, 'EMC')
      hand.call(doc, operator)
      if (operator === 'BT') hand.call(doc, `/Span <</ActualText <feff${utf16(actual)}>>> BDC`)
      return doc
    }
    try {
      this.show(piece, x, baseline, size)
    } finally {
      doc.addContent = hand
    }
    return piece.width
  }

  private show({ text, font, width }: Placed, x: number, baseline: number, size: number): number {
    if (font === null) this.boxes.draw(text, x, baseline, size)
    else {
      // With the width given the document need not find it out again; it is for underlines and links only.
      const options = { lineBreak: false, baseline: 'alphabetic', textWidth: width, wordCount: 1 } as const
      this.doc.font(font).fontSize(size).text(text, x, baseline, options)
    }
    return width
  }
}

const STRONG = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
/** Spaces, single brackets (each alone, as they are mirrored), and what is between them. */
const WORDS = /\s+|[\p{Ps}\p{Pe}\p{Pi}\p{Pf}<>]|[^\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}<>]+/gu

/**
 * A run read from the right, as pieces from left to right. Fonts turn the letters of a word of such a script around by
 * themselves, so words are what is put in order here; what has no such letter is turned around letter by letter, and
 * brackets are drawn as their mirror images.
 */
function inOrderOfPaper(pieces: readonly FontPiece[], rightToLeft: boolean): FontPiece[] {
  if (!rightToLeft) return [...pieces]
  return pieces.flatMap(wordsOf).reverse()
}

function wordsOf(piece: FontPiece): FontPiece[] {
  if (piece.font === null || piece.actual !== undefined) return [piece]
  const { font } = piece
  return (piece.text.match(WORDS) ?? []).map((text): FontPiece => {
    const mirror = text.length === 1 ? mirrorOf(text) : null
    if (mirror !== null) return { text: mirror, font, actual: text }
    return { text: STRONG.test(text) ? text : [...text].reverse().join(''), font }
  })
}
