import type { Neighbours } from './framework-index'
import { RivalForces } from './rival-forces'
import { isCircle, type StrengthGraph } from './strength-graph'
import type { StrengthSemantics } from './strength-semantics'

/** Strengths of all nodes, 0 to 1. `settled` is false where cycles were still moving when the steps ran out. */
export type Strengths = { values: Float64Array; settled: boolean }

/** Of one step of time, in the differential equation below. */
const STEP = 0.1
const MOST_STEPS = 20_000
/** Below this nothing moves any more. */
const STILL = 1e-12

/**
 * The strength of every node. Without cycles in one pass, each node after what leads to it. On a cycle all nodes start at their base
 * weights and move towards what their neighbours make of them until they rest (continuous updates, Potyka 2018), which settles
 * where stepping all at once would oscillate. A node that is left out has no strength, whatever supports it.
 */
export function strengthsOf(graph: StrengthGraph, semantics: StrengthSemantics, leftOut = -1): Strengths {
  const values = graph.base.slice()
  if (leftOut >= 0) values[leftOut] = 0
  let settled = true
  const forces = graph.rivals && new RivalForces(graph.rivals, semantics)
  const reckoning = { graph, semantics, forces, values }
  const { nodes, starts } = graph.groups
  for (let group = 0; group + 1 < starts.length; group++) {
    const members = nodes.subarray(starts[group] ?? 0, starts[group + 1])
    if (isCircle(graph, group)) settled = settle(reckoning, members, leftOut) && settled
    else {
      const [node = 0] = members
      if (node === leftOut) continue
      for (const rivals of forces?.groupsOf(members) ?? []) forces?.read(rivals, values)
      values[node] = strengthOf(reckoning, node)
    }
  }
  return { values, settled }
}

type Reckoning = {
  graph: StrengthGraph
  semantics: StrengthSemantics
  forces: RivalForces | null
  values: Float64Array
}

const strengthOf = (reckoning: Reckoning, node: number): number =>
  reckoning.semantics.move(weightOf(reckoning, node), energyOf(reckoning, node))

/** The base weight of a node as far as what it needs is strong. */
const weightOf = ({ graph: { base, needs }, values }: Reckoning, node: number): number =>
  (base[node] ?? 0) * productOf(needs, values, node)

function energyOf({ graph, semantics, forces, values }: Reckoning, node: number): number {
  const { attackers, supporters } = graph
  return semantics.gathers === 'products'
    ? left(attackers, values, node) * (forces?.on(node) ?? 1) - left(supporters, values, node)
    : sum(supporters, values, node) - sum(attackers, values, node) - (forces?.on(node) ?? 0)
}

/** The product of what a node's neighbours leave: all, or all but the one at a place of `ends`. */
export function left({ starts, ends }: Neighbours, values: Float64Array, node: number, but = -1): number {
  let product = 1
  const end = starts[node + 1] ?? 0
  for (let at = starts[node] ?? 0; at < end; at++) if (at !== but) product *= 1 - (values[ends[at] ?? 0] ?? 0)
  return product
}

/** The sum of the strengths of a node's neighbours. */
export function sum({ starts, ends }: Neighbours, values: Float64Array, node: number): number {
  let total = 0
  const end = starts[node + 1] ?? 0
  for (let at = starts[node] ?? 0; at < end; at++) total += values[ends[at] ?? 0] ?? 0
  return total
}

/** The product of the strengths of a node's neighbours: all, or all but the one at a place of `ends`. */
export function productOf({ starts, ends }: Neighbours, values: Float64Array, node: number, but = -1): number {
  let product = 1
  const end = starts[node + 1] ?? 0
  for (let at = starts[node] ?? 0; at < end; at++) if (at !== but) product *= values[ends[at] ?? 0] ?? 0
  return product
}

/** Follows `ds/dt = f(s) - s` by the classical Runge-Kutta method until it rests. */
function settle(reckoning: Reckoning, nodes: Int32Array, leftOut: number): boolean {
  const { forces, values } = reckoning
  const rivals = forces?.groupsOf(nodes) ?? []
  const pull = (into: Float64Array) => {
    for (const group of rivals) forces?.read(group, values)
    for (const [place, node] of nodes.entries())
      into[place] = node === leftOut ? 0 : strengthOf(reckoning, node) - (values[node] ?? 0)
  }
  return follow(nodes, values, pull)
}

/** Moves the values of some nodes along their pull until they rest; false when the steps ran out before. */
export function follow(nodes: Int32Array, values: Float64Array, pull: (into: Float64Array) => void): boolean {
  const [first, second, third, fourth, start] = Array.from({ length: 5 }, () => new Float64Array(nodes.length))
  if (!first || !second || !third || !fourth || !start) return true
  const put = (pulls: Float64Array, step: number) => {
    for (const [place, node] of nodes.entries()) values[node] = (start[place] ?? 0) + step * (pulls[place] ?? 0)
  }
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    for (const [place, node] of nodes.entries()) start[place] = values[node] ?? 0
    pull(first)
    if (first.every((force) => Math.abs(force) < STILL)) return true
    put(first, STEP / 2)
    pull(second)
    put(second, STEP / 2)
    pull(third)
    put(third, STEP)
    pull(fourth)
    for (let place = 0; place < nodes.length; place++) {
      const force = (first[place] ?? 0) + 2 * (second[place] ?? 0) + 2 * (third[place] ?? 0) + (fourth[place] ?? 0)
      values[nodes[place] ?? 0] = (start[place] ?? 0) + (STEP / 6) * force
    }
  }
  return false
}
