/** A rectangle in layout units: pixels at zoom 1, y grows downwards, `x` and `y` are the top left corner. */
export type Box = { x: number; y: number; width: number; height: number }

export type Size = { width: number; height: number }

export const centerX = (box: Box): number => box.x + box.width / 2
export const centerY = (box: Box): number => box.y + box.height / 2
export const bottomOf = (box: Box): number => box.y + box.height
export const rightOf = (box: Box): number => box.x + box.width

/** Whether two boxes share more than an edge. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.x < rightOf(b) && b.x < rightOf(a) && a.y < bottomOf(b) && b.y < bottomOf(a)

export const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))

/** The smallest box around all of them; an empty one at the origin when there are none. */
export function boundsOf(boxes: Iterable<Box>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, rightOf(box))
    bottom = Math.max(bottom, bottomOf(box))
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top }
}

export const sameBox = (a: Box, b: Box): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
