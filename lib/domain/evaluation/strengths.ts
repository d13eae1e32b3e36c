import type { Neighbours } from './framework-index'
import { leadsToItself, type StrengthGraph } from './strength-graph'
import type { Side, StrengthSemantics } from './strength-semantics'

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
 * where stepping all at once would oscillate.
 */
export function strengthsOf(graph: StrengthGraph, semantics: StrengthSemantics): Strengths {
  const values = graph.base.slice()
  let settled = true
  const { nodes, starts } = graph.groups
  for (let group = 0; group + 1 < starts.length; group++) {
    const [start = 0, end = 0] = [starts[group], starts[group + 1]]
    const node = nodes[start] ?? 0
    if (end > start + 1 || leadsToItself(graph, node))
      settled = settle(graph, semantics, nodes.subarray(start, end), values) && settled
    else values[node] = strengthOf(graph, semantics, values, node)
  }
  return { values, settled }
}

const strengthOf = (graph: StrengthGraph, semantics: StrengthSemantics, values: Float64Array, node: number): number =>
  semantics.move(weightOf(graph, values, node), energyOf(graph, semantics, values, node))

/** The base weight of a node as far as what it needs is strong. */
const weightOf = ({ base, needs }: StrengthGraph, values: Float64Array, node: number): number =>
  (base[node] ?? 0) * productOf(needs, values, node)

function energyOf(
  { attackers, supporters }: StrengthGraph,
  { gathers }: StrengthSemantics,
  values: Float64Array,
  node: number,
) {
  return gathers === 'products'
    ? left(attackers, values, node) - left(supporters, values, node)
    : sum(supporters, values, node) - sum(attackers, values, node)
}

function left({ starts, ends }: Neighbours, values: Float64Array, node: number, without = -1): number {
  let product = 1
  const end = starts[node + 1] ?? 0
  for (let at = starts[node] ?? 0; at < end; at++) if (at !== without) product *= 1 - (values[ends[at] ?? 0] ?? 0)
  return product
}

function sum({ starts, ends }: Neighbours, values: Float64Array, node: number): number {
  let total = 0
  const end = starts[node + 1] ?? 0
  for (let at = starts[node] ?? 0; at < end; at++) total += values[ends[at] ?? 0] ?? 0
  return total
}

/** Follows `ds/dt = f(s) - s` by the classical Runge-Kutta method until it rests. */
function settle(graph: StrengthGraph, semantics: StrengthSemantics, nodes: Int32Array, values: Float64Array): boolean {
  const pull = (into: Float64Array) => {
    for (const [place, node] of nodes.entries())
      into[place] = strengthOf(graph, semantics, values, node) - (values[node] ?? 0)
  }
  return follow(nodes, values, pull)
}

/** Moves the values of some nodes along their pull until they rest; false when the steps ran out before. */
function follow(nodes: Int32Array, values: Float64Array, pull: (into: Float64Array) => void): boolean {
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

/**
 * How fast the strength of one node changes with the base weight of each: one pass from it backwards along what leads to it, over
 * the strengths as they are. At a kink (DF-QuAD, where attack and support balance exactly) it is the slope for neighbours whose
 * strength falls. On cycles the pass settles like the strengths do.
 */
export function gradientOf(
  graph: StrengthGraph,
  semantics: StrengthSemantics,
  { values }: Strengths,
  topic: number,
): Float64Array {
  const energies = new Float64Array(graph.size)
  const weights = new Float64Array(graph.size)
  for (let node = 0; node < graph.size; node++) {
    energies[node] = energyOf(graph, semantics, values, node)
    weights[node] = weightOf(graph, values, node)
  }
  const push = new Float64Array(graph.size)
  const reached = (node: number): number =>
    (node === topic ? 1 : 0) + gathered(graph, semantics, { values, energies, weights, push }, node)
  const { nodes, starts } = graph.groups
  for (let group = starts.length - 2; group >= 0; group--) {
    const [start = 0, end = 0] = [starts[group], starts[group + 1]]
    const first = nodes[start] ?? 0
    if (end === start + 1 && !leadsToItself(graph, first)) {
      push[first] = reached(first)
      continue
    }
    const members = nodes.subarray(start, end)
    follow(members, push, (into) => {
      for (const [place, node] of members.entries()) into[place] = reached(node) - (push[node] ?? 0)
    })
  }
  return push.map((value, node) => {
    const slope = value * semantics.slopeOfBase(weights[node] ?? 0, energies[node] ?? 0)
    return slope === 0 ? 0 : slope * productOf(graph.needs, values, node)
  })
}

/** What one pass of a gradient knows of each node: its strength, its energy, its weight, and how fast the topic follows it. */
type Pass = { values: Float64Array; energies: Float64Array; weights: Float64Array; push: Float64Array }

/** What a node passes on by way of all that it attacks and supports, and all that needs it. */
function gathered(
  graph: StrengthGraph,
  semantics: StrengthSemantics,
  { values, energies, weights, push }: Pass,
  node: number,
): number {
  let total = 0
  const along = (ends: Neighbours, back: Neighbours, sign: 1 | -1, side: Side) => {
    const last = ends.starts[node + 1] ?? 0
    for (let at = ends.starts[node] ?? 0; at < last; at++) {
      const end = ends.ends[at] ?? 0
      const pushed = push[end] ?? 0
      if (pushed === 0) continue
      const slope = semantics.slopeOfEnergy(weights[end] ?? 0, energies[end] ?? 0, side)
      total += sign * pushed * slope * (semantics.gathers === 'sums' ? 1 : othersLeft(back, values, end, node))
    }
  }
  along(graph.supported, graph.supporters, 1, 'falling')
  along(graph.attacked, graph.attackers, -1, 'rising')
  const { starts, ends } = graph.neededBy
  const last = starts[node + 1] ?? 0
  for (let at = starts[node] ?? 0; at < last; at++) {
    const end = ends[at] ?? 0
    const pushed = push[end] ?? 0
    if (pushed === 0) continue
    const slope = semantics.slopeOfBase(weights[end] ?? 0, energies[end] ?? 0)
    total += pushed * slope * (graph.base[end] ?? 0) * productOf(graph.needs, values, end, node)
  }
  return total
}

/** The product of the strengths of a node's neighbours, all or all but one. */
function productOf({ starts, ends }: Neighbours, values: Float64Array, node: number, but = -1): number {
  let product = 1
  const end = starts[node + 1] ?? 0
  for (let at = starts[node] ?? 0; at < end; at++) if (ends[at] !== but) product *= values[ends[at] ?? 0] ?? 0
  return product
}

/** The product of what all but one of the neighbours leave. */
function othersLeft(neighbours: Neighbours, values: Float64Array, node: number, but: number): number {
  const strength = values[but] ?? 0
  // Division is quick, and sound unless there is next to nothing to divide by.
  if (1 - strength > 1e-6) return left(neighbours, values, node) / (1 - strength)
  return left(neighbours, values, node, neighbours.ends.indexOf(but, neighbours.starts[node]))
}
