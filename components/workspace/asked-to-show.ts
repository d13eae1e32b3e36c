const KINDS = ['claim', 'quote', 'annotation', 'source'] as const

/** What an address asks to show: `?show=KIND:ID`, for a source with the words to look for in its text (`&words=`). */
export type AskedToShow = { kind: (typeof KINDS)[number]; id: string; words: string }

/** Null where the address asks for nothing that can be shown. */
export function askedToShow(search: string): AskedToShow | null {
  const query = new URLSearchParams(search)
  const [name, id] = (query.get('show') ?? '').split(':')
  const kind = KINDS.find((kind) => kind === name)
  return kind && id ? { kind, id, words: query.get('words') ?? '' } : null
}

/** The address of a map that shows this. */
export function pathThatShows(mapId: string, shown: AskedToShow | null): string {
  const path = `/maps/${encodeURIComponent(mapId)}`
  if (!shown) return path
  const query = new URLSearchParams({ show: `${shown.kind}:${shown.id}`, ...(shown.words && { words: shown.words }) })
  return `${path}?${query}`
}
