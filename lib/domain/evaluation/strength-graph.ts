import { type Attacks, indexFramework, type Neighbours } from './framework-index'
import type { StrengthRivals } from './rival-forces'
import { groupCount, membersOf } from './rivals'
import { type NodeGroups, strongComponents } from './strong-components'

/**
 * A quantitative bipolar argumentation framework (Baroni, Rago and Toni 2018): nodes with base weights from 0 to 1 that attack and
 * support each other. Nodes are numbers from 0. Where premises work together or not at all, a node may also need others: its base
 * weight counts as far as they are strong (it is multiplied by the strength of each).
 */
export type StrengthGraph = {
  readonly size: number
  readonly base: Float64Array
  readonly attackers: Neighbours
  readonly supporters: Neighbours
  /** What each node attacks or supports. */
  readonly attacked: Neighbours
  readonly supported: Neighbours
  /** What each node needs, and what needs it. */
  readonly needs: Neighbours
  readonly neededBy: Neighbours
  /** Nodes that each attack each other one of their group, beside `attackers`. */
  readonly rivals: StrengthRivals | null
  /** Groups of nodes that lead to each other, each after all that lead to it. */
  readonly groups: NodeGroups
}

/** Indexes a framework, in linear time. */
export function strengthGraph(
  base: Float64Array,
  attacks: Attacks,
  supports: Attacks,
  needs: Attacks = NONE,
  rivals: StrengthRivals | null = null,
): StrengthGraph {
  const size = base.length
  const against = indexFramework(size, attacks)
  const towards = indexFramework(size, supports)
  const needed = indexFramework(size, needs)
  const between = rivals === null ? [] : [indexFramework(size, ringsOf(rivals)).attacked]
  const groups = strongComponents(size, [against.attacked, towards.attacked, needed.attacked, ...between])
  return {
    ...{ size, base, groups, rivals },
    attackers: against.attackers,
    supporters: towards.attackers,
    attacked: against.attacked,
    supported: towards.attacked,
    needs: needed.attackers,
    neededBy: needed.attacked,
  }
}

/** Edges that lead from whom to whom the attacks between rivals lead, though fewer: a ring of those that can be attacked. */
function ringsOf(rivals: StrengthRivals): Attacks {
  const [from, to]: [number[], number[]] = [[], []]
  for (let group = 0; group < groupCount(rivals); group++) {
    const members = membersOf(rivals, group)
    const ring = members.filter((node) => rivals.spared[node] !== 1)
    const [first] = ring
    if (first === undefined) continue
    for (const node of members) {
      if (rivals.spared[node] !== 1) continue
      from.push(node)
      to.push(first)
    }
    if (ring.length < 2) continue
    for (const [at, node] of ring.entries()) {
      from.push(node)
      to.push(ring[at + 1] ?? first)
    }
  }
  return { from, to }
}

const NONE: Attacks = { from: [], to: [] }

/** Whether the nodes of a group lead to themselves: several that lead to each other, or one that does so alone. */
export function isCircle({ groups: { nodes, starts }, attacked, supported, neededBy }: StrengthGraph, group: number) {
  const start = starts[group] ?? 0
  if ((starts[group + 1] ?? 0) > start + 1) return true
  const node = nodes[start] ?? 0
  return isAmong(attacked, node) || isAmong(supported, node) || isAmong(neededBy, node)
}

function isAmong({ starts, ends }: Neighbours, node: number): boolean {
  const end = starts[node + 1] ?? 0
  for (let at = starts[node] ?? 0; at < end; at++) if (ends[at] === node) return true
  return false
}
