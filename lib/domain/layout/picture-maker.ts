import { type Box, bottomOf, rightOf } from './box'
import { LaidBoxes } from './laid-boxes'
import { drawLines, type Laid, type LayoutEdge } from './layout-edge'
import type { NodeKey } from './node-key'

export type MapLayout = {
  /** Every claim and argument of the map, parents before what hangs by them. */
  boxes: LaidBoxes
  edges: readonly LayoutEdge[]
  bounds: Box
}

/** What a map looks like after a change. */
export type LayingOf<Node extends Laid> = {
  /** Everything that is laid out, parents before what hangs by them. */
  order: readonly Node[]
  /** What is new, stands elsewhere, hangs by something else or has other lines than the last time. */
  changed: readonly Node[]
  /** The arguments whose lines may run differently: those at what changed. */
  redrawn: readonly Node[]
  gone: readonly NodeKey[]
}

/** Makes one picture after the other. Boxes and lines that are where they were are the objects that they were. */
export class PictureMaker {
  private boxes = LaidBoxes.EMPTY

  make({ order, changed, redrawn, gone }: LayingOf<Laid>): MapLayout {
    const moved = new Map<NodeKey, Box>()
    for (const { key, box } of changed) if (this.boxes.get(key) !== box) moved.set(key, box)
    for (const node of redrawn) drawLines(node)
    const keys: NodeKey[] = []
    const sides = new Float64Array(4 * order.length)
    const edges: LayoutEdge[] = []
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    for (const { key, box, line, lines } of order) {
      const side = 4 * keys.push(key) - 4
      sides[side] = box.x
      sides[side + 1] = box.y
      sides[side + 2] = rightOf(box)
      sides[side + 3] = bottomOf(box)
      // Trunks may stand outside of all cards; everything else that is drawn lies between them.
      left = Math.min(left, line?.kind === 'trunk' ? Math.min(box.x, line.trunk - 2) : box.x)
      top = Math.min(top, box.y)
      right = Math.max(right, rightOf(box))
      bottom = Math.max(bottom, bottomOf(box))
      for (let at = 0; at < lines.length; at++) edges.push(lines[at] as LayoutEdge)
    }
    this.boxes = this.boxes.next(keys, sides, moved, gone)
    const none = keys.length === 0
    const bounds = none
      ? { x: 0, y: 0, width: 0, height: 0 }
      : { x: left, y: top, width: right - left, height: bottom - top }
    return { boxes: this.boxes, edges, bounds }
  }
}
