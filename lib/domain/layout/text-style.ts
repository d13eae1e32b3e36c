import { ADVANCE_WIDTHS } from './advance-widths'

export type Face = keyof typeof ADVANCE_WIDTHS
/** A face at a size. Lengths in layout units (pixels at zoom 1). */
export type TextStyle = { face: Face; size: number; lineHeight: number }

/** The styles of everything the layout measures; cards and exports must set text in exactly these. */
export const TEXT_STYLES = {
  claim: { face: 'serif-600', size: 15, lineHeight: 20 },
  thesis: { face: 'serif-600', size: 17, lineHeight: 22 },
  status: { face: 'sans-600', size: 11, lineHeight: 16 },
  holder: { face: 'sans-400', size: 11, lineHeight: 16 },
  foot: { face: 'sans-400', size: 11, lineHeight: 16 },
  pill: { face: 'sans-600', size: 12, lineHeight: 24 },
} as const satisfies Record<string, TextStyle>

/** Where the baseline of a line stands, counted from the line's top. */
export function baselineOf({ face, size, lineHeight }: TextStyle): number {
  const { ascent, descent } = ADVANCE_WIDTHS[face]
  return (lineHeight - (ascent + descent) * size) / 2 + ascent * size
}
