import type { ListedMap } from '@/lib/sync/listed-map'

export type MapGroups = { mine: ListedMap[]; shared: ListedMap[]; archived: ListedMap[] }

/** The viewer's maps by what they are to them; each keeps the order it came in. */
export function groupMaps(maps: readonly ListedMap[]): MapGroups {
  const living = maps.filter(({ archived }) => !archived)
  return {
    mine: living.filter(({ role }) => role === 'owner'),
    shared: living.filter(({ role }) => role !== 'owner'),
    archived: maps.filter(({ archived }) => archived),
  }
}

/** Maps that hold every one of these words in their title, their description or their owners' names. */
export function searchMaps(maps: readonly ListedMap[], search: string): ListedMap[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return maps.filter(({ title, description, owners }) => {
    const text = [title, description, ...owners].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** What is on a map, in words: "no claims yet", "1 claim", "61 claims · 4 sources". */
export function contentInWords({ claims, sources }: Pick<ListedMap, 'claims' | 'sources'>): string {
  if (claims === 0 && sources === 0) return 'nothing on it yet'
  const parts = [plural(claims, 'claim', 'claims'), ...(sources > 0 ? [plural(sources, 'source', 'sources')] : [])]
  return parts.join(' · ')
}

/** Whose map it is, in words: "by Ann", "by Ann and Ben", "by Ann, Ben and 2 more". */
export function ownersInWords(owners: readonly string[]): string {
  const [first, second, ...more] = owners
  if (first === undefined) return ''
  if (second === undefined) return `by ${first}`
  return more.length === 0 ? `by ${first} and ${second}` : `by ${first}, ${second} and ${more.length} more`
}
