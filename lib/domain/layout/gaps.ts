import type { Gaps } from './flow'

/** The air between things, in layout units. */
export const GAPS = {
  cardToPill: 24,
  pillToPremise: 18,
  /** From what hangs under a pill to the undercut beside it. */
  pillToUndercut: 30,
  /** Above pills that lines from farther undercuts pass over. */
  overPills: 16,
  arguments: { x: 32, y: 32, trunk: 22 },
  /** Joint premises stand close together: they count as one. */
  premises: { x: 14, y: 16, trunk: 20 },
  undercuts: { x: 32, y: 24, trunk: 20 },
  /** Parts of one debate. */
  parts: { x: 48, y: 64, trunk: 0 },
  roots: { x: 72, y: 72, trunk: 0 },
} as const satisfies Record<string, number | Gaps>

/** Where rows hang from a trunk: how far the trunk is from the left end of the card, and the rows from there. */
export const HANGING = { trunk: 14, rows: 34 } as const
