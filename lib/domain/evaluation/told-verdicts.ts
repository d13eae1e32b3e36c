import { type DebateMap, rootClaims } from '../debate-map'
import type { Claim } from '../model'
import { ARGUMENT, CLAIM } from './debate-graph'
import { explain, explanationInWords } from './explain'
import { OUT } from './grounded'
import { labelsOf, type MapLabels } from './map-labels'
import type { Reading } from './matrix/answer-matrix'
import { plainStrengths } from './plain-strengths'
import { VERDICT_WORDS, type Verdict, verdictOn } from './verdict'

/** What the evaluation of a map says, as files tell it. */
export type ToldVerdicts = {
  /** The verdict on every claim. */
  on: ReadonlyMap<string, Verdict>
  /** In words why, for those claims that nothing is argued with. */
  why: ReadonlyMap<string, string>
  /** The arguments that do not hold. */
  fallen: ReadonlySet<string>
  /** How well supported every claim is by the map alone, 0 to 1; empty where that was not worked out. */
  strengths: ReadonlyMap<string, number>
}

/**
 * What the whole map says of its claims. A file of a part of it tells these: a part alone, without the objections that
 * were left out, would tell others.
 */
export function tellVerdicts(map: DebateMap): ToldVerdicts {
  const labels = labelsOf(map)
  const { graph } = labels
  const values = plainStrengths(graph)
  const theses = rootClaims(map).map(({ id }) => id)
  const fallen = new Set<string>()
  const strengths = new Map<string, number>()
  for (let node = 0; node < graph.size; node++) {
    if (graph.kinds[node] === ARGUMENT && labels.labels[node] === OUT) fallen.add(graph.idOf(node))
    if (graph.kinds[node] === CLAIM && values) strengths.set(graph.idOf(node), values[node] ?? 0)
  }
  return {
    on: new Map([...map.claims.keys()].map((id) => [id, verdictOn(map, labels, id)])),
    why: new Map(theses.map((id) => [id, explanationInWords(map, explain(map, labels, id))])),
    fallen,
    strengths,
  }
}

/** What was told, for comparing rival answers by it. Of a claim that is not on the map nothing is known. */
export const toldReading = ({ on, fallen, strengths }: ToldVerdicts): Reading => ({
  verdictOn: (id) => on.get(id) ?? 'unresolved',
  hasFallen: (id) => fallen.has(id),
  strengthOf: (id) => strengths.get(id),
})

/** One claim as programs are told it. */
export type ToldClaim = { id: string; text: string; verdict: Verdict; word: string; why: string }

/** Whether a claim stands, and why, for programs. */
export function tellClaim(map: DebateMap, labels: MapLabels, { id, text }: Claim): ToldClaim {
  const explanation = explain(map, labels, id)
  const { verdict } = explanation
  return { id, text, verdict, word: VERDICT_WORDS[verdict], why: explanationInWords(map, explanation) }
}
