import type { Size } from './box'
import { flowSpots } from './flow'
import { GAPS } from './gaps'
import { type GroupShape, groupShapes, pickShape, type ShapeList } from './group-shapes'
import type { LayoutNode } from './layout-node'
import { placeBlock, spotsIn } from './place-block'

/** Up to this much fits a screen: then the flattest is the easiest to read. */
const SCREEN = { width: 1_600, height: 900 }
/** The shape aimed at, width to height. */
const PAGE = 1.6

/** Narrower or wider than this is no page any more. */
const SHAPES = { narrowest: 0.55, widest: 2.8 }
const NO_PAGE = 4

/** The page that it needs, and more weight on what it takes of it. */
function cost({ width, height }: Size): number {
  const page = Math.max(width / PAGE, height) ** 2 * PAGE + 2 * width * height
  const shape = width / height
  return shape < SHAPES.narrowest || shape > SHAPES.widest ? page * NO_PAGE : page
}

/** The shape that makes the best page. */
function bestPage<T extends Size>(shapes: readonly T[]): T {
  let best: T | undefined
  for (const shape of shapes) {
    const fits = shape.width <= SCREEN.width && shape.height <= SCREEN.height
    const bestFits = best && best.width <= SCREEN.width && best.height <= SCREEN.height
    if (!best || (fits ? !bestFits || shape.height < best.height : !bestFits && cost(shape) < cost(best))) best = shape
  }
  if (!best) throw new Error('nothing to choose from')
  return best
}

function rootShape(parts: readonly LayoutNode[]): GroupShape {
  return bestPage(
    groupShapes(
      parts.map(({ shapes }) => shapes),
      GAPS.parts,
      true,
    ),
  )
}

/** Places debates side by side and below each other, in their order, each as if it were alone. */
export function placeForest(roots: readonly LayoutNode[]): void {
  const pages = roots.map(({ parts }) => ({ parts, group: rootShape(parts) }))
  const members: ShapeList[] = pages.map(({ group }) => [{ ...group, anchor: 0 }])
  if (members.length === 0) return
  const forest = bestPage(groupShapes(members, GAPS.roots, true))
  const spots = flowSpots(
    members.map((shapes) => pickShape(shapes, forest.pick)),
    forest.limits,
    GAPS.roots,
  )
  for (const [at, { x, y }] of spots.entries()) {
    const page = pages[at]
    if (!page) continue
    for (const part of spotsIn(page.parts, page.group, GAPS.parts))
      placeBlock(part.node, part.shape, x + part.x, y + part.y)
  }
}
