import { compareIds } from '../debate-map'
import type { SeenStances, StanceRule } from './person-stance'
import { stanceKey } from './stance-key'
import type { StanceTarget } from './stance-target'
import { spreadOf, type Voices, voicesOf } from './voices'

/** Something that people are apart on, and how much the thesis turns on it. */
export type Disagreement = {
  target: StanceTarget
  voices: Voices
  /** See `spreadOf`. */
  spread: number
  /** How fast the thesis's strength follows the base weight of it; negative where it speaks against. */
  slope: number
}

export type Heard = {
  rule: StanceRule
  seen: Iterable<SeenStances>
  viewer: string | null
  /** Undefined for what the map does not have. */
  wordingOf: (target: StanceTarget) => string | undefined
}

/** Less than this moves no thesis that anybody would talk about: a hundredth of its strength. */
const LEAST = 0.01

/**
 * What to talk about first: where people are apart and the thesis turns on it, by the slope of its strength times how far they are apart,
 * the most first. Costs what was said.
 */
export function disagreements(
  { rule, seen, viewer, wordingOf }: Heard,
  slopeOf: (target: StanceTarget) => number,
): Disagreement[] {
  const found: Disagreement[] = []
  for (const each of seen) {
    const wording = wordingOf(each.target)
    if (wording === undefined) continue
    const voices = voicesOf(each, rule, viewer, wording)
    found.push({ target: each.target, voices, spread: spreadOf(voices), slope: slopeOf(each.target) })
  }
  const weight = ({ spread, slope }: Disagreement) => spread * Math.abs(slope)
  return found
    .filter((one) => weight(one) >= LEAST)
    .sort((a, b) => weight(b) - weight(a) || compareIds(stanceKey(a.target), stanceKey(b.target)))
}
