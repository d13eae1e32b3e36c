import type { DebateGraph, GraphShape } from '@/lib/domain/evaluation/debate-graph'
import { givenBy } from '@/lib/domain/evaluation/map-labels'
import { NOTHING_SUPPOSED } from '@/lib/domain/evaluation/suppositions'

/** What can be sent to a worker: everything but the functions; what is supposed stands in it as if it were fixed. */
export function shapeOf(graph: DebateGraph, supposed = NOTHING_SUPPOSED): GraphShape {
  const { claim: _, argument: __, idOf: ___, ...shape } = graph
  const fixed = shape.fixed.slice()
  for (const [node, label] of givenBy(graph, supposed)) fixed[node] = label
  return { ...shape, fixed }
}
