import { isMistyped, isUnspaced, MATCH, matchSpelled } from './match-word'
import { foldText, type Word, wordsOf } from './words'

/** A piece of a text; `marked` when it is what was looked for. The pieces together are the text. */
export type Piece = { text: string; marked: boolean }
type Range = { start: number; end: number }

/** The text in pieces, with the words marked that answer the asked ones (`askedWords`). */
export const markWords = (text: string, asked: readonly string[]): Piece[] => piecesOf(text, markedRanges(text, asked))

const CUT = '…'
/** How much stands before the first marked word, of the whole length. */
const BEFORE = 1 / 5

/** At most about `length` characters of the text around its first marked word, in pieces; cut ends carry an ellipsis. */
export function snippetOf(text: string, asked: readonly string[], length: number): Piece[] {
  const line = text.replace(/\s+/g, ' ').trim()
  const ranges = markedRanges(line, asked)
  if (line.length <= length) return piecesOf(line, ranges)
  const first = ranges[0]?.start ?? 0
  const from = Math.max(0, first - Math.floor(length * BEFORE))
  const start = from === 0 ? 0 : wordEdge(line, from, 1)
  const end = from + length >= line.length ? line.length : wordEdge(line, from + length, -1)
  const inside = ranges.flatMap((range) =>
    range.start >= start && range.end <= end ? [{ start: range.start - start, end: range.end - start }] : [],
  )
  const pieces = piecesOf(line.slice(start, end), inside)
  const cut = { text: CUT, marked: false }
  return [...(start > 0 ? [cut] : []), ...pieces, ...(end < line.length ? [cut] : [])]
}

const NEAR = 24

/** The nearest space in this direction, where there is one; never between the halves of a character. */
function wordEdge(line: string, at: number, step: 1 | -1): number {
  for (let near = 0; near < NEAR; near += 1) {
    if (line[at + near * step] === ' ') return at + near * step + (step > 0 ? 1 : 0)
  }
  return /[\uDC00-\uDFFF]/.test(line[at] ?? '') ? at + step : at
}

function piecesOf(text: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of ranges) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false })
    pieces.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false })
  return pieces
}

/** Where the asked words stand, in order, none on another. Misspelled ones only count where the right one is missing. */
function markedRanges(text: string, asked: readonly string[]): Range[] {
  const words = wordsOf(text)
  const marked = new Map<number, Range>()
  for (const query of asked) {
    const spelled = words.filter(({ folded }) => matchSpelled(query, folded) !== MATCH.none)
    const found = spelled.length > 0 ? spelled : words.filter(({ folded }) => isMistyped(query, folded))
    for (const word of found) {
      const range = spelled.length > 0 ? rangeIn(text, word, query) : word
      const known = marked.get(word.start)
      if (!known || known.end - known.start < range.end - range.start) marked.set(word.start, range)
    }
  }
  return [...marked.values()].toSorted((a, b) => a.start - b.start)
}

/** The part of a word that answers: all of it where words have spaces between them, else the asked letters. */
function rangeIn(text: string, word: Word, query: string): Range {
  if (!isUnspaced(query)) return word
  const from = word.folded.indexOf(query)
  let [folded, start, end]: [number, number, number] = [0, word.start, word.end]
  let at = word.start
  for (const letter of text.slice(word.start, word.end)) {
    if (folded === from) start = at
    folded += foldText(letter).length
    at += letter.length
    if (folded >= from + query.length) {
      end = at
      break
    }
  }
  return { start, end }
}
