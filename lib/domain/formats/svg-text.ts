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
  /** The direction of the text that the line is of; without it the line's own. */
  rightToLeft?: boolean
  fill: string
}

/**
 * Around a line from right to left: sets its words in their order in every renderer. The attribute `direction` would
 * say the same, but it turns the anchor around in some and does nothing at all in others.
 */
const ISOLATE = ['\u2067', '\u2069'] as const

/** One line of text that stays within its room: from right to left it ends at the near side and begins at the far one. */
export function textLine(text: string, style: TextStyle, place: TextPlace): string {
  const { x, y, room, align = 'start', rightToLeft = isRightToLeft(text), fill } = place
  const fromFarSide = rightToLeft || align === 'end'
  if (textWidth(text, style) === 0) return ''
  return element(
    'text',
    {
      x: fromFarSide ? x + room : x,
      y: y + baselineOf(style),
      'font-family': style.face.startsWith('serif') ? FAMILIES.serif : FAMILIES.sans,
      'font-size': style.size,
      'font-weight': Number(style.face.slice(-3)),
      'text-anchor': fromFarSide ? 'end' : null,
      fill,
    },
    escapeXml(rightToLeft ? ISOLATE.join(text) : text),
  )
}
