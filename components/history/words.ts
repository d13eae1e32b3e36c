const MOST_QUOTED = 90

/** "one claim", "2 claims". */
export const countOf = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** "a", "a and b", "a, b and c". */
export function listInWords(items: readonly string[]): string {
  const last = items.at(-1)
  if (last === undefined || items.length === 1) return last ?? ''
  return `${items.slice(0, -1).join(', ')} and ${last}`
}

/** A text in typographic quotes on one line, shortened at a word. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= MOST_QUOTED) return `“${line}”`
  const cut = line.lastIndexOf(' ', MOST_QUOTED)
  const kept = line.slice(0, cut > MOST_QUOTED / 2 ? cut : MOST_QUOTED)
  return `“${kept.replace(/[\ud800-\udbff]$/, '')}…”`
}
