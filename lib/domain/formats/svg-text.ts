import { textWidth } from '../layout/measure-text'
import { baselineOf, type TextStyle } from '../layout/text-style'
import { element, escapeXml } from './svg-element'

const FAMILIES = {
  serif: "'Source Serif 4', 'Source Serif 4 Variable', 'Noto Serif', Georgia, serif",
  sans: "Inter, 'Inter Variable', 'Noto Sans', Helvetica, Arial, sans-serif",
}

/** The first letter with a direction decides, as `dir="auto"` does. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text)

export type TextPlace = {
  x: number
  /** The top of the line. */
  y: number
  /** The width of the room, which text from right to left begins at the far side of. */
  room: number
  align?: 'start' | 'end'
  fill: string
}

/** One line of text, held to its measured width, so that it fits its card where the fonts are missing too. */
export function textLine(text: string, style: TextStyle, { x, y, room, align = 'start', fill }: TextPlace): string {
  const rightToLeft = isRightToLeft(text)
  const atFarSide = rightToLeft !== (align === 'end')
  const width = textWidth(text, style)
  if (width === 0) return ''
  return element(
    'text',
    {
      x: atFarSide ? x + room : x,
      y: y + baselineOf(style),
      'font-family': style.face.startsWith('serif') ? FAMILIES.serif : FAMILIES.sans,
      'font-size': style.size,
      'font-weight': Number(style.face.slice(-3)),
      'text-anchor': align === 'end' ? 'end' : null,
      direction: rightToLeft ? 'rtl' : null,
      fill,
    },
    escapeXml(text),
  )
}
