import type { Neighbours } from './framework-index'
import { RivalForces } from './rival-forces'
import { isCircle, type StrengthGraph } from './strength-graph'
import type { StrengthSemantics } from './strength-semantics'
import { follow, left, productOf, type Strengths, sum } from './strengths'

/** How fast the strength of one node, the topic, changes with each node. */
export type Slopes = {
  /** With its base weight. */
  readonly ofBase: Float64Array
  /** With its strength, however that came about. */
  readonly ofStrength: Float64Array
  /** False where a circle did not come to rest: then they say nothing. */
  readonly settled: boolean
}

/**
 * How fast the strength of one node changes with each: one pass from it backwards along what leads to it, over
 * the strengths as they are. At a kink (DF-QuAD, where attack and support balance exactly) it is the slope for neighbours whose
 * strength falls. On cycles the pass settles like the strengths do. Costs a step for each edge that leads to the node.
 */
export function slopesTowards(
  graph: StrengthGraph,
  semantics: StrengthSemantics,
  { values }: Strengths,
  topic: number,
): Slopes {
  const slopes = new Float64Array(graph.size)
  const push = new Float64Array(graph.size)
  push[topic] = 1
  const forces = graph.rivals && new RivalForces(graph.rivals, semantics)
  forces?.readAll(values)
  const pass = { graph, semantics, forces, values, slopes }
  const { nodes, starts } = graph.groups
  let settled = true
  for (let group = starts.length - 2; group >= 0; group--) {
    const members = nodes.subarray(starts[group] ?? 0, starts[group + 1])
    if (isCircle(graph, group)) settled = passOnFromCircle(pass, members, push) && settled
    else {
      const [node = 0] = members
      const pushed = push[node] ?? 0
      if (pushed === 0) continue
      passOn(pass, node, pushed, push)
      for (const rivals of forces?.groupsOf(members) ?? []) forces?.spread(rivals, values, push)
    }
  }
  return { ofBase: slopes, ofStrength: push, settled }
}

/** How fast it changes with the base weight of each node (see `slopesTowards`); null where a circle did not come to rest. */
export const gradientOf = (
  graph: StrengthGraph,
  semantics: StrengthSemantics,
  strengths: Strengths,
  topic: number,
): Float64Array | null => {
  const { ofBase, settled } = slopesTowards(graph, semantics, strengths, topic)
  return settled ? ofBase : null
}

type Pass = {
  graph: StrengthGraph
  semantics: StrengthSemantics
  forces: RivalForces | null
  values: Float64Array
  slopes: Float64Array
}

/** Nodes of a circle push each other until that rests; then what they do to the rest is passed on. False when it did not rest. */
function passOnFromCircle(pass: Pass, nodes: Int32Array, push: Float64Array): boolean {
  const outer = Float64Array.from(nodes, (node) => push[node] ?? 0)
  if (outer.every((pushed) => pushed === 0)) return true
  const gathered = new Float64Array(push.length)
  const { forces, values } = pass
  const rivals = forces?.groupsOf(nodes) ?? []
  const passOnAll = (pushed: (place: number) => number, into: Float64Array) => {
    for (const [place, node] of nodes.entries()) passOn(pass, node, pushed(place), into)
    for (const group of rivals) forces?.spread(group, values, into)
  }
  const settled = follow(nodes, push, (into) => {
    for (const [place, node] of nodes.entries()) gathered[node] = outer[place] ?? 0
    passOnAll((place) => push[nodes[place] ?? 0] ?? 0, gathered)
    for (const [place, node] of nodes.entries()) into[place] = (gathered[node] ?? 0) - (push[node] ?? 0)
  })
  const rested = Float64Array.from(nodes, (node) => push[node] ?? 0)
  passOnAll((place) => rested[place] ?? 0, push)
  // They passed on to each other once more.
  for (const [place, node] of nodes.entries()) push[node] = rested[place] ?? 0
  return settled
}

/**
 * The topic follows a node at the speed `pushed`: notes how fast it follows its base weight then, and adds to each node that leads to
 * this one how fast it follows that by this way.
 */
function passOn(
  { graph, semantics, forces, values, slopes }: Pass,
  node: number,
  pushed: number,
  into: Float64Array,
): void {
  const { attackers, supporters, needs } = graph
  const needed = productOf(needs, values, node)
  const base = graph.base[node] ?? 0
  const weight = base * needed
  const products = semantics.gathers === 'products'
  const byRivals = forces?.on(node) ?? (products ? 1 : 0)
  const byArguments = products ? left(attackers, values, node) : sum(attackers, values, node)
  const against = products ? byArguments * byRivals : byArguments + byRivals
  const towards = products ? left(supporters, values, node) : sum(supporters, values, node)
  const energy = products ? against - towards : towards - against
  const ofBase = pushed * semantics.slopeOfBase(weight, energy)
  slopes[node] = ofBase * needed
  const rising = -pushed * semantics.slopeOfEnergy(weight, energy, 'rising')
  const falling = pushed * semantics.slopeOfEnergy(weight, energy, 'falling')
  if (products) {
    addEach(attackers, values, node, rising * byRivals, byArguments, into)
    addEach(supporters, values, node, falling, towards, into)
  } else {
    addAll(attackers, node, rising, into)
    addAll(supporters, node, falling, into)
  }
  forces?.push(node, products ? rising * byArguments : rising)
  const end = needs.starts[node + 1] ?? 0
  for (let at = needs.starts[node] ?? 0; at < end; at++) {
    const premise = needs.ends[at] ?? 0
    into[premise] = (into[premise] ?? 0) + ofBase * base * productOf(needs, values, node, at)
  }
}

function addAll({ starts, ends }: Neighbours, node: number, slope: number, into: Float64Array): void {
  const end = starts[node + 1] ?? 0
  for (let at = starts[node] ?? 0; at < end; at++) into[ends[at] ?? 0] = (into[ends[at] ?? 0] ?? 0) + slope
}

/** Each neighbour's part in the product of what all leave is what the others leave. */
function addEach(
  neighbours: Neighbours,
  values: Float64Array,
  node: number,
  slope: number,
  product: number,
  into: Float64Array,
): void {
  const { starts, ends } = neighbours
  const end = starts[node + 1] ?? 0
  for (let at = starts[node] ?? 0; at < end; at++) {
    const neighbour = ends[at] ?? 0
    const leaves = 1 - (values[neighbour] ?? 0)
    // Division is quick, and sound unless there is next to nothing to divide by.
    const others = leaves > 1e-6 ? product / leaves : left(neighbours, values, node, at)
    into[neighbour] = (into[neighbour] ?? 0) + slope * others
  }
}
