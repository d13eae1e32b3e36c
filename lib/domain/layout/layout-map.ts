import type { DebateMap } from '../debate-map'
import type { LayoutEdge } from './layout-edge'
import { LayoutWatch } from './layout-patch'
import { Layouter } from './layouter'
import { type MapLayout, PictureMaker } from './picture-maker'

export type { LayoutEdge, MapLayout }

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
  private readonly maker = new PictureMaker()

  paint(map: DebateMap): MapLayout {
    return this.maker.make(this.layouter.apply(this.watch.patchTo(map)))
  }
}
