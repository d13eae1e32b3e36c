import type { Passage } from '../model'

/** A stretch of a text, in UTF-16 code units; `end` is not part of it. */
export type TextRange = { start: number; end: number }

/** What Hypothesis keeps on each side, and so what other tools expect to find. */
const CONTEXT = 32

const isLowHalf = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

/** The range grown (never shrunk) so that no end of it stands inside a surrogate pair. */
export function wholeCharacters(text: string, { start, end }: TextRange): TextRange {
  const from = Math.max(0, start)
  const to = Math.min(text.length, end)
  return {
    start: from > 0 && isLowHalf(text, from) ? from - 1 : from,
    end: to < text.length && isLowHalf(text, to) ? to + 1 : to,
  }
}

/** The passage at a range of a text: its words, up to 32 code units on each side, and its position. */
export function describePassage(text: string, range: TextRange): Passage {
  const { start, end } = wholeCharacters(text, range)
  const before = Math.max(0, start - CONTEXT)
  const after = Math.min(text.length, end + CONTEXT)
  return {
    exact: text.slice(start, end),
    // Context is cut shorter rather than through a character: half a pair is no plain text.
    prefix: text.slice(isLowHalf(text, before) ? before + 1 : before, start),
    suffix: text.slice(end, isLowHalf(text, after) ? after - 1 : after),
    position: { start, end },
  }
}
