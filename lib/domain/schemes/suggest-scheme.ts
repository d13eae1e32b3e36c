import type { Stance } from '../model'
import { CUES } from './cues'

/** What a suggestion is drawn from. */
export type SuggestionGround = { premises: readonly string[]; note: string; stance: Stance }
/** A scheme that the words of an argument hint at, with the hint. */
export type SchemeSuggestion = { scheme: string; cue: string }

/** Letters and digits with one space between words and at both ends, so that a cue is found as whole words only. */
const spacedWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()} `

const PREPARED = CUES.map(({ scheme, cues, stance }) => ({
  scheme,
  stance,
  cues: cues.map((cue) => ({ cue, words: spacedWords(cue) })),
}))

/**
 * CQ8: schemes that the words of the premises (and of why it follows) hint at, the likeliest first, at most `most`. A hint,
 * to be taken or left; English only. The same words always give the same suggestions. Linear in the words.
 */
export function suggestSchemes({ premises, note, stance }: SuggestionGround, most = 2): SchemeSuggestion[] {
  const text = spacedWords([...premises, note].join(' . '))
  return PREPARED.flatMap((one) => {
    if (one.stance !== undefined && one.stance !== stance) return []
    const found = one.cues.filter(({ words }) => text.includes(words))
    const [longest] = found.toSorted((a, b) => b.words.length - a.words.length)
    // A long cue says more than a short one, and several more than one.
    const score = found.reduce((sum, { words }) => sum + words.length, 0)
    return longest ? [{ scheme: one.scheme, cue: longest.cue, score }] : []
  })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ scheme, cue }) => ({ scheme, cue }))
}
