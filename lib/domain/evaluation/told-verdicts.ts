import { type DebateMap, rootClaims } from '../debate-map'
import { explain, explanationInWords } from './explain'
import { MapLabeller } from './map-labels'
import { type Verdict, verdictOn } from './verdict'

/** The verdicts of a map as files tell them: on every claim, and in words why for those that nothing is argued with. */
export type ToldVerdicts = { on: ReadonlyMap<string, Verdict>; why: ReadonlyMap<string, string> }

/**
 * What the whole map says of its claims. A file of a part of it tells these: a part alone, without the objections that
 * were left out, would tell others.
 */
export function tellVerdicts(map: DebateMap): ToldVerdicts {
  const labels = new MapLabeller().label(map)
  const theses = rootClaims(map).map(({ id }) => id)
  return {
    on: new Map([...map.claims.keys()].map((id) => [id, verdictOn(map, labels, id)])),
    why: new Map(theses.map((id) => [id, explanationInWords(map, explain(map, labels, id))])),
  }
}
