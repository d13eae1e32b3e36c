import type { DebateGraph } from './debate-graph'
import { NOBODY_SPOKE, strengthTaskOf } from './debate-strengths'
import { isCircle, strengthGraph } from './strength-graph'
import { STRENGTH_SEMANTICS } from './strength-semantics'
import { strengthsOf } from './strengths'

/** More nodes than so many that argue in circles may not come to rest for seconds. */
const MOST_IN_CIRCLES = 200

/**
 * The strength of every node by the usual semantics, from the map alone: as if nobody had said what they hold, so that a file tells
 * nothing of what is hidden. Within some tens of milliseconds; null where circles would take longer.
 */
export function plainStrengths(graph: DebateGraph): Float64Array | null {
  const [usual] = STRENGTH_SEMANTICS
  if (!usual) throw new Error('there is a usual semantics')
  const { base, attacks, supports, needs, rivals } = strengthTaskOf(graph, () => NOBODY_SPOKE)
  const weighted = strengthGraph(base, attacks, supports, needs, rivals)
  const { starts } = weighted.groups
  let circling = 0
  for (let group = 0; group + 1 < starts.length; group++)
    if (isCircle(weighted, group)) circling += (starts[group + 1] ?? 0) - (starts[group] ?? 0)
  return circling > MOST_IN_CIRCLES ? null : strengthsOf(weighted, usual).values
}
