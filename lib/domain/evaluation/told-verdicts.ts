import { type DebateMap, rootClaims } from '../debate-map'
import type { Claim } from '../model'
import { explain, explanationInWords } from './explain'
import { labelsOf, type MapLabels } from './map-labels'
import { VERDICT_WORDS, type Verdict, verdictOn } from './verdict'

/** The verdicts of a map as files tell them: on every claim, and in words why for those that nothing is argued with. */
export type ToldVerdicts = { on: ReadonlyMap<string, Verdict>; why: ReadonlyMap<string, string> }

/**
 * What the whole map says of its claims. A file of a part of it tells these: a part alone, without the objections that
 * were left out, would tell others.
 */
export function tellVerdicts(map: DebateMap): ToldVerdicts {
  const labels = labelsOf(map)
  const theses = rootClaims(map).map(({ id }) => id)
  return {
    on: new Map([...map.claims.keys()].map((id) => [id, verdictOn(map, labels, id)])),
    why: new Map(theses.map((id) => [id, explanationInWords(map, explain(map, labels, id))])),
  }
}

/** One claim as programs are told it. */
export type ToldClaim = { id: string; text: string; verdict: Verdict; word: string; why: string }

/** Whether a claim stands, and why, for programs. */
export function tellClaim(map: DebateMap, labels: MapLabels, { id, text }: Claim): ToldClaim {
  const explanation = explain(map, labels, id)
  const { verdict } = explanation
  return { id, text, verdict, word: VERDICT_WORDS[verdict], why: explanationInWords(map, explanation) }
}
