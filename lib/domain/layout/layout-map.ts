import type { DebateMap } from '../debate-map'
import { type Box, bottomOf, rightOf } from './box'
import { drawLines, type Laid, type LayoutEdge } from './layout-edge'
import { LayoutWatch } from './layout-patch'
import { Layouter } from './layouter'
import type { NodeKey } from './node-key'

export type { LayoutEdge }

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
 * To draw one map after the other as it changes, see `MapPainter`: it gives the same pictures for less work.
 */
export const layoutMap = (map: DebateMap): MapLayout => new MapPainter().paint(map)

/** Draws one map after the other. Each picture is the one that `layoutMap` gives; what did not change is not worked out again. */
export class MapPainter {
  private readonly watch = new LayoutWatch()
  private readonly layouter = new Layouter()

  paint(map: DebateMap): MapLayout {
    return pictureOf(this.layouter.apply(this.watch.patchTo(map)))
  }
}

/** The picture of what is laid out. Boxes and lines that are where they were are the objects that they were. */
export function pictureOf(laid: readonly Laid[]): MapLayout {
  const boxes = new Map<NodeKey, Box>()
  const edges: LayoutEdge[] = []
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const node of laid) {
    const { key, box, line } = node
    boxes.set(key, box)
    // Trunks may stand outside of all cards; everything else that is drawn lies between them.
    left = Math.min(left, line?.kind === 'trunk' ? Math.min(box.x, line.trunk - 2) : box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, rightOf(box))
    bottom = Math.max(bottom, bottomOf(box))
    for (const edge of drawLines(node)) edges.push(edge)
  }
  const none = laid.length === 0
  const bounds = none
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top }
  return { boxes, edges, bounds }
}
