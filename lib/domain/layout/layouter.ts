import { canStandAlone, shapeBlock } from './block-shapes'
import { hang } from './hang'
import { LayoutGraph } from './layout-graph'
import type { LayoutNode } from './layout-node'
import type { LayoutPatch } from './layout-patch'
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
  apply(patch: LayoutPatch): readonly LayoutNode[] {
    this.graph.apply(patch)
    this.round += 1
    const { order, roots } = hang(this.graph, this.round)
    shapeBlocks(order)
    for (const root of roots) root.parts = [root]
    for (const node of order) if (node.alone) node.root?.parts.push(node)
    placeForest(roots)
    settlePins(order)
    return order
  }
}

/** From the leaves up; a block that did not change and holds none that did keeps its shapes. */
function shapeBlocks(order: readonly LayoutNode[]): void {
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at]
    if (!node) continue
    const changed = node.stale
    if (changed) shapeBlock(node)
    const alone = node.long && canStandAlone(node)
    if (node.parent && ((changed && !alone) || alone !== node.alone)) node.parent.stale = true
    node.alone = alone
  }
}
