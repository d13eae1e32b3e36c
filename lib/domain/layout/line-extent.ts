import type { Box } from './box'
import type { Route } from './route'

/** The sides of the room that a line may take. */
export type Extent = { left: number; top: number; right: number; bottom: number }

/** Lines swing out around boxes, run beside others in lanes and have some width: no farther than this. */
const SWING = 60

/** The room that the line between two boxes stays within. */
export function extentOf(from: Box, to: Box, route: Route | null): Extent {
  const [trunk, port, bus] = [route?.trunk ?? from.x, route?.port || from.x, route?.bus || from.y]
  return {
    left: Math.min(from.x, to.x, trunk, port) - SWING,
    top: Math.min(from.y, to.y, bus) - SWING,
    right: Math.max(from.x + from.width, to.x + to.width, trunk, port) + SWING,
    bottom: Math.max(from.y + from.height, to.y + to.height, bus) + SWING,
  }
}

export const meets = ({ left, top, right, bottom }: Extent, { x, y, width, height }: Box): boolean =>
  left < x + width && right > x && top < y + height && bottom > y

/** Beyond an area by more than this a line is too much of a line. */
const BEYOND = 800

export const reachesBeyond = ({ left, top, right, bottom }: Extent, { x, y, width, height }: Box): boolean =>
  left < x - BEYOND || top < y - BEYOND || right > x + width + BEYOND || bottom > y + height + BEYOND

/** Pieces that a curve is looked at in. */
const PIECES = 24

/** Whether a path of one straight line or one curve (see `linkPath`) runs through an area, or close by. */
export function runsThrough(path: string, area: Box): boolean {
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? []
  const [x0 = 0, y0 = 0] = numbers
  const [x3 = 0, y3 = 0] = numbers.slice(-2)
  const [, , x1 = x0, y1 = y0, x2 = x3, y2 = y3] = numbers.length === 8 ? numbers : [x0, y0, x0, y0, x3, y3]
  let [lastX, lastY] = [x0, y0]
  for (let piece = 1; piece <= PIECES; piece++) {
    const t = piece / PIECES
    const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3]
    const [x, y] = [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3]
    const extent = {
      left: Math.min(lastX, x),
      top: Math.min(lastY, y),
      right: Math.max(lastX, x) + 1,
      bottom: Math.max(lastY, y) + 1,
    }
    if (meets(extent, area)) return true
    lastX = x
    lastY = y
  }
  return false
}
