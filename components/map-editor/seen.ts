import type { Box } from '@/lib/domain/layout/box'
import type { PaneSize, View } from './viewport'

/** How much of a map is drawn around a view, in pixels of the screen. */
export type Reach = { step: number; around: number }

/** Cards and lines come in as they come near. */
export const NEAR: Reach = { step: 256, around: 160 }
/** A picture is drawn less often, and farther. */
const FAR: Reach = { step: 640, around: 256 }

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

/** A picture of a map has no more pixels than this: more memory than that it is not worth. */
export const MOST_PIXELS = 9_000_000
/** Room around the whole map for what stands out of its cards: words and rings, in units of the map. */
const AROUND_MAP = 4_000

/** The part of the map that is drawn from afar: all of it as long as that is not too large, wherever one looks. */
export function farArea(view: View, pane: PaneSize, bounds: Box): Box {
  const whole = {
    x: bounds.x - AROUND_MAP,
    y: bounds.y - AROUND_MAP,
    width: bounds.width + 2 * AROUND_MAP,
    height: bounds.height + 2 * AROUND_MAP,
  }
  const isSmall = whole.width * whole.height * view.zoom ** 2 <= MOST_PIXELS
  return isSmall ? whole : seenArea(view, pane, FAR)
}

/** From here on out cards are a picture: of most of them no word could be read. */
export const FAR_ZOOM = 0.45
/** Smaller maps are drawn in full from any distance. */
export const FAR_FROM_NODES = 300
