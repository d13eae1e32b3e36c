import type { Point } from '../model'
import { arrange, type Size } from './arrange'
import { type Block, type Blocks, blocksOf, GAPS, type Group } from './blocks'
import { type Box, boundsOf, clamp } from './box'
import type { PlacementTree } from './placement-tree'

/** How the line from a node to the one it hangs by runs, while both stand where the tree put them. */
export type Route =
  | { kind: 'above'; port: number }
  /** Down a trunk beside a column: out of the parent at `port`, along `bus`, down at `trunk`. */
  | { kind: 'trunk'; port: number; bus: number; trunk: number }
  /** From an undercut to the pill it is beside; over the pills at height `bus` when it stands farther off. */
  | { kind: 'beside'; trunk: number; bus: number | null }

export type Placed = { boxes: Box[]; routes: (Route | null)[] }

/** Maps with a longer side up to this are never cut up: one scrolls a little instead. */
const LARGEST_WHOLE = 4_000
/** Width to height outside of which a large map is cut up. */
const NARROWEST = 0.7
const WIDEST = 2.6
const SHAPE = 1.4

/**
 * Where the tree alone puts everything, no pin regarded. A large map that would become a strip (a chain of hundreds of
 * claims) is cut into columns that stand side by side, joined by longer lines.
 */
export function place(tree: PlacementTree): Placed {
  const whole = placeBlocks(tree, blocksOf(tree, null))
  const { width, height } = boundsOf(whole.boxes)
  const shape = width / height
  if (Math.max(width, height) <= LARGEST_WHOLE || (shape >= NARROWEST && shape <= WIDEST)) return whole
  const area = tree.nodes.reduce(
    (sum, node) => sum + (node.width + GAPS.arguments.x) * (node.height + GAPS.cardToPill),
    0,
  )
  const side = Math.sqrt(area / SHAPE)
  return placeBlocks(tree, blocksOf(tree, { width: side * SHAPE, height: side }))
}

function placeBlocks(tree: PlacementTree, { blocks, detached }: Blocks): Placed {
  const { nodes } = tree
  const corners: (Point | undefined)[] = new Array(nodes.length)
  const routes: (Route | null)[] = new Array(nodes.length).fill(null)
  const boxes: Box[] = []
  const heads = [...tree.roots, ...detached].sort((a, b) => a - b)
  const forest = arrange(
    heads.flatMap((head) => blocks[head] ?? []),
    GAPS.roots,
  )
  for (const [at, head] of heads.entries()) corners[head] = forest.spots[at]

  for (const [index, node] of nodes.entries()) {
    const block = blocks[index]
    const corner = corners[index]
    if (!block || !corner) throw new Error(`nothing places ${node.key}`)
    const { width, height } = node
    const lean = node.kind === 'argument' ? leanTowardsParent(node, corner, block, routes[index] ?? null) : 0
    // Whole numbers keep text and hairlines crisp at zoom 1.
    const box = { x: Math.round(corner.x + block.own.x + lean), y: Math.round(corner.y + block.own.y), width, height }
    boxes.push(box)
    hang(block.below, corner, corners, (member, column, row) => {
      routes[member] = routeBelow(box, block.below, corner, column, row)
    })
    hang(block.beside, corner, corners, (member, column) => {
      routes[member] = routeBeside(box, block.beside, corner, column)
    })
  }
  return { boxes, routes }
}

/** Gives each member of a group the corner of its block. */
function hang(
  group: Group,
  corner: Point,
  corners: (Point | undefined)[],
  route: (member: number, column: number, row: number) => void,
): void {
  for (const [at, member] of group.members.entries()) {
    const spot = group.arrangement.spots[at]
    if (!spot) continue
    corners[member] = { x: corner.x + group.at.x + spot.x, y: corner.y + group.at.y + spot.y }
    route(member, spot.column, spot.row)
  }
}

/** How far a pill leans from its premises towards the conclusion, so that the line reads as one stroke. */
function leanTowardsParent({ width }: Size, corner: Point, { own, room }: Block, route: Route | null): number {
  if (route?.kind !== 'above') return 0
  const wished = (route.port - corner.x - own.x - width / 2) * 0.4
  return clamp(wished, Math.min(0, room.from + 8 - own.x), Math.max(0, room.to - 8 - width - own.x))
}

function routeBelow(parent: Box, group: Group, corner: Point, column: number, row: number): Route {
  const { trunks } = group.arrangement
  const inset = Math.min(24, parent.width / 3)
  const port = parent.x + inset + ((column + 0.5) / trunks.length) * (parent.width - 2 * inset)
  const trunk = trunks[column]
  if (row === 0 || trunk === null || trunk === undefined) return { kind: 'above', port }
  const top = corner.y + group.at.y
  return { kind: 'trunk', port, bus: top - 10, trunk: corner.x + group.at.x + trunk }
}

function routeBeside(parent: Box, group: Group, corner: Point, column: number): Route {
  const trunk = group.arrangement.trunks[column] ?? null
  const first = group.arrangement.spots.find((spot) => spot.column === column)
  const left = corner.x + group.at.x + (trunk ?? (first?.x ?? 0) - GAPS.undercuts.x / 3)
  return { kind: 'beside', trunk: left, bus: column === 0 ? null : parent.y - GAPS.overPills / 2 }
}
