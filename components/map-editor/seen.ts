import type { Box } from '@/lib/domain/layout/box'
import type { PaneSize, View } from './viewport'

/** How much of a map is drawn around a view, in pixels of the screen. */
export type Reach = { step: number; around: number }

/** Cards and lines come in as they come near. */
export const NEAR: Reach = { step: 256, around: 160 }
/** A picture is drawn less often, and farther. */
export const FAR: Reach = { step: 640, around: 256 }

/**
 * The part of the map that is drawn for a view: what is seen and some room around it. It changes in steps, so that moving
 * a little draws nothing anew; only how large the map is drawn in it changes with it at once.
 */
export function seenArea({ x, y, zoom }: View, pane: PaneSize, { step, around }: Reach): Box {
  const grid = step / 2 ** Math.round(Math.log2(zoom))
  const left = Math.floor((-x - around) / zoom / grid) * grid
  const top = Math.floor((-y - around) / zoom / grid) * grid
  const right = Math.ceil((pane.width + around - x) / zoom / grid) * grid
  const bottom = Math.ceil((pane.height + around - y) / zoom / grid) * grid
  return { x: left, y: top, width: right - left, height: bottom - top }
}
