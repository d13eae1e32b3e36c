import { type DebateMap, isUndercut } from '../debate-map'
import type { Argument, Point, Stance } from '../model'
import { type Box, boundsOf } from './box'
import { linkPath, movedRoute, routedPath } from './edge-path'
import { type Placed, place, type Route } from './place'
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
  /** It runs across the map: its ends do not hang together in the tree, or were moved apart. */
  cross: boolean
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
  const lines = placed.routes.flatMap(
    (route, index) => trunkBox(route, settled.boxes[index], settled.shifts[index]) ?? [],
  )
  return { boxes, edges: edgesOf(map, tree, placed, settled), bounds: boundsOf([...boxes.values(), ...lines]) }
}

/** Objections run beside reasons where they share a way. */
const LANES: Record<Stance, number> = { pro: 0, con: 6 }

type Line = Pick<LayoutEdge, 'cross' | 'path'>

function edgesOf(map: DebateMap, tree: PlacementTree, { routes }: Placed, settled: Settled): LayoutEdge[] {
  const line = (from: NodeKey, to: NodeKey, stance: Stance): Line => {
    const [lower, upper] = [tree.indexOf.get(from), tree.indexOf.get(to)]
    const [start, end] = [settled.boxes[lower ?? -1], settled.boxes[upper ?? -1]]
    if (lower === undefined || upper === undefined || !start || !end) throw new Error(`no place for ${from} or ${to}`)
    const route = routes[lower]
    const shift = settled.shifts[lower]
    const hangsHere = tree.nodes[lower]?.parent === upper
    if (!route || !shift || !hangsHere || !isSameShift(shift, settled.shifts[upper])) {
      return { cross: true, path: linkPath(start, end) }
    }
    return { cross: false, path: routedPath(start, end, movedRoute(route, shift), LANES[stance]) }
  }
  const edges: LayoutEdge[] = []
  for (const { key } of tree.nodes) {
    const argument = key.startsWith('argument:') ? map.arguments.get(key.slice('argument:'.length)) : undefined
    if (argument) edges.push(...edgesOfArgument(argument, line))
  }
  return edges
}

/** Trunks stand outside of all cards; everything else that is drawn lies between them. */
const trunkBox = (route: Route | null | undefined, box: Box | undefined, shift: Point | undefined): Box | null =>
  route?.kind === 'trunk' && box && shift
    ? { x: route.trunk + shift.x - 2, y: box.y, width: 4, height: box.height }
    : null

/** Pins may be fractions, so equal ways may differ by rounding. */
const isSameShift = (a: Point, b: Point | undefined): boolean =>
  b !== undefined && Math.abs(a.x - b.x) < 0.01 && Math.abs(a.y - b.y) < 0.01

function edgesOfArgument(argument: Argument, line: (from: NodeKey, to: NodeKey, stance: Stance) => Line): LayoutEdge[] {
  const { id, stance, conclusion } = argument
  const own = argumentKey(id)
  const about = conclusion.kind === 'claim' ? claimKey(conclusion.id) : argumentKey(conclusion.id)
  const same = { argumentId: id, stance, undercut: isUndercut(argument) }
  return [
    { id: `conclusion:${id}`, kind: 'conclusion', from: own, to: about, ...same, ...line(own, about, stance) },
    ...argument.premises.map((premise): LayoutEdge => {
      const from = claimKey(premise)
      return { id: `premise:${id}:${premise}`, kind: 'premise', from, to: own, ...same, ...line(from, own, stance) }
    }),
  ]
}
