import { hungBelow, hungBeside } from './block-shapes'
import { type Box, clamp, sameBox } from './box'
import { flowSpots, type Gaps } from './flow'
import { GAPS, HANGING } from './gaps'
import { type GroupShape, pickShape } from './group-shapes'
import type { BlockSpots, Hung, LayoutNode, Shape } from './layout-node'
import { keepRoute, type Route } from './route'

/** How far under a card the lines to its sides run, and how far over a row. */
const BUS = 9
const BUS_OVER_ROW = GAPS.cardToPill - BUS
/** A pill may lean over the premise at either end by this much, from the premise's middle. */
const ROOM_OVER_CARD = 70

/** Where blocks stand that stand together in this way. */
export function spotsIn(nodes: readonly LayoutNode[], group: GroupShape, gaps: Gaps): Hung[] {
  const shapes = nodes.map((node) => pickShape(node.shapes, group.pick))
  return flowSpots(shapes, group.limits, gaps).flatMap((spot, at) => {
    const [node, shape] = [nodes[at], shapes[at]]
    // The head of a column is entered from above, the others from the trunk.
    const trunk = spot.place > 0 ? spot.x - gaps.trunk / 2 : null
    return node && shape ? { node, shape, x: spot.x, y: spot.y, spot, trunk, top: spot.top } : []
  })
}

const movedBy = (hung: readonly Hung[], x: number, y: number): Hung[] =>
  hung.map((one) => ({
    ...one,
    x: one.x + x,
    y: one.y + y,
    trunk: one.trunk === null ? null : one.trunk + x,
    top: one.top + y,
  }))

function spotsOf(node: LayoutNode, shape: Shape): BlockSpots {
  if (shape.spots) return shape.spots
  const { below, beside, anchor } = shape
  const gaps = node.claim ? GAPS.arguments : GAPS.premises
  const under = below ? movedBy(spotsIn(hungBelow(node), below.group, gaps), below.x, below.y) : []
  const aside = beside ? movedBy(spotsIn(hungBeside(node), beside.group, GAPS.undercuts), beside.x, beside.y) : []
  const heads = under.filter(({ spot }) => spot.row === 0 && spot.place === 0)
  const [first, last] = [heads[0], heads.at(-1)]
  shape.spots = {
    below: under,
    beside: aside,
    columns: heads.length,
    from: first ? first.x + first.shape.anchor : anchor,
    to: last ? last.x + last.shape.anchor : anchor,
  }
  return shape.spots
}

type Pending = { node: LayoutNode; shape: Shape; x: number; y: number; route: Route | null }

/**
 * Puts a block with its top left corner at a point: its node and all that hang by it learn where the tree places them and
 * how their lines run. What stands where it stood, in the shape it had, is passed over, however large it is.
 */
export function placeBlock(node: LayoutNode, shape: Shape, x: number, y: number): void {
  const pending: Pending[] = [{ node, shape, x, y, route: null }]
  for (let next = pending.pop(); next; next = pending.pop()) placeNode(next, pending)
}

function placeNode({ node, shape, x, y, route }: Pending, pending: Pending[]): void {
  node.route = route && keepRoute(node.route, route)
  const spots = spotsOf(node, shape)
  const left = x + shape.anchor - node.width / 2
  const lean = node.claim ? 0 : leanOf(node, left, x, spots, route)
  // Whole numbers keep text and hairlines crisp at zoom 1.
  const box = { x: Math.round(left + lean), y: Math.round(y + shape.own), width: node.width, height: node.height }
  const same = sameBox(node.placed, box)
  if (same && node.blockShape === shape && node.blockX === x && node.blockY === y) return
  if (!same) node.placed = box
  node.blockShape = shape
  node.blockX = x
  node.blockY = y
  for (const hung of spots.below)
    pending.push(at(hung, x, y, routeBelow(box, hung, shape.hanging, spots.columns, x, y)))
  for (const hung of spots.beside) pending.push(at(hung, x, y, routeBeside(box, hung, x)))
}

const at = ({ node, shape, ...hung }: Hung, x: number, y: number, route: Route): Pending => ({
  node,
  shape,
  x: x + hung.x,
  y: y + hung.y,
  route,
})

/** How far a pill leans from its premises towards the conclusion, so that the line reads as one stroke. */
function leanOf({ width }: LayoutNode, left: number, x: number, spots: BlockSpots, route: Route | null): number {
  const { from, to, columns } = spots
  // Over no premise of its own there is no room to lean.
  if (columns === 0) return 0
  const least = Math.min(0, x + from - ROOM_OVER_CARD - left)
  const most = Math.max(0, x + to + ROOM_OVER_CARD - width - left)
  if (route?.kind === 'trunk') return least
  return route?.kind === 'above' ? clamp((route.port - left - width / 2) * 0.4, least, most) : 0
}

function routeBelow(parent: Box, hung: Hung, hanging: boolean, columns: number, x: number, y: number): Route {
  const inset = Math.min(24, parent.width / 3)
  const part = (hung.spot.column + 0.5) / columns
  const port = hanging ? parent.x + HANGING.trunk : parent.x + inset + part * (parent.width - 2 * inset)
  const bus = hanging ? Math.round(y + hung.top) - BUS_OVER_ROW : parent.y + parent.height + BUS
  if (hung.trunk === null) return { kind: 'above', port, bus, trunk: null }
  return { kind: 'trunk', port, bus, trunk: x + hung.trunk }
}

function routeBeside(parent: Box, { spot, trunk }: Hung, x: number): Route {
  const along = trunk === null ? null : x + trunk
  if (spot.column > 0) return { kind: 'over', port: 0, bus: parent.y - GAPS.overPills / 2, trunk: along }
  return { kind: 'beside', port: 0, bus: 0, trunk: along ?? parent.x + parent.width + GAPS.undercuts.x / 2 }
}
