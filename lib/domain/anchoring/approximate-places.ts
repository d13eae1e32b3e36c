import search from 'approx-string-match'
import type { TextRange } from './describe-passage'

export type ApproximatePlace = TextRange & { errors: number }

/** With more changed than this, "nearly the same" is a guess that a person should make. */
const ERROR_RATE = 0.25
/** Shorter words are too like each other for an approximate match to mean anything. */
const SHORTEST = 8
/** The search costs (errors / 32) times the text it is given. */
const MOST_ERRORS = 64
/** Texts up to this long are searched as a whole. */
const SMALL_TEXT = 8_192
/** Long texts are searched for unchanged pieces of the words: halves of halves, from a few long ones to many short ones. */
const PIECES = [4, 8, 16, 32, 64]
const SHORTEST_PIECE = 4
/** A piece that stands at more places says nothing about where the words are. */
const COMMON = 200
/** Stretches that are searched closely at each step. */
const MOST_STRETCHES = 8
const MOST_PLACES = 64

/**
 * Where the words stand with a few letters changed, the nearest first found. In a long text only stretches are searched
 * where pieces of the words stand unchanged: the plain search takes minutes on two million letters that repeat.
 */
export function approximatePlaces(text: string, exact: string, position: TextRange | null): ApproximatePlace[] {
  const errors = Math.min(MOST_ERRORS, Math.floor(exact.length * ERROR_RATE))
  if (exact.length < SHORTEST) return []
  if (text.length <= SMALL_TEXT) return search(text, exact, errors).slice(0, MOST_PLACES)
  for (const pieces of PIECES) {
    const length = Math.max(SHORTEST_PIECE, Math.floor(exact.length / pieces))
    const starts = likelyStarts(text, exact, length)
    if (pieces === PIECES[0] && position) starts.push(position.start)
    const places = starts.flatMap((start) => searchAround(text, exact, start, errors))
    if (places.length > 0) return places.slice(0, MOST_PLACES)
    if (length === SHORTEST_PIECE) break
  }
  return []
}

function searchAround(text: string, exact: string, start: number, errors: number): ApproximatePlace[] {
  const from = Math.max(0, start - 2 * errors)
  const stretch = text.slice(from, start + exact.length + 2 * errors)
  return search(stretch, exact, errors)
    .slice(0, MOST_PLACES / MOST_STRETCHES)
    .map((match) => ({ start: from + match.start, end: from + match.end, errors: match.errors }))
}

/** Where the words would begin if they stood where pieces of them stand; first where most pieces agree. */
function likelyStarts(text: string, exact: string, length: number): number[] {
  const grain = Math.max(16, Math.ceil(exact.length / 4))
  const votes = new Map<number, { count: number; start: number }>()
  for (let offset = 0; offset + length <= exact.length; offset += length) {
    for (const place of rarePlaces(text, exact.slice(offset, offset + length))) {
      const start = Math.max(0, place - offset)
      const cell = Math.round(start / grain)
      const vote = votes.get(cell)
      if (vote) vote.count++
      else votes.set(cell, { count: 1, start })
    }
  }
  return [...votes.values()]
    .sort((a, b) => b.count - a.count || a.start - b.start)
    .slice(0, MOST_STRETCHES)
    .map(({ start }) => start)
}

/** Everywhere a piece stands; nowhere when it stands nearly everywhere. */
function rarePlaces(text: string, piece: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    if (places.length === COMMON) return []
    places.push(at)
  }
  return places
}
