import type { Size } from './box'
import { GAPS, HANGING } from './gaps'
import { type GroupShape, groupShapes, ShapeSieve } from './group-shapes'
import type { LayoutNode, Shape } from './layout-node'
import { type Outline, Skyline } from './skyline'

const attached = (nodes: readonly LayoutNode[]): LayoutNode[] =>
  nodes.some(({ alone }) => alone) ? nodes.filter(({ alone }) => !alone) : (nodes as LayoutNode[])

/** What hangs under a node in its own block. */
export const hungBelow = (node: LayoutNode): LayoutNode[] => attached(node.children)
/** What stands beside a node in its own block. */
export const hungBeside = (node: LayoutNode): LayoutNode[] => attached(node.beside)

const plain = ({ width, height }: Size): Shape => ({
  width,
  height,
  anchor: width / 2,
  outline: [{ depth: 0, reach: width }],
  own: 0,
  below: null,
  hanging: false,
  beside: null,
  spots: null,
})

const skyline = new Skyline()

/** Up to this width a node stands over the middle of what hangs below; over what is wider, near its beginning. */
const CENTRED = 1_700

/** A node standing over a group. */
function standingOver({ width, height }: Size, group: GroupShape, gap: number): Shape {
  const { firstAnchor, lastAnchor } = group
  const middle = group.width <= CENTRED ? (firstAnchor + lastAnchor) / 2 : firstAnchor
  const left = Math.min(0, middle - width / 2)
  const right = Math.max(group.width, middle + width / 2)
  const below = { group, x: -left, y: height + gap }
  skyline.clear()
  skyline.add(0, middle + width / 2 - left)
  // From the bus on, the line to the last column is in the way.
  skyline.add(height, Math.max(lastAnchor - left, 0))
  skyline.addOutline(group.outline, below.x, below.y)
  return {
    ...plain({ width: right - left, height: below.y + group.height }),
    anchor: middle - left,
    outline: skyline.outline(),
    below,
  }
}

/** A card at the left end of rows that hang from a trunk under it. */
function hangingFrom({ width, height }: Size, group: GroupShape): Shape {
  const below = { group, x: HANGING.rows, y: height + GAPS.cardToPill }
  skyline.clear()
  skyline.add(0, width)
  skyline.add(height, HANGING.rows + group.lastAnchor)
  skyline.addOutline(group.outline, below.x, below.y)
  return {
    ...plain({ width: Math.max(width, HANGING.rows + group.width), height: below.y + group.height }),
    anchor: width / 2,
    outline: skyline.outline(),
    below,
    hanging: true,
  }
}

function claimShapes(node: LayoutNode): Shape[] {
  const groups = groupShapes(
    hungBelow(node).map(({ shapes }) => shapes),
    GAPS.arguments,
    true,
  )
  if (groups.length === 0) return [plain(node)]
  return sifted(
    groups.map((group) => (group.rows > 1 ? hangingFrom(node, group) : standingOver(node, group, GAPS.cardToPill))),
  )
}

function argumentShapes(node: LayoutNode): Shape[] {
  const premises = groupShapes(
    hungBelow(node).map(({ shapes }) => shapes),
    GAPS.premises,
    false,
  )
  const alone =
    premises.length === 0
      ? [plain(node)]
      : sifted(premises.map((group) => standingOver(node, group, GAPS.pillToPremise)))
  const undercuts = groupShapes(
    hungBeside(node).map(({ shapes }) => shapes),
    GAPS.undercuts,
    false,
  )
  if (undercuts.length === 0) return alone
  return sifted(undercuts.flatMap((group) => alone.map((shape) => withUndercuts(shape, group))))
}

/**
 * The shapes worth keeping, from narrow to wide. What stands over a wider group may itself be narrower, and a shape is
 * found again by its size alone: out of order, another one would be drawn than was measured.
 */
function sifted(shapes: readonly Shape[]): Shape[] {
  const sieve = new ShapeSieve<Shape>()
  for (const shape of shapes) if (sieve.wants(shape)) sieve.put(shape)
  return sieve.list()
}

function withUndercuts(shape: Shape, group: GroupShape): Shape {
  // The room over pills is for the lines of undercuts behind the first column.
  const own = group.columns > 1 ? GAPS.overPills : 0
  const x = reachOf(shape.outline, group.height + GAPS.undercuts.y) + GAPS.pillToUndercut
  const beside = { group, x, y: own }
  skyline.clear()
  skyline.add(0, own > 0 ? x + group.lastAnchor : 0)
  skyline.addOutline(shape.outline, 0, own)
  skyline.addOutline(group.outline, x, own)
  return {
    ...shape,
    own,
    width: Math.max(shape.width, x + group.width),
    height: own + Math.max(shape.height, group.height),
    outline: skyline.outline(),
    below: shape.below && { ...shape.below, y: shape.below.y + own },
    beside,
  }
}

const reachOf = (outline: Outline, depth: number): number =>
  outline.reduce((far, step) => (step.depth < depth ? step.reach : far), 0)

/** A block that can be no lower or no narrower than this is too long for where it hangs, small as it may be... */
const LONGEST = { height: 2_400, width: 3_200 }
/** ...and a large one when it is this much longer than a square of its content. */
const LONG = { height: 1.3, width: 2.2 }

/** Works out the shapes of a block from those of what hangs by its node, and whether it is too long. */
export function shapeBlock(node: LayoutNode): void {
  node.shapes = node.claim ? claimShapes(node) : argumentShapes(node)
  node.blockShape = null
  node.stale = false
  const [narrowest, flattest] = [node.shapes[0], node.shapes.at(-1)]
  if (!narrowest || !flattest) throw new Error(`${node.key} has no shape`)
  const least = node.shapes.reduce((area, { width, height }) => Math.min(area, width * height), Infinity)
  const side = Math.sqrt(least)
  node.long =
    flattest.height > Math.max(LONGEST.height, LONG.height * side) ||
    narrowest.width > Math.max(LONGEST.width, LONG.width * side)
}

/** A premise, or an undercut: an argument about a claim stays with the claim. */
export const canStandAlone = ({ claim, parent }: LayoutNode): boolean =>
  parent !== null && (claim !== null || !parent.claim)
