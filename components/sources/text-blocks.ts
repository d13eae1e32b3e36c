import type { TextRange } from '@/lib/domain/anchoring/describe-passage'

/** One block of the reader: a paragraph, or for very long or very many paragraphs a piece or a run of them. */
export type TextBlock = TextRange & {
  /** The block goes on where the one before it was cut: no space is drawn between them. */
  continues: boolean
  /** A short line over a longer paragraph. */
  heading: boolean
}

/** A browser lays out this many blocks without a pause; a text with more paragraphs gets several in a block. */
const MOST_BLOCKS = 2_000
/** A longer block is cut, so that only what is near the eye has to be laid out. */
const LONGEST_BLOCK = 6_000
/** How far back from the cut a sentence end or a space is looked for. */
const CUT_WINDOW = 1_500

const BLANK_LINES = /\r?\n[^\S\n]*\n\s*/g
const LINE_ENDS = /\r?\n\s*/g
/** A line this long was not broken by a typewriter or a mail program: it is a paragraph. */
const LONG_LINE = 160

/** Dates and times, and bars between names, are what bylines are made of. */
const BYLINE = / \| |\d{4}[./-]\d|\b\d{1,2}:\d{2}\b/
const LONGEST_HEADING = 100
/** Begins as a title does, not as an item of a list or a name in a dialogue; sentences end otherwise. */
const HEADING = /^#{1,6} |^[\p{Lu}\p{Lo}\p{N}“"‘'¿][^\n]*[^\s.,;:…]$/u

/**
 * The blocks a text is drawn in, in order and without overlap. What stands between blocks is white space.
 * There are never more than a few thousand, whatever the text: a reader of 2 MB stays usable.
 */
export function splitBlocks(text: string): TextBlock[] {
  const shortest = Math.floor(text.length / MOST_BLOCKS)
  const blocks: TextBlock[] = []
  let open: TextRange | null = null
  for (const paragraph of paragraphsOf(text, paragraphEnds(text))) {
    if (open) open.end = paragraph.end
    else open = { ...paragraph }
    if (open.end - open.start < shortest) continue
    blocks.push(...cutLong(text, open))
    open = null
  }
  if (open) blocks.push(...cutLong(text, open))
  for (const [at, block] of blocks.entries()) block.heading = isHeading(text, block, blocks[at + 1])
  return blocks
}

function isHeading(text: string, { start, end }: TextRange, next: TextRange | undefined): boolean {
  const length = end - start
  if (length > LONGEST_HEADING || !next || next.end - next.start < length * 1.5) return false
  const line = text.slice(start, end)
  return HEADING.test(line) && !BYLINE.test(line)
}

/** What parts the paragraphs: blank lines, or every line end in a text whose lines are whole paragraphs. */
function paragraphEnds(text: string): RegExp {
  let inLongLines = 0
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start)
    const length = (end < 0 ? text.length : end) - start
    if (length >= LONG_LINE) inLongLines += length
    start += length + 1
  }
  return inLongLines > text.length / 2 ? LINE_ENDS : BLANK_LINES
}

function* paragraphsOf(text: string, ends: RegExp): Generator<TextRange> {
  const last = text.trimEnd().length
  let start = text.length - text.trimStart().length
  for (const gap of text.matchAll(ends)) {
    if (gap.index < start) continue
    if (gap.index >= last) break
    yield { start, end: gap.index }
    start = gap.index + gap[0].length
  }
  if (start < last) yield { start, end: last }
}

function* cutLong(text: string, { start, end }: TextRange): Generator<TextBlock> {
  let from = start
  while (end - from > LONGEST_BLOCK) {
    const cut = findCut(text, from + LONGEST_BLOCK)
    yield { start: from, end: cut, continues: from > start, heading: false }
    from = cut
  }
  yield { start: from, end, continues: from > start, heading: false }
}

/** The best place to cut at or before `limit`: after a line, else a sentence, else a space, else any whole character. */
function findCut(text: string, limit: number): number {
  const window = text.slice(limit - CUT_WINDOW, limit)
  for (const pattern of [/\n/g, /[.!?…。！？]["'”’»)]*\s|[。！？]/g, /\s/g]) {
    const last = [...window.matchAll(pattern)].at(-1)
    if (last) return limit - CUT_WINDOW + last.index + last[0].length
  }
  let cut = limit
  while (cut > limit - CUT_WINDOW && isInsideCharacter(text, cut)) cut--
  return cut
}

const LOW_SURROGATE = /[\udc00-\udfff]/
const JOINED = /^[\p{M}\u200d]/u

/** True when cutting here would part a surrogate pair, or a letter and its marks. */
const isInsideCharacter = (text: string, at: number): boolean =>
  LOW_SURROGATE.test(text.charAt(at)) || JOINED.test(text.slice(at, at + 2)) || text.charAt(at - 1) === '\u200d'

/** The place in the list of the block that holds this position, or of the last one that begins before it (0 at least). */
export function blockIndexAt(blocks: readonly TextRange[], position: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle]?.start ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}
