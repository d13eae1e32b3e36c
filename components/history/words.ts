import { shortened } from '../ui/shortened'

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
export const quoted = (text: string): string => `“${shortened(text, MOST_QUOTED)}”`
