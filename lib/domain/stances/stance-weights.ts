import { targetKey } from '../debate-map'
import { NOBODY_SPOKE, type WeightOf } from '../evaluation/debate-strengths'
import type { SeenStances, StanceRule, StanceTarget } from './person-stance'
import { voicesOf, weightOf } from './voices'

type Said = {
  rule: StanceRule
  /** By `targetKey`, as told to the viewer. */
  seen: ReadonlyMap<string, SeenStances>
  viewer: string | null
  /** Undefined for what the map does not have. */
  wordingOf: (target: StanceTarget) => string | undefined
}

/** The base weights that what people say gives: see `weightOf`. Hidden stances, and those of other words, give none. */
export const stanceWeights =
  ({ rule, seen, viewer, wordingOf }: Said): WeightOf =>
  (thing) => {
    const said = seen.get(targetKey(thing))
    const wording = said && wordingOf(thing)
    return wording === undefined ? NOBODY_SPOKE : weightOf(voicesOf(said, rule, viewer, wording))
  }
