import { markWords } from './mark-words'
import { isMistyped, isUnspaced, MATCH, matchSpelled } from './match-word'
import type { IndexedKind, Paragraph, SearchIndex } from './search-index'
import { askedWords } from './words'

/** Something that says what was looked for; of a passage `id` is that of its source, and `start` its place there. */
export type Found = { kind: IndexedKind | 'passage'; id: string; text: string; start: number }
export type FoundOnMap = {
  /** The query as it was understood: for marking. */
  asked: readonly string[]
  /** The best of each kind, at most as many as asked for. */
  best: Readonly<Record<Found['kind'], readonly Found[]>>
  /** Every claim that answers, best first. */
  claimIds: readonly string[]
}

/**
 * What on the map holds every word of the query, of each kind the best first: whole words before beginnings before
 * middles, early before late. A word that nothing on the map holds is taken for a misspelled one; texts are looked
 * through letter for letter. A query without words finds nothing.
 */
export function searchMap(index: SearchIndex, query: string, most: number): FoundOnMap {
  const asked = askedWords(query)
  const scored: Record<IndexedKind, { found: Found; score: number }[]> = {
    ...{ claim: [], quote: [], annotation: [], source: [] },
  }
  const qualities = asked.map((word) => qualitiesOf(word, index.vocabulary))
  for (const { kind, id, text, words } of asked.length > 0 ? index.things : []) {
    const score = scoreOf(words, qualities)
    if (score > 0) scored[kind].push({ found: { kind, id, text, start: 0 }, score })
  }
  // Ids grow with time: of two that are as good the newer one.
  const ranked = (kind: IndexedKind): Found[] =>
    scored[kind].sort((a, b) => b.score - a.score || (a.found.id < b.found.id ? 1 : -1)).map(({ found }) => found)
  const claims = ranked('claim')
  return {
    asked,
    best: {
      claim: claims.slice(0, most),
      quote: ranked('quote').slice(0, most),
      annotation: ranked('annotation').slice(0, most),
      source: ranked('source').slice(0, most),
      passage: passagesWith(index, asked, most),
    },
    claimIds: claims.map(({ id }) => id),
  }
}

/** How well each word of the vocabulary answers the asked one. */
function qualitiesOf(asked: string, vocabulary: readonly string[]): Uint8Array {
  const qualities = new Uint8Array(vocabulary.length)
  let spelled = false
  for (const [at, word] of vocabulary.entries()) {
    const quality = matchSpelled(asked, word)
    qualities[at] = quality
    spelled ||= quality !== MATCH.none
  }
  if (spelled) return qualities
  for (const [at, word] of vocabulary.entries()) if (isMistyped(asked, word)) qualities[at] = MATCH.mistyped
  return qualities
}

/** 0 when one of the asked words is missing. */
function scoreOf(words: readonly number[], qualities: readonly Uint8Array[]): number {
  let score = 0
  for (const quality of qualities) {
    let best = 0
    let place = 0
    for (let at = 0; at < words.length && best < MATCH.same; at += 1) {
      const here = quality[words[at] ?? -1] ?? 0
      if (here > best) {
        best = here
        place = at
      }
    }
    if (best === 0) return 0
    score += best + 1 / (2 + place)
  }
  return score
}

/** Shorter ones are in every paragraph, and say nothing. */
const SHORTEST_IN_TEXTS = 3

function passagesWith(index: SearchIndex, asked: readonly string[], most: number): Found[] {
  const passages: Found[] = []
  if (!asked.some((word) => word.length >= SHORTEST_IN_TEXTS || isUnspaced(word))) return passages
  for (const paragraph of index.paragraphs()) {
    if (!holds(paragraph, asked)) continue
    const { sourceId, text } = paragraph
    passages.push({ kind: 'passage', id: sourceId, text, start: paragraph.start + firstMarked(text, asked) })
    if (passages.length >= most) break
  }
  return passages
}

/** Where the first of the words stands. */
function firstMarked(text: string, asked: readonly string[]): number {
  let at = 0
  for (const piece of markWords(text, asked)) {
    if (piece.marked) return at
    at += piece.text.length
  }
  return 0
}

const holds = ({ folded }: Paragraph, asked: readonly string[]): boolean =>
  asked.every((word) => {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
      if (isUnspaced(word) || !/[\p{L}\p{N}]/u.test(folded[at - 1] ?? ' ')) return true
    return false
  })
