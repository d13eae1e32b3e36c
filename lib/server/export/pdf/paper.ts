import type { Page } from '@/lib/domain/formats/format'

/** Width and height of upright sheets, in points of 1/72 inch. ISO 216; ANSI. */
export const PAPER: Record<Exclude<Page, 'one'>, { width: number; height: number }> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
  a3: { width: 841.89, height: 1190.55 },
}

/** A pixel of the layout on paper: 1/96 inch, as everywhere. */
export const POINTS = 0.75

/** The longest side that every reader opens (ISO 32000-1, annex C): 200 inches. */
export const LONGEST_SIDE = 14_400
