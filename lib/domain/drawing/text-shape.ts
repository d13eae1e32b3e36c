import { textWidth } from '../layout/measure-text'
import { baselineOf, type TextStyle } from '../layout/text-style'
import type { Shape } from './shape'

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

/** One line of text that stays within its room: from right to left it ends at the near side and begins at the far one. */
export function textLine(text: string, style: TextStyle, place: TextPlace): Shape[] {
  const { x, y, room, align = 'start', rightToLeft = isRightToLeft(text), fill } = place
  const fromFarSide = rightToLeft || align === 'end'
  const width = textWidth(text, style)
  if (width === 0) return []
  const baseline = y + baselineOf(style)
  return [{ kind: 'text', text, style, x: fromFarSide ? x + room : x, baseline, fromFarSide, rightToLeft, width, fill }]
}
