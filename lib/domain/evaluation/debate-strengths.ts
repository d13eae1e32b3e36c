import { type DebateMap, targetKey } from '../debate-map'
import type { Conclusion } from '../model'
import type { Attacks } from './framework-index'
import { strengthGraph } from './strength-graph'
import { STRENGTH_SEMANTICS, type StrengthSemantics } from './strength-semantics'
import { gradientOf, strengthsOf } from './strengths'

/** How strong people think a claim is by itself, or how much an argument shows if its premises hold: 0 to 1, 0.5 where nobody spoke. */
export type WeightOf = (thing: Conclusion) => number
export const NOBODY_SPOKE = 0.5

/** A debate as a framework of weighted nodes, in arrays that can be sent to a worker. */
export type StrengthTask = {
  readonly base: Float64Array
  readonly attacks: Edges
  readonly supports: Edges
  /** From a premise to its argument. */
  readonly needs: Edges
}
type Edges = Attacks & { readonly from: Int32Array; readonly to: Int32Array }
/** The task, and which of its nodes a claim or an argument is; undefined for what is not in the debate. */
export type DebateTask = StrengthTask & { nodeOf(thing: Conclusion): number | undefined }

/**
 * A debate for working out how well supported each claim is. One node a claim, one an argument; an argument supports or attacks
 * what it is about, claim or argument, and needs each of its premises. Under DF-QuAD that is exactly what the helpers `not` of the
 * attack graph make of joint premises (see `attackGraphOf`) where no argument has reasons of its own. Linear in the debate.
 */
export function strengthTaskOf(map: Pick<DebateMap, 'claims' | 'arguments'>, weightOf: WeightOf): DebateTask {
  const claims = [...map.claims.keys()]
  const steps = [...map.arguments.values()]
  const nodes = new Map<string, number>()
  const base = new Float64Array(claims.length + steps.length)
  const add = (thing: Conclusion) => {
    base[nodes.size] = weightOf(thing)
    nodes.set(targetKey(thing), nodes.size)
  }
  for (const id of claims) add({ kind: 'claim', id })
  for (const { id } of steps) add({ kind: 'argument', id })
  const find = (thing: Conclusion): number => nodes.get(targetKey(thing)) ?? 0
  const lists = { attacks: [] as number[], supports: [] as number[], needs: [] as number[] }
  steps.forEach(({ stance, premises, conclusion }, place) => {
    const step = claims.length + place
    lists[stance === 'con' ? 'attacks' : 'supports'].push(step, find(conclusion))
    for (const id of premises) lists.needs.push(find({ kind: 'claim', id }), step)
  })
  return {
    base,
    attacks: edges(lists.attacks),
    supports: edges(lists.supports),
    needs: edges(lists.needs),
    nodeOf: (thing) => nodes.get(targetKey(thing)),
  }
}

/** Edges from a list of their ends, two numbers each. */
function edges(pairs: readonly number[]): Edges {
  const [from, to] = [new Int32Array(pairs.length / 2), new Int32Array(pairs.length / 2)]
  for (let at = 0; at < from.length; at++) {
    from[at] = pairs[2 * at] ?? 0
    to[at] = pairs[2 * at + 1] ?? 0
  }
  return { from, to }
}

export type SemanticsName = StrengthSemantics['name']
/** The strength of every node. `settled` is false where circles were still moving when the steps ran out. */
export type NodeStrengths = { values: Float64Array; settled: boolean }
/** Under each semantics: with what people say, and as if nobody had said anything; and how fast the topic follows each base weight. */
export type DebateStrengths = Record<
  SemanticsName,
  { weighted: NodeStrengths; plain: NodeStrengths; slopes: Float64Array | null }
>

/** Works a debate out under every semantics. `topic` is the node for which slopes are asked, if any. */
export function strengthsOfTask(
  { base, attacks, supports, needs }: StrengthTask,
  topic: number | null,
): DebateStrengths {
  const weightedGraph = strengthGraph(base, attacks, supports, needs)
  const plainGraph = { ...weightedGraph, base: new Float64Array(base.length).fill(NOBODY_SPOKE) }
  const under = (semantics: StrengthSemantics) => {
    const weighted = strengthsOf(weightedGraph, semantics)
    const slopes = topic === null ? null : gradientOf(weightedGraph, semantics, weighted, topic)
    return { weighted, plain: strengthsOf(plainGraph, semantics), slopes }
  }
  const [first, second, third] = STRENGTH_SEMANTICS.map(under)
  if (!first || !second || !third) throw new Error('there are three semantics')
  return { dfquad: first, qe: second, euler: third }
}
