import type { Box } from '@/lib/domain/layout/box'
import type { Eye } from '../workspace/place'

/** As React Flow has it: a point of the map is at `x + zoom * px` of the pane. */
export type View = { x: number; y: number; zoom: number }
export type PaneSize = { width: number; height: number }

const MIN_ZOOM = 0.08
export const MAX_ZOOM = 2
/** Below this, cards cannot be read: a map that would need it is shown from its top instead. */
const READABLE = 0.62
/** A large map begins at this size. */
const FIRST_ZOOM = 0.72
/** Room for the legend above, the keys below and the buttons at the left. */
const MARGIN = { top: 56, bottom: 76, left: 60, right: 24 }
/** A card that is walked to or written stands this far from the edges, clear of what lies over the map. */
const CLEAR = { top: 72, bottom: 184, side: 56 }

/**
 * The first look at a map: all of it when that can be read. Else its first card at the top with the row under it
 * (`row`: the cards that argue about the first one), as far as both can be read; where the row is too wide, the first
 * card stays near the middle, so far to the left or right as brings most of the other cards onto the screen.
 */
export function firstView(boxes: readonly Box[], row: readonly Box[], bounds: Box, pane: PaneSize): View {
  const [first] = boxes
  const whole = fitZoom(bounds, pane)
  if (whole >= READABLE || !first) return centred(bounds, pane, Math.min(1, whole))
  const top = around([first, ...row])
  const fit = fitZoom(top, pane)
  if (fit >= READABLE) return atTop(first, top.x + top.width / 2, pane, Math.min(1, fit))
  const middle = first.x + first.width / 2
  const room = Math.max(0, pane.width - MARGIN.left - MARGIN.right - first.width * FIRST_ZOOM) / FIRST_ZOOM
  let best = { view: atTop(first, middle, pane, FIRST_ZOOM), seen: -1 }
  // From the middle outwards: of two places that show as much, the one nearer to the middle is taken.
  for (const part of [0, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3]) {
    const view = atTop(first, middle + part * room, pane, FIRST_ZOOM)
    const seen = countSeen(boxes, view, pane)
    if (seen > best.seen) best = { view, seen }
  }
  return best.view
}

/** This place from left to right in the middle of the pane, `first` at its top. */
const atTop = (first: Box, middle: number, pane: PaneSize, zoom: number): View => ({
  x: (pane.width + MARGIN.left - MARGIN.right) / 2 - middle * zoom,
  y: MARGIN.top - first.y * zoom,
  zoom,
})

function countSeen(boxes: readonly Box[], { x, y, zoom }: View, pane: PaneSize): number {
  let seen = 0
  for (const box of boxes) {
    const [left, top] = [x + box.x * zoom, y + box.y * zoom]
    const [right, bottom] = [left + box.width * zoom, top + box.height * zoom]
    if (left >= MARGIN.left && top >= 0 && right <= pane.width && bottom <= pane.height - MARGIN.bottom) seen++
  }
  return seen
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** What is in the middle of the pane. */
export const eyeOf = ({ x, y, zoom }: View, pane: PaneSize): Eye => ({
  x: (pane.width / 2 - x) / zoom,
  y: (pane.height / 2 - y) / zoom,
  zoom,
})

/** The view with this in the middle of the pane, never farther from the map than shows all of it. */
export function viewOfEye(eye: Eye, bounds: Box, pane: PaneSize): View {
  const zoom = Math.min(MAX_ZOOM, Math.max(leastZoom(bounds, pane), eye.zoom))
  return { x: pane.width / 2 - eye.x * zoom, y: pane.height / 2 - eye.y * zoom, zoom }
}

/** All of the map, however small. */
export const wholeView = (bounds: Box, pane: PaneSize): View =>
  centred(bounds, pane, Math.min(1, fitZoom(bounds, pane)))

/** How far one may go from the map: far enough to see all of it. */
export const leastZoom = (bounds: Box, pane: PaneSize): number => Math.min(MIN_ZOOM, fitZoom(bounds, pane))

function fitZoom(bounds: Box, pane: PaneSize): number {
  const width = Math.max(1, pane.width - MARGIN.left - MARGIN.right)
  const height = Math.max(1, pane.height - MARGIN.top - MARGIN.bottom)
  return Math.min(width / Math.max(1, bounds.width), height / Math.max(1, bounds.height))
}

function centred(bounds: Box, pane: PaneSize, zoom: number): View {
  const height = pane.height - MARGIN.top - MARGIN.bottom
  return {
    x: (pane.width + MARGIN.left - MARGIN.right) / 2 - (bounds.x + bounds.width / 2) * zoom,
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
