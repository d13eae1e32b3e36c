import { isMistyped, MATCH, matchSpelled } from './match-word'
import { wordsOf } from './words'

/** How well a text answers the asked words: the more of them, the closer and the earlier, the higher. For putting in order. */
export function scoreText(text: string, asked: readonly string[]): number {
  const words = wordsOf(text)
  let score = 0
  for (const query of asked) {
    let best = 0
    for (const [place, { folded }] of words.entries()) {
      const quality = matchSpelled(query, folded) || (isMistyped(query, folded) ? MATCH.mistyped : MATCH.none)
      if (quality > 0) best = Math.max(best, quality + 1 / (2 + place))
    }
    score += best
  }
  return score
}
