import type { MapContent } from '../model'
import { wordsOf } from '../search/words'

/** Which record of one map is which of another, by their ids. */
export type Matched = Map<string, string>
type Said = Pick<MapContent, 'claims' | 'arguments'>

/** Of the words of two texts this share must be the same for one to be the other, edited; less where both stand at the same place. */
const LIKELY_FROM = 0.5
const LIKELY_AT_PLACE = 0.3
/** Standing at the same place decides between claims that are as much alike, not against one word. */
const AT_PLACE = 0.05
/** Words that more claims have say little, and entries that are counted for one claim. */
const MOST_HOLDERS = 300
const MOST_COUNTED = 3_000
const MOST_CLOSE = 8

/** The same words however they are spaced. */
export const spaced = (text: string): string => text.trim().replace(/\s+/g, ' ')

/**
 * Finds the claims of one map in another that says much the same under other ids: by their exact words, of several by what they argue
 * for, then by likeness, the most alike first. Each is found once at most.
 */
export function matchClaims(from: Said, to: Said): Matched {
  const matched = matchExactly(from, to)
  const rest = { from: unmatched(from.claims, matched.keys()), to: unmatched(to.claims, matched.values()) }
  if (rest.from.length === 0 || rest.to.length === 0) return matched
  const [beside, besideTo] = [neighbours(from), neighbours(to)]
  const index = new WordIndex(rest.from)
  const pairs = rest.to.flatMap(({ id, text }) => {
    const around = new Set(besideTo.get(id))
    return index.closest(text).flatMap((close) => {
      const isAtPlace = (beside.get(close.id) ?? []).some((other) => around.has(matched.get(other) ?? ''))
      const isLikely = close.likeness >= (isAtPlace ? LIKELY_AT_PLACE : LIKELY_FROM)
      return isLikely ? [{ from: close.id, to: id, likeness: close.likeness + (isAtPlace ? AT_PLACE : 0) }] : []
    })
  })
  takeBest(pairs, matched)
  return matched
}

/** The most alike first, each once. */
export function takeBest(pairs: readonly { from: string; to: string; likeness: number }[], matched: Matched): void {
  const taken = new Set(matched.values())
  for (const pair of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
    if (matched.has(pair.from) || taken.has(pair.to)) continue
    matched.set(pair.from, pair.to)
    taken.add(pair.to)
  }
}

export function unmatched<R extends { id: string }>(records: readonly R[], ids: Iterable<string>): R[] {
  const known = new Set(ids)
  return records.filter(({ id }) => !known.has(id))
}

function matchExactly(from: Said, to: Said): Matched {
  const matched: Matched = new Map()
  const [here, there] = [
    groupBy(from.claims, ({ text }) => spaced(text)),
    groupBy(to.claims, ({ text }) => spaced(text)),
  ]
  const repeated = [...there].some(([words, group]) => group.length > 1 || (here.get(words)?.length ?? 0) > 1)
  const [place, placeTo] = repeated
    ? [places(from), places(to)]
    : [new Map<string, string>(), new Map<string, string>()]
  for (const [words, group] of there) {
    const candidates = here.get(words) ?? []
    const [only] = candidates
    if (candidates.length === 1 && group.length === 1 && only && group[0]) {
      matched.set(only.id, group[0].id)
      continue
    }
    const byPlace = groupBy(candidates, ({ id }) => place.get(id) ?? '')
    const others: typeof group = []
    for (const claim of group) {
      const same = byPlace.get(placeTo.get(claim.id) ?? '')?.shift()
      if (same) matched.set(same.id, claim.id)
      else others.push(claim)
    }
    const left = [...byPlace.values()].flat()
    for (const claim of others) {
      const next = left.shift()
      if (next) matched.set(next.id, claim.id)
    }
  }
  return matched
}

export function groupBy<R>(records: readonly R[], keyOf: (record: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const record of records) {
    const key = keyOf(record)
    const group = groups.get(key)
    if (group) group.push(record)
    else groups.set(key, [record])
  }
  return groups
}

/** Where a claim stands, in words: what it argues for and against. */
function places({ claims, arguments: steps }: Said): Map<string, string> {
  const words = new Map(claims.map(({ id, text }) => [id, spaced(text)]))
  const found = new Map<string, string[]>()
  for (const { premises, stance, conclusion } of steps)
    for (const id of premises) found.set(id, [...(found.get(id) ?? []), `${stance} ${words.get(conclusion.id) ?? ''}`])
  return new Map([...found].map(([id, list]) => [id, list.sort().join('\n')]))
}

/** The claims that a claim argues about or that argue about it. */
function neighbours({ arguments: steps }: Said): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const note = (id: string, other: string) => {
    const list = found.get(id)
    if (list) list.push(other)
    else found.set(id, [other])
  }
  for (const { premises, conclusion } of steps) {
    if (conclusion.kind !== 'claim') continue
    for (const id of premises) {
      note(id, conclusion.id)
      note(conclusion.id, id)
    }
  }
  return found
}

const distinctWords = (text: string): Set<string> => new Set(wordsOf(text).map(({ folded }) => folded))

/** The share of the words of both that both have, 0 to 1 (Dice). */
export function likenessOf(a: string, b: string): number {
  const [words, others] = [distinctWords(a), distinctWords(b)]
  if (words.size + others.size === 0) return 0
  return (2 * [...words].filter((word) => others.has(word)).length) / (words.size + others.size)
}

/** Finds texts that share words with another one; what one answer costs is bounded. */
class WordIndex {
  private readonly words = new Map<string, ReadonlySet<string>>()
  private readonly holders = new Map<string, string[]>()

  constructor(claims: readonly { id: string; text: string }[]) {
    for (const { id, text } of claims) {
      const words = distinctWords(text)
      this.words.set(id, words)
      for (const word of words) {
        const holders = this.holders.get(word)
        if (holders) holders.push(id)
        else this.holders.set(word, [id])
      }
    }
  }

  closest(text: string): { id: string; likeness: number }[] {
    const asked = distinctWords(text)
    const lists = [...asked].map((word) => this.holders.get(word) ?? []).sort((a, b) => a.length - b.length)
    const counts = new Map<string, number>()
    let counted = 0
    for (const holders of lists) {
      if (holders.length > MOST_HOLDERS && counts.size > 0) break
      for (const id of holders) {
        if (++counted > MOST_COUNTED) break
        counts.set(id, (counts.get(id) ?? 0) + 1)
      }
    }
    const likeness = (id: string, shared: number) => shared / (asked.size + (this.words.get(id)?.size ?? 0))
    return [...counts]
      .map(([id, shared]) => [id, likeness(id, shared)] as const)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_CLOSE)
      .map(([id]) => {
        const words = this.words.get(id) ?? new Set()
        const shared = [...asked].filter((word) => words.has(word)).length
        return { id, likeness: (2 * shared) / (asked.size + words.size) }
      })
  }
}
