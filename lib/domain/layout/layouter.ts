import { canStandAlone, shapeBlock } from './block-shapes'
import { hang } from './hang'
import { LayoutGraph } from './layout-graph'
import type { LayoutNode } from './layout-node'
import type { LayoutPatch } from './layout-patch'
import type { LayingOf } from './picture-maker'
import { placeForest } from './place-forest'
import { settlePins } from './settle-pins'

/**
 * Lays a map out and keeps what it worked out, so that the next map costs what changed and little more. What comes out
 * depends on the map alone, never on the maps before it.
 */
export class Layouter {
  private readonly graph = new LayoutGraph()
  private round = 0

  /**
   * Where everything stands after a change: parents before what hangs by them. The nodes belong to the layouter and
   * change with the next patch, their boxes and lines do not: what stands where it stood keeps the same objects.
   */
  apply(patch: LayoutPatch): LayingOf<LayoutNode> {
    this.graph.apply(patch)
    this.round += 1
    const { order, roots, pinned } = hang(this.graph, this.round)
    const alone = shapeBlocks(order)
    for (const root of roots) root.parts = [root]
    for (let at = alone.length - 1; at >= 0; at--) alone[at]?.root?.parts.push(alone[at] as LayoutNode)
    placeForest(roots)
    settlePins(order, pinned)
    const changed = changedOf(order)
    return { order, changed, redrawn: redrawnAt(changed, order), gone: patch.gone }
  }
}

/**
 * From the leaves up; a block that did not change and holds none that did keeps its shapes. Answers the blocks that stand
 * by themselves, the last of the order first.
 */
function shapeBlocks(order: readonly LayoutNode[]): LayoutNode[] {
  const standing: LayoutNode[] = []
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at]
    if (!node) continue
    const changed = node.stale
    if (changed) shapeBlock(node)
    const alone = node.long && canStandAlone(node)
    if (node.parent && ((changed && !alone) || alone !== node.alone)) node.parent.stale = true
    node.alone = alone
    if (alone) standing.push(node)
  }
  return standing
}

/** The nodes of which something differs from what was told last. */
function changedOf(order: readonly LayoutNode[]): LayoutNode[] {
  const changed: LayoutNode[] = []
  for (const node of order) {
    const { box, line, parent, argument } = node
    if (node.toldBox === box && node.toldLine === line && node.toldParent === parent && node.toldArgument === argument)
      continue
    node.toldBox = box
    node.toldLine = line
    node.toldParent = parent
    node.toldArgument = argument
    changed.push(node)
  }
  return changed
}

/** The arguments at what changed. A line has two ends, so where much changed it is simpler to name them all. */
function redrawnAt(changed: readonly LayoutNode[], order: readonly LayoutNode[]): readonly LayoutNode[] {
  if (changed.length * 3 > order.length) return order.filter(({ argument }) => argument !== null)
  const redrawn = new Set<LayoutNode>()
  for (const node of changed) {
    if (node.argument) redrawn.add(node)
    for (const argument of node.from) redrawn.add(argument)
    for (const argument of node.about) redrawn.add(argument)
  }
  return [...redrawn]
}
