import type { DebateMap } from '@/lib/domain/debate-map'
import { filterClaims, withWaysUp } from '@/lib/domain/filter-claims'
import { leftOut, partOn, partShowing } from '@/lib/domain/shown-part'
import { withoutClaims } from '@/lib/domain/visible-part'
import { type Showing, showPart } from './showing'

// What works on whole maps, in one piece that comes when it is wanted.
export { filterClaims, partShowing, withoutClaims }

/** What is shown, as far as it is still on the map. */
export const showingOn = (map: DebateMap, showing: Showing): Showing | null =>
  showing.kind === 'part' ? showPart(partOn(map, showing.part)) : showing

/** What is left out of the picture. A filter keeps the ways from what it marks to the top. */
export function hiddenClaims(map: DebateMap, showing: Showing, marked: ReadonlySet<string>): ReadonlySet<string> {
  if (showing.kind === 'part') return leftOut(map, showing.part)
  if (showing.kind === 'search' || !showing.hides) return new Set()
  const kept = withWaysUp(map, marked)
  return new Set([...map.claims.keys()].filter((id) => !kept.has(id)))
}
