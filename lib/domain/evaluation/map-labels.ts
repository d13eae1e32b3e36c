import type { DebateMap } from '../debate-map'
import { type DebateGraph, DebateGraphs } from './debate-graph'
import { IN, OUT, UNDECIDED } from './grounded'
import { type Given, labelGraph } from './label-graph'
import { membersOf, NO_GROUP } from './rivals'
import { type Fate, NOTHING_SUPPOSED, type Suppositions } from './suppositions'

/** What is decided of a claim or an argument. `order` says when: what a label rests on was decided before it. */
export type Label = { label: typeof IN | typeof OUT | typeof UNDECIDED; order: number }

/** The grounded labels of a map's claims and arguments, as they are or as they would be if something were so. */
export type MapLabels = {
  claim(id: string): Label
  argument(id: string): Label
  /** The rivals of a claim, in no order that says anything. */
  rivalsOf(claimId: string): string[]
  hasRivals(claimId: string): boolean
  /** The rival of a claim that stands, the one decided first if several do; costs its group once, and then nothing. */
  standingRival(claimId: string): string | undefined
  readonly supposed: Suppositions
  /** What the labels are of, and each node's. */
  readonly graph: DebateGraph
  readonly labels: Uint8Array
}

/** The labels of a map that is evaluated once. */
export const labelsOf = (map: DebateMap, supposed?: Suppositions): MapLabels => new MapLabeller().label(map, supposed)

const OPEN: Label = { label: UNDECIDED, order: Number.POSITIVE_INFINITY }

/**
 * The grounded labelling of a debate, worked out on the map itself: the same as that of its attack graph (see `attackGraphOf`), without
 * its helpers. Linear in the map, in passes over numbers. Keep one for a map that is edited: only what changed is read again.
 */
export class MapLabeller {
  private readonly graphs = new DebateGraphs()

  label(map: DebateMap, supposed: Suppositions = NOTHING_SUPPOSED): MapLabels {
    const graph = this.graphs.follow(map)
    const { labels, orders } = labelGraph(graph, givenBy(graph, supposed))
    const read = (node: number | undefined): Label => {
      const label = node === undefined ? UNDECIDED : labels[node]
      return node !== undefined && (label === IN || label === OUT) ? { label, order: orders[node] ?? 0 } : OPEN
    }
    const groupOf = (claimId: string) => graph.rivals.of[graph.claim(claimId) ?? -1] ?? NO_GROUP
    const standing = new Map<number, number[]>()
    const standingIn = (group: number): number[] => {
      const known = standing.get(group)
      if (known) return known
      const found = [...membersOf(graph.rivals, group)].filter((node) => labels[node] === IN)
      // Without a claim itself, one of two is the first.
      const first = found.sort((a, b) => (orders[a] ?? 0) - (orders[b] ?? 0)).slice(0, 2)
      standing.set(group, first)
      return first
    }
    const rivalsIn = (claimId: string, nodesOf: (group: number) => ArrayLike<number>): string[] => {
      const [group, own] = [groupOf(claimId), graph.claim(claimId)]
      if (group === NO_GROUP) return []
      return Array.from(nodesOf(group)).flatMap((node) => (node === own ? [] : graph.idOf(node)))
    }
    return {
      claim: (id) => read(graph.claim(id)),
      argument: (id) => read(graph.argument(id)),
      rivalsOf: (claimId) => rivalsIn(claimId, (group) => membersOf(graph.rivals, group)),
      hasRivals: (claimId) => groupOf(claimId) !== NO_GROUP,
      standingRival: (claimId) => rivalsIn(claimId, standingIn)[0],
      ...{ supposed, graph, labels },
    }
  }
}

const LABEL_OF: Record<Fate, typeof IN | typeof OUT> = { stands: IN, falls: OUT }

/** What is supposed of a debate as labels of its nodes; of what is not in it nothing can be supposed. */
export function givenBy(graph: DebateGraph, supposed: Suppositions): Given {
  const given = new Map<number, typeof IN | typeof OUT>()
  for (const [id, fate] of supposed.claims) {
    const node = graph.claim(id)
    if (node !== undefined) given.set(node, LABEL_OF[fate])
  }
  for (const [id, fate] of supposed.arguments) {
    const node = graph.argument(id)
    if (node !== undefined) given.set(node, LABEL_OF[fate])
  }
  return given
}
