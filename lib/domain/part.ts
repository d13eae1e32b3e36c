/** What somebody looks at of a map: their own view, never an edit. */
export type Part = {
  /** Claims below which nothing is shown. */
  folded: ReadonlySet<string>
  /** So many levels from the top, or all. */
  levels: number | null
  /** Around one claim: so many steps up and down, and the ways to the top. */
  focus: { claimId: string; steps: number } | null
}

export const WHOLE: Part = { folded: new Set(), levels: null, focus: null }

export const isWhole = ({ folded, levels, focus }: Part): boolean =>
  folded.size === 0 && levels === null && focus === null
