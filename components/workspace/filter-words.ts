import type { DebateMap } from '@/lib/domain/debate-map'
import type { ClaimFilter, FilterState } from '@/lib/domain/filter-claims'

export const STATE_WORDS: Record<FilterState, string> = {
  unanswered: 'Unanswered objection',
  unsourced: 'No quote',
  'open-notes': 'Unresolved notes',
  unread: 'New since you looked',
}

/** "no quote, tagged law, by RAND": what a filter asks of a claim. */
export function filterInWords(map: DebateMap, { holders, tags, sourceIds, authorIds, states }: ClaimFilter): string {
  const oneOf = (before: string, values: readonly string[]) =>
    values.length > 0 ? [`${before} ${values.join(' or ')}`] : []
  return [
    ...states.map((state) => STATE_WORDS[state].toLowerCase()),
    ...oneOf('held by', holders),
    ...oneOf('tagged', tags),
    ...oneOf(
      'quoting',
      sourceIds.map((id) => map.sources.get(id)?.title ?? 'a deleted source'),
    ),
    ...oneOf(
      'written by',
      authorIds.map((id) => map.people.get(id)?.name ?? 'somebody'),
    ),
  ].join(', ')
}
