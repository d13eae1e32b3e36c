import { ABSENT, BACKS, CLAIM, type GraphShape, HURTS, type Links, turnedRound } from './debate-graph'
import { UNDECIDED } from './grounded'
import { groupCount, membersOf, NO_GROUP } from './rivals'
import { strongComponents } from './strong-components'

/**
 * Whose label has a part in whose. Behind the nodes of the debate stands one for each group of rivals: a rival has a part in it, and it
 * in every rival, so that n of them need no n² links. It has no label of its own.
 */
export type Influence = {
  /** The nodes in whose label a node has a part. */
  readonly on: Links
  /** The nodes that have a part in a node's label. */
  readonly by: Links
  /** Rises along every influence, and is the same only in a circle: what has no part in a node's label in the end is above it. */
  readonly ranks: Int32Array
}

/** On what is fixed nothing has any influence, nor a reason on a claim that does not rest on its reasons. Linear. */
export function influenceIn(graph: GraphShape): Influence {
  const { size, kinds, fixed, rests, does, about, uses, rivals } = graph
  const all = size + groupCount(rivals)
  const starts = new Int32Array(all + 1)
  const ends = new Int32Array(uses.ends.length + size + 2 * rivals.members.ends.length)
  let count = 0
  for (let node = 0; node < size; node++) {
    if (kinds[node] === CLAIM) {
      const stop = uses.starts[node + 1] ?? 0
      for (let at = uses.starts[node] ?? 0; at < stop; at++) ends[count++] = uses.ends[at] ?? 0
      const group = rivals.of[node] ?? NO_GROUP
      if (group !== NO_GROUP) ends[count++] = size + group
    } else if (kinds[node] !== ABSENT) {
      const target = about[node] ?? 0
      const matters = does[node] === HURTS || (does[node] === BACKS && rests[target] === 1)
      if (matters && fixed[target] === UNDECIDED) ends[count++] = target
    }
    starts[node + 1] = count
  }
  for (let group = 0; group < groupCount(rivals); group++) {
    for (const rival of membersOf(rivals, group)) if (fixed[rival] === UNDECIDED) ends[count++] = rival
    starts[size + group + 1] = count
  }
  const on = { starts, ends: ends.subarray(0, count) }
  const groups = strongComponents(all, [on])
  const ranks = new Int32Array(all)
  for (let group = 0; group + 1 < groups.starts.length; group++) {
    const stop = groups.starts[group + 1] ?? 0
    for (let at = groups.starts[group] ?? 0; at < stop; at++) ranks[groups.nodes[at] ?? 0] = group
  }
  return { on, by: turnedRound(on), ranks }
}
