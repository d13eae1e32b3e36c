import type { DebateMap } from '../debate-map'
import { type DebateGraph, DebateGraphs } from './debate-graph'
import { IN, OUT, UNDECIDED } from './grounded'
import { type Given, labelGraph } from './label-graph'
import { type Fate, NOTHING_SUPPOSED, type Suppositions } from './suppositions'

/** What is decided of a claim or an argument. `order` says when: what a label rests on was decided before it. */
export type Label = { label: typeof IN | typeof OUT | typeof UNDECIDED; order: number }

/** The grounded labels of a map's claims and arguments, as they are or as they would be if something were so. */
export type MapLabels = {
  claim(id: string): Label
  argument(id: string): Label
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
    return {
      claim: (id) => read(graph.claim(id)),
      argument: (id) => read(graph.argument(id)),
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
