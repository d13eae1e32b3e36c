import type { Point } from '../model'
import { type Block, type Blocks, blocksOf, GAPS, type Group } from './blocks'
import { type Box, boundsOf, clamp } from './box'
import type { PlacementTree } from './placement-tree'

/** How the line from a node to the one it hangs by runs, while both stand where the tree put them. */
export type Route =
  /** Out of the parent's lower edge at `port`; along `bus` where the way is long. */
  | { kind: 'above'; port: number; bus: number }
  /** Down a trunk beside a column: out of the parent at `port`, along `bus`, down at `trunk`. */
  | { kind: 'trunk'; port: number; bus: number; trunk: number }
  /** From an undercut sideways to the pill it is beside, by the trunk where they do not stand level. */
  | { kind: 'beside'; trunk: number }
  /** From an undercut that stands farther off over the pills between, up by the trunk or (null) straight up. */
  | { kind: 'over'; trunk: number | null; bus: number }

export type Placed = { boxes: Box[]; routes: (Route | null)[] }

/** Maps with a longer side up to this are never cut up: one scrolls a little instead. */
const LARGEST_WHOLE = 4_000
/** How far under a card the lines to its sides run. */
const BUS = 9
/** Width to height outside of which a large map is cut up. */
const NARROWEST = 0.7
const WIDEST = 2.6
const SHAPE = 1.4

/** Parts of the side of an ideal page that blocks may fill before they are cut off, tried in turn. */
const CUTS = [1, 0.6, 0.35, 0.2]

/**
 * Where the tree alone puts everything, no pin regarded. A large map that would become a strip (a chain of hundreds of
 * claims) is cut into blocks that stand side by side, joined by longer lines.
 */
export function place(tree: PlacementTree): Placed {
  const area = tree.nodes.reduce(
    (sum, { width, height }) => sum + (width + GAPS.arguments.x) * (height + GAPS.cardToPill),
    0,
  )
  const side = Math.sqrt(area / SHAPE)
  const generous = Math.max(LARGEST_WHOLE, 3 * side)
  let best = placeBlocks(tree, blocksOf(tree, { width: generous * SHAPE, height: generous }))
  let strain = strainOf(best)
  for (const cut of CUTS) {
    if (strain === 0) break
    const candidate = placeBlocks(tree, blocksOf(tree, { width: side * SHAPE * cut, height: side * cut }))
    if (strainOf(candidate) < strain) {
      best = candidate
      strain = strainOf(candidate)
    }
  }
  return best
}

/** How far a placement is from the shape of a page: nought for small ones and for those near enough. */
function strainOf({ boxes }: Placed): number {
  const { width, height } = boundsOf(boxes)
  const shape = width / height
  if (Math.max(width, height) <= LARGEST_WHOLE || (shape >= NARROWEST && shape <= WIDEST)) return 0
  return Math.abs(Math.log(shape / SHAPE))
}

function placeBlocks(tree: PlacementTree, { blocks, forest }: Blocks): Placed {
  const { nodes } = tree
  const anchors: (Point | undefined)[] = new Array(nodes.length)
  const routes: (Route | null)[] = new Array(nodes.length).fill(null)
  const boxes: Box[] = []
  for (const [at, head] of forest.members.entries()) anchors[head] = forest.spots[at]

  for (const [index, node] of nodes.entries()) {
    const block = blocks[index]
    const anchor = anchors[index]
    if (!block || !anchor) throw new Error(`nothing places ${node.key}`)
    const { width, height } = node
    const lean = node.kind === 'argument' ? leanTowardsParent(width, anchor, block, routes[index] ?? null) : 0
    // Whole numbers keep text and hairlines crisp at zoom 1.
    const box = { x: Math.round(anchor.x - width / 2 + lean), y: Math.round(anchor.y + block.own), width, height }
    boxes.push(box)
    for (const [at, member] of block.below.members.entries()) {
      anchors[member] = anchorOf(block.below, at, anchor)
      routes[member] = routeBelow(box, block.below, at, anchor)
    }
    for (const [at, member] of block.beside.members.entries()) {
      anchors[member] = anchorOf(block.beside, at, anchor)
      routes[member] = routeBeside(box, block.beside, at, anchor)
    }
  }
  return { boxes, routes }
}

function anchorOf(group: Group, at: number, anchor: Point): Point {
  const spot = group.spots[at]
  if (!spot) throw new Error('a group has a spot for each member')
  return { x: anchor.x + spot.x, y: anchor.y + spot.y }
}

/** How far a pill leans from its premises towards the conclusion, so that the line reads as one stroke. */
function leanTowardsParent(width: number, anchor: Point, { room }: Block, route: Route | null): number {
  if (route?.kind !== 'above') return 0
  const free = Math.max(0, room.to - width / 2)
  return clamp((route.port - anchor.x) * 0.4, -free, free)
}

function routeBelow(parent: Box, { spots, trunks }: Group, at: number, anchor: Point): Route {
  const spot = spots[at]
  const inset = Math.min(24, parent.width / 3)
  const part = ((spot?.column ?? 0) + 0.5) / trunks.length
  const port = parent.x + inset + part * (parent.width - 2 * inset)
  const trunk = trunks[spot?.column ?? 0]
  const bus = parent.y + parent.height + BUS
  if (!spot || spot.row === 0 || trunk === null || trunk === undefined) return { kind: 'above', port, bus }
  return { kind: 'trunk', port, bus, trunk: anchor.x + trunk }
}

function routeBeside(parent: Box, { spots, trunks }: Group, at: number, anchor: Point): Route {
  const { column, row } = spots[at] ?? { column: 0, row: 0 }
  const trunk = trunks[column]
  const along = trunk === null || trunk === undefined ? null : anchor.x + trunk
  if (column === 0) return { kind: 'beside', trunk: along ?? parent.x + parent.width + GAPS.undercuts.x / 2 }
  return { kind: 'over', trunk: row === 0 ? null : along, bus: parent.y - GAPS.overPills / 2 }
}
