import { ADVANCE_WIDTHS, type FaceMetrics } from './advance-widths'
import type { Face, TextStyle } from './text-style'

/** Em widths of what the tables do not know: near to what the usual fallback fonts have, and never too narrow by much. */
const FULL_WIDTH = 1
const EMOJI_WIDTH = 1.3
const OTHER_WIDTH = 0.64

const ZERO_WIDTH = /\p{M}|\p{Cf}|\p{Emoji_Modifier}/u
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1b000}-\u{1b2ff}\u{20000}-\u{3ffff}]/u
const EMOJI = /\p{Extended_Pictographic}/u
const FLAG_HALF = /[\u{1f1e6}-\u{1f1ff}]/u
const JOINER = 0x200d
/** White space that a line may break at: all of it but the no-break spaces. */
const SPACES = /[\t-\r \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/
/** A line may break after these, with or without a space. */
const BREAKS_AFTER = /[-\u2010\u2012-\u2014/]/
const CLOSES = /[\u3001\u3002\uff01\uff0c\uff0e\uff1a\uff1b\uff1f\u300d\u300f\u3011\uff09]/

type Widths = { table: Float64Array; beyond: Map<number, number> }
const TABLE_SIZE = 0x2300

const unpack = (face: FaceMetrics): Widths => {
  const table = new Float64Array(TABLE_SIZE).fill(-1)
  for (const [first, packed] of face.runs) {
    for (let at = 0; at < packed.length; at += 2) {
      const digits = packed.slice(at, at + 2)
      if (digits !== '..') table[first + at / 2] = Number.parseInt(digits, 36) / 1000
    }
  }
  return { table, beyond: new Map() }
}

const unpacked = new Map<Face, Widths>()
function widthsOf(face: Face): Widths {
  const known = unpacked.get(face)
  if (known) return known
  const widths = unpack(ADVANCE_WIDTHS[face])
  unpacked.set(face, widths)
  return widths
}

function widthBeyond(character: string): number {
  if (ZERO_WIDTH.test(character)) return 0
  if (WIDE.test(character)) return FULL_WIDTH
  if (EMOJI.test(character)) return EMOJI_WIDTH
  return FLAG_HALF.test(character) ? EMOJI_WIDTH / 2 : OTHER_WIDTH
}

/** Em width of one code point. */
function advance({ table, beyond }: Widths, code: number): number {
  const known = code < TABLE_SIZE ? (table[code] ?? -1) : -1
  if (known >= 0) return known
  const remembered = beyond.get(code)
  if (remembered !== undefined) return remembered
  const width = widthBeyond(String.fromCodePoint(code))
  beyond.set(code, width)
  return width
}

/** What is never torn apart: a code point with the marks, selectors and joined emoji that follow it. */
type Cluster = { text: string; width: number }

function clustersOf(text: string, widths: Widths): Cluster[] {
  const clusters: Cluster[] = []
  let joined = false
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const width = joined ? 0 : advance(widths, code)
    const last = clusters.at(-1)
    if (last && width === 0) last.text += character
    else clusters.push({ text: character, width })
    joined = code === JOINER
  }
  return clusters
}

const widthOfClusters = (clusters: readonly Cluster[]): number => clusters.reduce((sum, { width }) => sum + width, 0)

/** How wide the text is on one line, in layout units. Kerning, which only tightens lines of these fonts, is left out. */
export function textWidth(text: string, { face, size }: TextStyle): number {
  const widths = widthsOf(face)
  const plain = sumOfTable(text, widths)
  return (plain >= 0 ? plain : widthOfClusters(clustersOf(text, widths))) * size
}

/** Pieces that a line may hold or leave as a whole: words, parts of hyphenated words, single ideographs. */
function piecesOf(word: string, widths: Widths): Cluster[] {
  const pieces: Cluster[] = []
  let breakable = true
  for (const cluster of clustersOf(word, widths)) {
    const wide = WIDE.test(cluster.text)
    const piece = pieces.at(-1)
    if (!piece || ((breakable || wide) && !CLOSES.test(cluster.text))) pieces.push({ ...cluster })
    else {
      piece.text += cluster.text
      piece.width += cluster.width
    }
    // A hyphen at the head of a word is a minus or an option: it keeps what follows.
    breakable = wide || (piece !== undefined && BREAKS_AFTER.test(cluster.text))
  }
  return pieces
}

/** The em width of a text whose every code unit is a character the table knows, or -1: the short way for most. */
function sumOfTable(text: string, { table }: Widths): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const width = table[text.charCodeAt(i)] ?? -1
    if (width <= 0) return -1
    sum += width
  }
  return sum
}

/** The same of a word that no line may break within. */
function plainWidth(word: string, widths: Widths): number {
  const sum = sumOfTable(word, widths)
  return sum >= 0 && BREAKS_AFTER.test(word) ? -1 : sum
}

export type MeasuredText = { lines: string[]; width: number; height: number }

/**
 * Breaks a text into lines no wider than `maxWidth` (layout units), from font metrics alone: the same lines on every
 * machine. White space of every kind counts as one space; a piece too long for any line is broken inside, but never
 * within a character and its marks. An empty text has one empty line.
 */
export function measureText(text: string, style: TextStyle, maxWidth: number): MeasuredText {
  const widths = widthsOf(style.face)
  const max = maxWidth / style.size
  const space = advance(widths, 0x20)
  const lines: Cluster[] = [{ text: '', width: 0 }]
  const put = (piece: Cluster, gap: number): void => {
    const line = lines.at(-1)
    if (line && (line.text === '' || line.width + gap + piece.width <= max)) {
      const between = line.text === '' || gap === 0 ? '' : ' '
      line.text += between + piece.text
      line.width += (between === '' ? 0 : gap) + piece.width
    } else lines.push({ ...piece })
  }
  for (const word of text.split(SPACES)) {
    const plain = plainWidth(word, widths)
    if (plain >= 0 && plain <= max) {
      if (word !== '') put({ text: word, width: plain }, space)
      continue
    }
    let gap = space
    for (const piece of piecesOf(word, widths)) {
      if (piece.width <= max) put(piece, gap)
      else for (const [at, cluster] of clustersOf(piece.text, widths).entries()) put(cluster, at === 0 ? gap : 0)
      gap = 0
    }
  }
  return {
    lines: lines.map((line) => line.text),
    width: lines.reduce((widest, { width }) => Math.max(widest, width), 0) * style.size,
    height: lines.length * style.lineHeight,
  }
}

/** The text on one line no wider than `maxWidth`, its end cut with an ellipsis when it does not fit. */
export function fitText(text: string, style: TextStyle, maxWidth: number): string {
  const line = text.trim().replace(/\s+/g, ' ')
  if (textWidth(line, style) <= maxWidth) return line
  const widths = widthsOf(style.face)
  let room = maxWidth / style.size - advance(widths, 0x2026)
  let kept = ''
  for (const cluster of clustersOf(line, widths)) {
    room -= cluster.width
    if (room < 0) break
    kept += cluster.text
  }
  return `${kept.trimEnd()}…`
}
