import bidiFactory from 'bidi-js'

const bidi = bidiFactory()
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u200f\u202b\u202e\u2067]/u

/** A piece of a line that is read in one direction. */
export type Run = { text: string; rightToLeft: boolean }

/**
 * The pieces of a line from left to right, as they stand on paper (Unicode's bidirectional algorithm, UAX #9). Within a
 * run letters are in the order of reading.
 */
export function visualRuns(line: string, rightToLeft: boolean): Run[] {
  if (!rightToLeft && !RIGHT_TO_LEFT.test(line)) return [{ text: line, rightToLeft: false }]
  const embedding = bidi.getEmbeddingLevels(line, rightToLeft ? 'rtl' : 'ltr')
  const { levels } = embedding
  const runs: Run[] = []
  let last: { level: number; at: number } | null = null
  for (const at of bidi.getReorderedIndices(line, embedding)) {
    const level = levels[at] ?? 0
    const character = line[at] ?? ''
    const odd = level % 2 === 1
    const run = runs.at(-1)
    // Neighbours on paper that are neighbours in the line, in the direction of their level.
    if (run && last && last.level === level && last.at === at + (odd ? 1 : -1)) {
      run.text = odd ? character + run.text : run.text + character
    } else runs.push({ text: character, rightToLeft: odd })
    last = { level, at }
  }
  return runs
}

/** The same pieces in the order of reading. */
export function logicalRuns(line: string, rightToLeft: boolean): Run[] {
  if (!rightToLeft && !RIGHT_TO_LEFT.test(line)) return [{ text: line, rightToLeft: false }]
  const { levels } = bidi.getEmbeddingLevels(line, rightToLeft ? 'rtl' : 'ltr')
  const runs: Run[] = []
  let last = -1
  for (let at = 0; at < line.length; at++) {
    const level = levels[at] ?? 0
    const run = runs.at(-1)
    if (run && level === last) run.text += line[at] ?? ''
    else runs.push({ text: line[at] ?? '', rightToLeft: level % 2 === 1 })
    last = level
  }
  return runs
}

/**
 * Whether its pieces stand on paper in another order than they are read. Programs that read paper from left to right
 * (poppler does, letters within a piece aside) then find other words.
 */
export function isTurned(line: string, rightToLeft: boolean): boolean {
  const onPaper = visualRuns(line, rightToLeft)
  return logicalRuns(line, rightToLeft).some(({ text }, at) => onPaper[at]?.text !== text)
}

/** What is drawn for a character that is read from the right, if that is not the character itself: the other bracket. */
export const mirrorOf = (character: string): string | null => bidi.getMirroredCharacter(character)
