import type { DebateMap } from '@/lib/domain/debate-map'
import { filterClaims, withWaysUp } from '@/lib/domain/filter-claims'
import { leftOut } from '@/lib/domain/shown-part'
import { withoutClaims } from '@/lib/domain/visible-part'
import type { Showing } from './showing'

export { withoutClaims }

/** The claims that a filter marks. */
export const markedClaims = (
  map: DebateMap,
  { filter }: Extract<Showing, { kind: 'filter' }>,
  isUnread: (claimId: string) => boolean,
): ReadonlySet<string> => filterClaims(map, filter, isUnread)

/** What is left out of the picture. A filter keeps the ways from what it marks to the top. */
export function hiddenClaims(map: DebateMap, showing: Showing, marked: ReadonlySet<string>): ReadonlySet<string> {
  if (showing.kind === 'part') return leftOut(map, showing.part)
  if (showing.kind === 'search' || !showing.hides) return new Set()
  const kept = withWaysUp(map, marked)
  return new Set([...map.claims.keys()].filter((id) => !kept.has(id)))
}
