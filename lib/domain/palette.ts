/** What colours the groups of a map: names, which the style sheet turns into colours for light and dark. */
export const PALETTE = ['grey', 'red', 'amber', 'green', 'blue', 'violet'] as const
export type PaletteName = (typeof PALETTE)[number]
