import search from 'approx-string-match'
import type { Passage } from '../model'
import { approximatePlaces } from './approximate-places'
import { type TextRange, wholeCharacters } from './describe-passage'

/** Where a passage stands in a text, and how it was found. */
export type Anchor = TextRange & {
  /** `exact`: at its position; `moved`: letter for letter elsewhere; `approximate`: nearly the same words. */
  how: 'exact' | 'moved' | 'approximate'
  /** How much of the words is the same, 0 to 1; 1 unless approximate. */
  similarity: number
}

type Candidate = TextRange & { errors: number }

/** Weights of the words, what stands before and after, and the old position: those of Hypothesis' match-quote. */
const WEIGHT = { exact: 50, prefix: 20, suffix: 20, position: 2 }
/** Weighing a candidate costs two small searches; a common word has thousands. */
const MOST_CANDIDATES = 64

/**
 * Finds a passage in a text that may have changed since: at its position, else letter for letter
 * elsewhere, else with other white space, else approximately; where several places fit, what stands around them
 * decides, then nearness to the old position. Null when nothing is near enough. Pure, and bounded in the size of
 * the text whatever the passage.
 */
export function anchorPassage(text: string, passage: Passage): Anchor | null {
  const { exact, position } = passage
  if (exact === '') return null
  if (position && standsAt(text, passage, position)) return { ...position, how: 'exact', similarity: 1 }
  const found =
    best(text, passage, exactPlaces(text, passage)) ??
    best(text, passage, spacedPlaces(text, exact)) ??
    best(text, passage, approximatePlaces(text, exact, position))
  if (!found) return null
  const range = wholeCharacters(text, found)
  const same = text.slice(range.start, range.end) === exact
  if (!same) return { ...range, how: 'approximate', similarity: 1 - found.errors / exact.length }
  return { ...range, how: range.start === position?.start ? 'exact' : 'moved', similarity: 1 }
}

/** The whole selector fits: words, both sides and position. Then nothing else can fit better. */
const standsAt = (text: string, { exact, prefix, suffix }: Passage, { start, end }: TextRange): boolean =>
  text.slice(start, end) === exact && text.startsWith(suffix, end) && text.slice(0, start).endsWith(prefix)

function exactPlaces(text: string, { exact, prefix, suffix, position }: Passage): Candidate[] {
  const places: (Candidate & { likeness: number; distance: number })[] = []
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length
    const likeness = sameBefore(text, start, prefix) + sameAfter(text, end, suffix)
    places.push({ start, end, errors: 0, likeness, distance: Math.abs(start - (position?.start ?? start)) })
    if (places.length >= 4 * MOST_CANDIDATES) keepMostLikely(places)
  }
  keepMostLikely(places)
  return places
}

function keepMostLikely(places: { likeness: number; distance: number }[]): void {
  places.sort((a, b) => b.likeness - a.likeness || a.distance - b.distance)
  places.length = Math.min(places.length, MOST_CANDIDATES)
}

function sameBefore(text: string, start: number, prefix: string): number {
  let count = 0
  while (count < prefix.length && text[start - 1 - count] === prefix[prefix.length - 1 - count]) count++
  return count
}

function sameAfter(text: string, end: number, suffix: string): number {
  let count = 0
  while (count < suffix.length && text[end + count] === suffix[count]) count++
  return count
}

/** The same words with other spaces and line breaks between them, as copying from a PDF leaves them. */
function spacedPlaces(text: string, exact: string): Candidate[] {
  const words = exact.split(/\s+/).filter((word) => word !== '')
  if (words.length < 2) return []
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')
  const places: Candidate[] = []
  for (const match of text.matchAll(new RegExp(pattern, 'g'))) {
    const [found] = match
    places.push({ start: match.index, end: match.index + found.length, errors: Math.abs(found.length - exact.length) })
    if (places.length === MOST_CANDIDATES) break
  }
  return places
}

function best(text: string, passage: Passage, candidates: readonly Candidate[]): Candidate | undefined {
  let winner: Candidate | undefined
  let highest = Number.NEGATIVE_INFINITY
  for (const candidate of candidates) {
    const score = scoreOf(text, passage, candidate)
    if (score <= highest) continue
    highest = score
    winner = candidate
  }
  return winner
}

function scoreOf(
  text: string,
  { exact, prefix, suffix, position }: Passage,
  { start, end, errors }: Candidate,
): number {
  const before = prefix === '' ? 1 : likenessOf(text.slice(Math.max(0, start - prefix.length), start), prefix)
  const after = suffix === '' ? 1 : likenessOf(text.slice(end, end + suffix.length), suffix)
  const near = position ? 1 - Math.abs(start - position.start) / Math.max(1, text.length) : 1
  return (
    WEIGHT.exact * (1 - errors / exact.length) + WEIGHT.prefix * before + WEIGHT.suffix * after + WEIGHT.position * near
  )
}

/** How much of a piece of context is found in what stands there now, 0 to 1. */
function likenessOf(text: string, wanted: string): number {
  if (text === wanted) return 1
  if (text === '') return 0
  const errors = search(text, wanted, wanted.length).reduce(
    (least, match) => Math.min(least, match.errors),
    wanted.length,
  )
  return 1 - errors / wanted.length
}
