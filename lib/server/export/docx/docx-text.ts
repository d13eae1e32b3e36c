import { InternalHyperlink, type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { PALETTES } from '@/lib/domain/drawing/palettes'
import { isRightToLeft } from '@/lib/domain/drawing/text-shape'
import { markedText } from '@/lib/domain/report/light-markup'

/** Fonts that word processors have or know a stand-in for. */
export const FONTS = { serif: 'Georgia', sans: 'Arial' }

const { ink, soft, faint, pro, con } = PALETTES.light
const hex = (colour: string): string => colour.slice(1).toUpperCase()
export const INK = { ink: hex(ink), soft: hex(soft), faint: hex(faint), pro: hex(pro), con: hex(con) }

type Style = Omit<IRunOptions, 'text' | 'children' | 'break'>

/** A text as runs, its line breaks kept. */
export const textRuns = (text: string, style: Style = {}): TextRun[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line, at) => new TextRun({ ...style, ...directionOf(text), text: line, ...(at > 0 ? { break: 1 } : {}) }))

const directionOf = (text: string): { rightToLeft?: boolean } => (isRightToLeft(text) ? { rightToLeft: true } : {})

/** For a paragraph of this text: from which side it is set. */
export const sideOf = (text: string): { bidirectional?: boolean } =>
  isRightToLeft(text) ? { bidirectional: true } : {}

/** A note's paragraph, with its emphasis. */
export const markedRuns = (text: string): TextRun[] =>
  markedText(text).flatMap(({ text: piece, mark }) =>
    textRuns(piece, {
      ...(mark === 'strong' ? { bold: true } : {}),
      ...(mark === 'emphasis' ? { italics: true } : {}),
      ...(mark === 'code' ? { font: 'Courier New' } : {}),
    }),
  )

/** A point of a list, or one below it. */
export const pointOf = (level: 0 | 1, text: string, children: ParagraphChild[]): Paragraph =>
  new Paragraph({ numbering: { reference: 'points', level }, ...sideOf(text), children })

export const sourceBookmark = (number: number): string => `source-${number}`

/** The number of a source in brackets, leading to it. */
export const citation = (number: number | undefined): ParagraphChild[] =>
  number === undefined
    ? []
    : [
        new TextRun({ text: ' ' }),
        new InternalHyperlink({
          anchor: sourceBookmark(number),
          children: [new TextRun({ text: `[${number}]`, italics: false, font: FONTS.sans, size: 17, color: INK.soft })],
        }),
      ]
