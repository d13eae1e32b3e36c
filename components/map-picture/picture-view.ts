import type { Box } from '@/lib/domain/layout/box'

/** What is shown of a picture: a rectangle of it, in layout units. */
export type PictureView = Box

/** Around the whole, so that no card touches the frame. */
const MARGIN = 24
/** How near one can come, and how far beyond the whole: a share of the readable size. */
const NEAREST = 0.4
const FARTHEST = 1.15

/** A picture that must shrink by no more than this is still read without effort. */
const READABLE = 1.3

type Size = { width: number; height: number }
type Point = { x: number; y: number }

/** The whole picture with a margin. */
export const wholeView = ({ x, y, width, height }: Box): PictureView => ({
  x: x - MARGIN,
  y: y - MARGIN,
  width: width + 2 * MARGIN,
  height: height + 2 * MARGIN,
})

/**
 * Where reading begins: the first card at the top and in the middle, at a size that can be read. A picture that
 * fits the room, or nearly, is shown whole; in one that is not, no room is wasted beside it.
 */
export function firstView(bounds: Box, first: Box | undefined, room: Size): PictureView {
  const whole = wholeView(bounds)
  if (!first || (whole.width <= room.width * READABLE && whole.height <= room.height * READABLE)) return whole
  const x = first.x + first.width / 2 - room.width / 2
  const y = first.y - MARGIN
  return { x: held(x, room.width, whole.x, whole.width), y: held(y, room.height, whole.y, whole.height), ...room }
}

/** A start that keeps the extent inside of the whole, or in its middle where it is larger. */
const held = (start: number, extent: number, wholeStart: number, wholeExtent: number): number =>
  extent >= wholeExtent
    ? wholeStart - (extent - wholeExtent) / 2
    : Math.max(wholeStart, Math.min(wholeStart + wholeExtent - extent, start))

/** The same view in the proportions of the room on the screen, so that nothing is shown beside it. */
export function viewInRoom({ x, y, width, height }: PictureView, room: Size): PictureView {
  if (room.width <= 0 || room.height <= 0) return { x, y, width, height }
  const scale = Math.max(width / room.width, height / room.height)
  const across = room.width * scale
  return { x: x - (across - width) / 2, y, width: across, height: room.height * scale }
}

/** Moves by layout units, and never so far that the picture is out of sight. */
export function panView(view: PictureView, by: Point, bounds: Box): PictureView {
  const inSight = (start: number, extent: number, from: number, length: number) =>
    Math.max(from - extent / 2, Math.min(from + length - extent / 2, start))
  return {
    ...view,
    x: inSight(view.x + by.x, view.width, bounds.x, bounds.width),
    y: inSight(view.y + by.y, view.height, bounds.y, bounds.height),
  }
}

/** Comes nearer (`factor` below 1) or goes farther; the point stays where it is on the screen. */
export function zoomView(view: PictureView, factor: number, at: Point, { bounds, room }: Limits): PictureView {
  const whole = viewInRoom(wholeView(bounds), room)
  const widest = Math.max(whole.width * FARTHEST, room.width)
  const width = Math.max(room.width * NEAREST, Math.min(widest, view.width * factor))
  const scale = width / view.width
  return {
    x: at.x - (at.x - view.x) * scale,
    y: at.y - (at.y - view.y) * scale,
    width,
    height: view.height * scale,
  }
}
type Limits = { bounds: Box; room: Size }

/** The middle of a view. */
export const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })

/** Whether anything of a box can be seen, or soon could. */
export const isNear = (box: Box, view: PictureView): boolean =>
  box.x < view.x + 2 * view.width &&
  box.x + box.width > view.x - view.width &&
  box.y < view.y + 2 * view.height &&
  box.y + box.height > view.y - view.height
