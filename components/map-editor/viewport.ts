import type { Box } from '@/lib/domain/layout/box'

/** As React Flow has it: a point of the map is at `x + zoom * px` of the pane. */
export type View = { x: number; y: number; zoom: number }
export type PaneSize = { width: number; height: number }

export const MIN_ZOOM = 0.08
export const MAX_ZOOM = 2
/** Below this, cards cannot be read: a map that would need it is shown from its top instead. */
const READABLE = 0.62
/** A large map begins at this size. */
const FIRST_ZOOM = 0.72
/** Room for the legend above and the keys below. */
const MARGIN = { top: 56, bottom: 76, side: 24 }
/** A card that is walked to or written stands this far from the edges, clear of what lies over the map. */
const CLEAR = { top: 72, bottom: 184, side: 56 }
/** How many places along the top are tried for the first card. */
const TRIES = 11

/**
 * The first look at a map: all of it when that can be read. Else its first card at the top, so far to the left
 * or right as brings most of the others onto the screen with it.
 */
export function firstView(boxes: readonly Box[], bounds: Box, pane: PaneSize): View {
  const [first] = boxes
  const whole = fitZoom(bounds, pane)
  if (whole >= READABLE || !first) return centred(bounds, pane, Math.min(1, whole))
  const zoom = FIRST_ZOOM
  const y = MARGIN.top - first.y * zoom
  const free = Math.max(0, pane.width - 2 * MARGIN.side - first.width * zoom)
  let best = { x: pane.width / 2 - (first.x + first.width / 2) * zoom, seen: -1 }
  // From the middle outwards: of two places that show as much, the one nearer to the middle is taken.
  for (let at = 0; at < TRIES; at++) {
    const part = 0.5 + (((at % 2 === 0 ? 1 : -1) * Math.ceil(at / 2)) / (TRIES - 1)) * 1
    const x = MARGIN.side + free * part - first.x * zoom
    const seen = countSeen(boxes, { x, y, zoom }, pane)
    if (seen > best.seen) best = { x, seen }
  }
  return { x: best.x, y, zoom }
}

function countSeen(boxes: readonly Box[], { x, y, zoom }: View, pane: PaneSize): number {
  let seen = 0
  for (const box of boxes) {
    const [left, top] = [x + box.x * zoom, y + box.y * zoom]
    const inside =
      left >= 0 && top >= 0 && left + box.width * zoom <= pane.width && top + box.height * zoom <= pane.height
    if (inside) seen++
  }
  return seen
}

/** All of the map, however small. */
export const wholeView = (bounds: Box, pane: PaneSize): View =>
  centred(bounds, pane, Math.max(MIN_ZOOM, Math.min(1, fitZoom(bounds, pane))))

function fitZoom(bounds: Box, pane: PaneSize): number {
  const width = Math.max(1, pane.width - 2 * MARGIN.side)
  const height = Math.max(1, pane.height - MARGIN.top - MARGIN.bottom)
  return Math.min(width / Math.max(1, bounds.width), height / Math.max(1, bounds.height))
}

function centred(bounds: Box, pane: PaneSize, zoom: number): View {
  const height = pane.height - MARGIN.top - MARGIN.bottom
  return {
    x: pane.width / 2 - (bounds.x + bounds.width / 2) * zoom,
    y: MARGIN.top + height / 2 - (bounds.y + bounds.height / 2) * zoom,
    zoom,
  }
}

/** The view with a box in the middle, near enough to read. */
export function viewAt(box: Box, view: View, pane: PaneSize): View {
  return centred(box, pane, Math.max(view.zoom, 0.85))
}

/** The view moved as little as brings a box onto the screen; the same object when it is there already. */
export function viewWith(box: Box, view: View, pane: PaneSize): View {
  if (view.zoom < READABLE / 2) return viewAt(box, view, pane)
  const left = view.x + box.x * view.zoom
  const top = view.y + box.y * view.zoom
  const dx = shiftInto(left, left + box.width * view.zoom, CLEAR.side, pane.width - CLEAR.side)
  const dy = shiftInto(top, top + box.height * view.zoom, CLEAR.top, pane.height - CLEAR.bottom)
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x + dx, y: view.y + dy }
}

function shiftInto(from: number, to: number, low: number, high: number): number {
  if (to - from > high - low || from < low) return low - from
  return to > high ? high - to : 0
}
