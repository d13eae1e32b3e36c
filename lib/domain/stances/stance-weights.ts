import { type JudgedEvidence, NOBODY_SPOKE, type WeightOf } from '../evaluation/debate-strengths'
import type { SeenStances, StanceRule } from './person-stance'
import { stanceKey } from './stance-key'
import type { StanceTarget } from './stance-target'
import { type Voices, voicesOf, weightOf } from './voices'

type Said = {
  rule: StanceRule
  /** By `stanceKey`, as told to the viewer. */
  seen: ReadonlyMap<string, SeenStances>
  viewer: string | null
  /** Undefined for what the map does not have. */
  wordingOf: (target: StanceTarget) => string | undefined
}

/** The base weights that what people say gives (see `weightOf`): hidden stances, and those of other words, give none. */
export function stanceWeights(said: Said): { weightOf: WeightOf; evidence: JudgedEvidence[] } {
  return {
    weightOf: (thing) => {
      const heard = heardOn(said, thing)
      return heard ? weightOf(heard) : NOBODY_SPOKE
    },
    evidence: [...said.seen.values()].flatMap(({ target }) => {
      const heard = target.kind === 'evidence' ? heardOn(said, target) : undefined
      if (target.kind !== 'evidence' || !heard || heard.voices.length === 0) return []
      return [{ quoteId: target.quoteId, claimId: target.claimId, weight: weightOf(heard) }]
    }),
  }
}

function heardOn({ rule, seen, viewer, wordingOf }: Said, target: StanceTarget): Voices | undefined {
  const said = seen.get(stanceKey(target))
  const wording = said && wordingOf(target)
  return wording === undefined ? undefined : voicesOf(said, rule, viewer, wording)
}
