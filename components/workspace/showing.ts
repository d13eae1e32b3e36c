import type { ClaimFilter } from '@/lib/domain/filter-claims'
import { isWhole, type Part, WHOLE } from '@/lib/domain/part'

/** What is shown of the map: what a search found, what a filter lets through, or a part of it. */
export type Showing =
  | { kind: 'search'; query: string; ids: ReadonlySet<string> }
  /** `hides` leaves the others out of the picture; else they step back. */
  | { kind: 'filter'; filter: ClaimFilter; hides: boolean }
  | { kind: 'part'; part: Part }

/** How far one sees around a claim to begin with, and at most. */
const STEPS = 2
export const MOST_STEPS = 4

/** The part that is shown; the whole map while something is searched or filtered. */
export const partOf = (showing: Showing | null): Part => (showing?.kind === 'part' ? showing.part : WHOLE)

/** Null when it is the whole map. */
export const showPart = (part: Part): Showing | null => (isWhole(part) ? null : { kind: 'part', part })

/** Whether what argues about a claim was folded away. */
export const isFolded = (showing: Showing | null, claimId: string | null): boolean =>
  showing?.kind === 'part' && claimId !== null && showing.part.folded.has(claimId)

/** Folds a claim, or unfolds it again. */
export function toggleFold(showing: Showing | null, claimId: string): Showing | null {
  const part = partOf(showing)
  const folded = new Set(part.folded)
  if (!folded.delete(claimId)) folded.add(claimId)
  return showPart({ ...part, folded })
}

/** What argues about a claim is shown. */
export const unfold = (showing: Showing | null, claimId: string): Showing | null =>
  isFolded(showing, claimId) ? toggleFold(showing, claimId) : showing

/** What matters around a claim, whatever was folded; everything again when that is what is shown. */
export const toggleFocus = (showing: Showing | null, claimId: string): Showing | null =>
  partOf(showing).focus?.claimId === claimId ? null : showPart({ ...WHOLE, focus: { claimId, steps: STEPS } })

/** The first so many levels, without what was folded one by one; null for all. */
export const showLevels = (levels: number | null): Showing | null => showPart({ ...WHOLE, levels })
