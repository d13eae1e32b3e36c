import type { DebateMap } from '../debate-map'
import type { Source } from '../model'
import { foldText, wordsOf } from './words'

export type IndexedKind = 'claim' | 'quote' | 'annotation' | 'source'
/** A thing on the map with its words, as places in the vocabulary. */
export type IndexedThing = { kind: IndexedKind; id: string; text: string; words: readonly number[] }
/** A paragraph of a source. */
export type Paragraph = { sourceId: string; start: number; text: string; folded: string }

/** What is looked through: made once for a map as it is now. */
export type SearchIndex = {
  things: readonly IndexedThing[]
  vocabulary: readonly string[]
  paragraphs: () => readonly Paragraph[]
}

/** Records never change in place: what was taken apart once stays right while other things on the map change. */
const knownWords = new WeakMap<object, readonly string[]>()
const knownParagraphs = new WeakMap<Source, readonly Paragraph[]>()

/** Takes the words of everything on the map apart; those of texts when they are first asked for. */
export function indexMap(map: DebateMap): SearchIndex {
  const places = new Map<string, number>()
  const vocabulary: string[] = []
  const placeOf = (word: string): number => {
    const known = places.get(word)
    if (known !== undefined) return known
    places.set(word, vocabulary.length)
    return vocabulary.push(word) - 1
  }
  const things: IndexedThing[] = []
  const add = (kind: IndexedKind, record: { id: string }, text: string, more: readonly string[] = []) =>
    things.push({ kind, id: record.id, text, words: wordsOfRecord(record, text, more).map(placeOf) })
  for (const claim of map.claims.values()) add('claim', claim, claim.text, [claim.holder ?? '', ...claim.tags])
  for (const quote of map.quotes.values()) add('quote', quote, quote.exact)
  for (const note of map.annotations.values()) add('annotation', note, note.body)
  for (const source of map.sources.values())
    add('source', source, source.title, [...source.authors, source.publisher, source.url])
  return { things, vocabulary, paragraphs: () => [...map.sources.values()].flatMap(paragraphsOf) }
}

function wordsOfRecord(record: object, text: string, more: readonly string[]): readonly string[] {
  const known = knownWords.get(record)
  if (known) return known
  const words = wordsOf([text, ...more].join(' ')).map(({ folded }) => folded)
  knownWords.set(record, words)
  return words
}

function paragraphsOf(source: Source): readonly Paragraph[] {
  const known = knownParagraphs.get(source)
  if (known) return known
  const paragraphs: Paragraph[] = []
  for (const { 0: text, index: start } of source.text.matchAll(/[^\n]*\S[^\n]*/g))
    paragraphs.push({ sourceId: source.id, start, text, folded: foldText(text) })
  knownParagraphs.set(source, paragraphs)
  return paragraphs
}
