import type { SemanticsName, StrengthTask } from './debate-strengths'
import { slopesTowards } from './gradient'
import { membersOf, NO_GROUP } from './rivals'
import { type StrengthGraph, strengthGraph } from './strength-graph'
import { STRENGTH_SEMANTICS } from './strength-semantics'
import { strengthsOf } from './strengths'

/** What the strength of the topic would be if a node had none. */
export type Swing = { readonly node: number; readonly without: number }
export type SwingsFound = {
  /** The topic's, as it is. */
  readonly strength: number
  /** False where circles were still moving when the steps ran out. */
  readonly settled: boolean
  /** Those that move it most first. */
  readonly swings: readonly Swing[]
  /** `over`: there was no time to count without each. */
  readonly ended: 'all' | 'over'
}

/** So many that move it fastest, and so many nearest to it, are left out one by one. */
const MOST_FAST = 24
const MOST_NEAR = 24
/** A smaller change than this shows in no number that people are told. */
const LEAST = 0.005

/**
 * Which nodes move the strength of a topic most. Where to look follows from its slopes (how fast it follows a node's strength,
 * times that strength); since slopes tell of small changes only, and are 0 where opposites balance, the nodes nearest to the topic are
 * looked at too. Each of them is then left out, and the topic's strength counted anew: what is told is what was counted.
 */
export function swingsOf(
  { base, attacks, supports, needs, rivals }: StrengthTask,
  semanticsName: SemanticsName,
  topic: number,
  isOver: () => boolean,
): SwingsFound {
  const semantics = STRENGTH_SEMANTICS.find(({ name }) => name === semanticsName)
  if (!semantics) throw new Error(`there is no semantics ${semanticsName}`)
  const graph = strengthGraph(base, attacks, supports, needs, rivals)
  const strengths = strengthsOf(graph, semantics)
  const strength = strengths.values[topic] ?? 0
  const slopes = slopesTowards(graph, semantics, strengths, topic)
  const swings: Swing[] = []
  let ended: SwingsFound['ended'] = 'all'
  const pulls = slopes.ofStrength.map((slope, node) =>
    node === topic ? 0 : Math.abs(slope * (strengths.values[node] ?? 0)),
  )
  for (const node of new Set([...(slopes.settled ? fastest(pulls) : []), ...nearest(graph, topic)])) {
    if (isOver()) {
      ended = 'over'
      break
    }
    swings.push({ node, without: strengthsOf(graph, semantics, node).values[topic] ?? 0 })
  }
  const change = ({ without }: Swing) => Math.abs(strength - without)
  return {
    ...{ strength, settled: strengths.settled, ended },
    swings: swings.filter((swing) => change(swing) >= LEAST).sort((a, b) => change(b) - change(a) || a.node - b.node),
  }
}

/** The nodes with the greatest pull, greatest first. */
function fastest(pulls: Float64Array): number[] {
  const all = [...pulls.keys()].filter((node) => pulls[node] !== 0)
  return all.sort((a, b) => (pulls[b] ?? 0) - (pulls[a] ?? 0) || a - b).slice(0, MOST_FAST)
}

/** The first nodes that are met on the way back from one, along what leads to it. */
function nearest({ attackers, supporters, needs, rivals }: StrengthGraph, topic: number): number[] {
  const met = new Set([topic])
  for (const node of met) {
    for (const { starts, ends } of [attackers, supporters, needs]) {
      const end = starts[node + 1] ?? 0
      for (let at = starts[node] ?? 0; at < end && met.size <= MOST_NEAR; at++) met.add(ends[at] ?? 0)
    }
    const group = rivals?.of[node] ?? NO_GROUP
    if (!rivals || group === NO_GROUP || rivals.spared[node] === 1) continue
    for (const rival of membersOf(rivals, group)) if (met.size <= MOST_NEAR) met.add(rival)
  }
  return [...met].slice(1)
}
