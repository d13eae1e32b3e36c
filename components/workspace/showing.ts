import type { ClaimFilter } from '@/lib/domain/filter-claims'
import type { Part } from '@/lib/domain/shown-part'

/** What is shown of the map: what a search found, what a filter lets through, or a part of it. */
export type Showing =
  | { kind: 'search'; query: string; ids: ReadonlySet<string> }
  /** `hides` leaves the others out of the picture; else they step back. */
  | { kind: 'filter'; filter: ClaimFilter; hides: boolean }
  | { kind: 'part'; part: Part }

/** Not the one of the domain: that comes later than the page. */
const WHOLE: Part = { folded: new Set(), levels: null, focus: null }
/** How far one sees around a claim to begin with, and at most. */
const STEPS = 2
export const MOST_STEPS = 4

const partOf = (showing: Showing | null): Part => (showing?.kind === 'part' ? showing.part : WHOLE)
const shownPart = (part: Part): Showing | null =>
  part.folded.size === 0 && part.levels === null && part.focus === null ? null : { kind: 'part', part }

/** Folds a claim, or unfolds it again. */
export function toggleFold(showing: Showing | null, claimId: string): Showing | null {
  const part = partOf(showing)
  const folded = new Set(part.folded)
  if (!folded.delete(claimId)) folded.add(claimId)
  return shownPart({ ...part, folded })
}

/** What matters around a claim, or everything again when that is what is shown. */
export function toggleFocus(showing: Showing | null, claimId: string): Showing | null {
  const part = partOf(showing)
  return shownPart({ ...part, focus: part.focus?.claimId === claimId ? null : { claimId, steps: STEPS } })
}

/** The first so many levels, without what was folded one by one; null for all. */
export const showLevels = (levels: number | null): Showing | null => shownPart({ ...WHOLE, levels })
