import { type DebateMap, isUndercut } from '../debate-map'
import type { Argument, Point, Stance } from '../model'
import { type Box, boundsOf } from './box'
import { linkPath, movedRoute, routedPath } from './edge-path'
import { type Placed, place } from './place'
import { argumentKey, claimKey, type NodeKey, type PlacementTree, placementTree } from './placement-tree'
import { type Settled, settlePins } from './settle-pins'

/** A line of the map. It runs upwards: from a premise to its argument, from an argument to what it is about. */
export type LayoutEdge = {
  /** `premise:ARGUMENT:CLAIM` or `conclusion:ARGUMENT`: stable while the argument lives. */
  id: string
  kind: 'premise' | 'conclusion'
  from: NodeKey
  to: NodeKey
  argumentId: string
  stance: Stance
  undercut: boolean
  /** As the `d` of an SVG path, from `from` to `to`. */
  path: string
}

export type MapLayout = {
  /** Every claim and argument of the map, parents before what hangs by them. */
  boxes: Map<NodeKey, Box>
  edges: LayoutEdge[]
  bounds: Box
}

/**
 * Draws a map: where every card and pill stands and how the lines between them run, in layout units. Pure: the same
 * map gives the same picture everywhere. Conclusions stand above, what argues about them below, undercuts beside the
 * pill they deny; a claim used in several places stands once. No two boxes overlap, except pins put on each other.
 * O(n log n) in claims and arguments.
 */
export function layoutMap(map: DebateMap): MapLayout {
  const tree = placementTree(map)
  const placed = place(tree)
  const settled = settlePins(tree, placed.boxes)
  const boxes = new Map<NodeKey, Box>()
  for (const [index, node] of tree.nodes.entries()) {
    const box = settled.boxes[index]
    if (box) boxes.set(node.key, box)
  }
  return { boxes, edges: edgesOf(map, tree, placed, settled), bounds: boundsOf(boxes.values()) }
}

function edgesOf(map: DebateMap, tree: PlacementTree, { routes }: Placed, settled: Settled): LayoutEdge[] {
  const path = (from: NodeKey, to: NodeKey): string => {
    const [lower, upper] = [tree.indexOf.get(from), tree.indexOf.get(to)]
    const [start, end] = [settled.boxes[lower ?? -1], settled.boxes[upper ?? -1]]
    if (lower === undefined || upper === undefined || !start || !end) throw new Error(`no place for ${from} or ${to}`)
    const route = routes[lower]
    const shift = settled.shifts[lower]
    const hangsHere = tree.nodes[lower]?.parent === upper
    if (!route || !shift || !hangsHere || !isSameShift(shift, settled.shifts[upper])) return linkPath(start, end)
    return routedPath(start, end, movedRoute(route, shift))
  }
  const edges: LayoutEdge[] = []
  for (const { key } of tree.nodes) {
    const argument = key.startsWith('argument:') ? map.arguments.get(key.slice('argument:'.length)) : undefined
    if (argument) edges.push(...edgesOfArgument(argument, path))
  }
  return edges
}

/** Pins may be fractions, so equal ways may differ by rounding. */
const isSameShift = (a: Point, b: Point | undefined): boolean =>
  b !== undefined && Math.abs(a.x - b.x) < 0.01 && Math.abs(a.y - b.y) < 0.01

function edgesOfArgument(argument: Argument, path: (from: NodeKey, to: NodeKey) => string): LayoutEdge[] {
  const { id, stance, conclusion } = argument
  const own = argumentKey(id)
  const about = conclusion.kind === 'claim' ? claimKey(conclusion.id) : argumentKey(conclusion.id)
  const same = { argumentId: id, stance, undercut: isUndercut(argument) }
  return [
    { id: `conclusion:${id}`, kind: 'conclusion', from: own, to: about, ...same, path: path(own, about) },
    ...argument.premises.map((premise): LayoutEdge => {
      const from = claimKey(premise)
      return { id: `premise:${id}:${premise}`, kind: 'premise', from, to: own, ...same, path: path(from, own) }
    }),
  ]
}
