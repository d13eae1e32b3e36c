import type { Conclusion } from '../model'
import { ABSENT, CLAIM, type DebateGraph, HURTS } from './debate-graph'
import { gradientOf } from './gradient'
import { IN, UNDECIDED } from './grounded'
import type { StrengthRivals } from './rival-forces'
import { groupCount, NO_GROUP, type Rivals } from './rivals'
import { strengthGraph } from './strength-graph'
import { STRENGTH_SEMANTICS, type StrengthSemantics } from './strength-semantics'
import { strengthsOf } from './strengths'

/** How strong people think a claim is by itself, or how much an argument shows if its premises hold: 0 to 1, 0.5 where nobody spoke. */
export type WeightOf = (thing: Conclusion) => number
export const NOBODY_SPOKE = 0.5

/** A quote that people judged as evidence for a claim: how strong they find it, 0 to 1. */
export type JudgedEvidence = { readonly quoteId: string; readonly claimId: string; readonly weight: number }

/** A debate as a framework of weighted nodes, in arrays that can be sent to a worker. */
export type StrengthTask = {
  readonly base: Float64Array
  /** The base weights as if nobody had said anything. */
  readonly plain: Float64Array
  readonly attacks: Edges
  readonly supports: Edges
  /** From a premise to its argument. */
  readonly needs: Edges
  /** Rival answers, where there are any. */
  readonly rivals: StrengthRivals | null
}
type Edges = { readonly from: Int32Array; readonly to: Int32Array }

/**
 * A debate for working out how well supported each claim is, with the nodes of its graph. An argument supports or attacks what it is
 * about, claim or argument, and needs each of its premises. Under DF-QuAD that is exactly what the helpers `not` of the attack
 * graph make of joint premises (see `attackGraphOf`) where no argument has reasons of its own. What is granted weighs 1 and what
 * is set aside 0, whatever is said about it. A rival attacks with its own strength, as there is no argument that could be doubted
 * between the two. A quote that people judged is a node of its own, after those of the graph and in the order given, that supports its
 * claim; one that nobody judged changes nothing. Linear in the debate.
 */
export function strengthTaskOf(
  graph: DebateGraph,
  weightOf: WeightOf,
  evidence: readonly JudgedEvidence[] = [],
): StrengthTask {
  const { size, kinds, fixed, does, about, premises, attacksItself, rivals } = graph
  const base = new Float64Array(size + evidence.length)
  const plain = new Float64Array(size + evidence.length)
  const [attacks, supports] = [new EdgeList(size), new EdgeList(size + evidence.length)]
  const needs = new EdgeList(premises.ends.length)
  for (let node = 0; node < size; node++) {
    if (kinds[node] === ABSENT) continue
    const kind = kinds[node] === CLAIM ? 'claim' : 'argument'
    const isFree = fixed[node] === UNDECIDED
    plain[node] = isFree ? NOBODY_SPOKE : fixed[node] === IN ? 1 : 0
    base[node] = isFree ? weightOf({ kind, id: graph.idOf(node) }) : (plain[node] ?? 0)
    if (kind === 'claim') {
      if (attacksItself[node] === 1 && isFree) attacks.add(node, node)
      continue
    }
    const end = premises.starts[node + 1] ?? 0
    for (let at = premises.starts[node] ?? 0; at < end; at++) needs.add(premises.ends[at] ?? 0, node)
    const target = about[node] ?? 0
    if (fixed[target] === UNDECIDED) (does[node] === HURTS ? attacks : supports).add(node, target)
  }
  for (const [place, { claimId, weight }] of evidence.entries()) {
    base[size + place] = weight
    const claim = graph.claim(claimId)
    if (claim !== undefined && fixed[claim] === UNDECIDED) supports.add(size + place, claim)
  }
  return {
    ...{ base, plain },
    ...{ attacks: attacks.edges(), supports: supports.edges(), needs: needs.edges() },
    rivals: groupCount(rivals) > 0 ? strengthRivals(rivals, fixed, base.length) : null,
  }
}

/** Rivals among so many nodes, of which the first are those of the debate: what is fixed is spared, and the rest are nobody's. */
function strengthRivals({ of, members }: Rivals, fixed: Uint8Array, size: number): StrengthRivals {
  const [ofAll, spared] = [new Int32Array(size).fill(NO_GROUP), new Uint8Array(size).fill(1)]
  ofAll.set(of)
  for (const [node, label] of fixed.entries()) spared[node] = label === UNDECIDED ? 0 : 1
  return { of: ofAll, members, spared }
}

/** Edges that are gathered: at most so many. */
class EdgeList {
  private readonly from: Int32Array
  private readonly to: Int32Array
  private count = 0

  constructor(most: number) {
    this.from = new Int32Array(most)
    this.to = new Int32Array(most)
  }

  add(from: number, to: number): void {
    this.from[this.count] = from
    this.to[this.count] = to
    this.count += 1
  }

  edges(): Edges {
    return { from: this.from.slice(0, this.count), to: this.to.slice(0, this.count) }
  }
}

export type SemanticsName = StrengthSemantics['name']
/** The strength of every node. `settled` is false where circles were still moving when the steps ran out. */
export type NodeStrengths = { values: Float64Array; settled: boolean }
/** Under each semantics: with what people say, and as if nobody had said anything; and how fast the topic follows each base weight, where a topic was asked for and that came to rest. */
export type DebateStrengths = Record<
  SemanticsName,
  { weighted: NodeStrengths; plain: NodeStrengths; slopes: Float64Array | null }
>

/** Works a debate out under every semantics. `topic` is the node for which slopes are asked, if any. */
export function strengthsOfTask(
  { base, plain, attacks, supports, needs, rivals }: StrengthTask,
  topic: number | null,
): DebateStrengths {
  const weightedGraph = strengthGraph(base, attacks, supports, needs, rivals)
  const plainGraph = { ...weightedGraph, base: plain }
  const under = (semantics: StrengthSemantics) => {
    const weighted = strengthsOf(weightedGraph, semantics)
    const slopes = topic === null ? null : gradientOf(weightedGraph, semantics, weighted, topic)
    return { weighted, plain: strengthsOf(plainGraph, semantics), slopes }
  }
  const [first, second, third] = STRENGTH_SEMANTICS.map(under)
  if (!first || !second || !third) throw new Error('there are three semantics')
  return { dfquad: first, qe: second, euler: third }
}
