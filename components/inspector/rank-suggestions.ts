/** Something to choose; the detail is searched as well. */
export type Suggestion = { value: string; detail?: string }

const MOST_SHOWN = 60

/** Suggestions that hold every typed word, those whose value begins with what was typed first. */
export function rankSuggestions(suggestions: readonly Suggestion[], typed: string): Suggestion[] {
  const query = typed.trim().toLowerCase()
  const words = query.split(/\s+/).filter(Boolean)
  const matching = suggestions.filter(({ value, detail = '' }) => {
    const text = `${value} ${detail}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const rank = ({ value }: Suggestion): number => {
    const low = value.toLowerCase()
    return low.startsWith(query) ? 0 : low.includes(query) ? 1 : 2
  }
  return matching.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_SHOWN)
}

/** Values by how often they are used, most used first; for offering what others wrote before. */
export function countedValues(values: Iterable<string>): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value)
}
