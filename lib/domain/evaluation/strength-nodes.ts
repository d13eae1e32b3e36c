import type { Evidence, StanceTarget } from '../stances/stance-target'
import { ARGUMENT, type DebateGraph } from './debate-graph'
import type { JudgedEvidence } from './debate-strengths'

/** What the nodes of a strength task are: those of a debate's graph, and after them the quotes that people judged. */
export type StrengthNodes = { readonly graph: DebateGraph; readonly evidence: readonly JudgedEvidence[] }

/** The node of a thing; undefined where it has none, as a quote that nobody judged. */
export function nodeOf({ graph, evidence }: StrengthNodes, target: StanceTarget): number | undefined {
  if (target.kind !== 'evidence') return target.kind === 'claim' ? graph.claim(target.id) : graph.argument(target.id)
  const isIt = ({ quoteId, claimId }: JudgedEvidence) => quoteId === target.quoteId && claimId === target.claimId
  const place = evidence.findIndex(isIt)
  return place < 0 ? undefined : graph.size + place
}

/** What a node of the task is. */
export function thingOf({ graph, evidence }: StrengthNodes, node: number): StanceTarget {
  const judged = evidence[node - graph.size]
  if (judged) return { kind: 'evidence', quoteId: judged.quoteId, claimId: judged.claimId } satisfies Evidence
  return { kind: graph.kinds[node] === ARGUMENT ? 'argument' : 'claim', id: graph.idOf(node) }
}
