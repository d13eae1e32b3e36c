type Rect = { x: number; y: number; width: number; height: number }
type Size = { width: number; height: number }

const GAP = 14
const EDGE = 12

/**
 * Where the tour's panel stands (its top left corner): beside what it points at, never past the edge of the window,
 * and over its target only where there is no room beside it. Without a target, in the middle at the foot.
 */
export function placePanel(target: Rect | null, panel: Size, window: Size): { x: number; y: number } {
  const [right, bottom] = [window.width - panel.width - EDGE, window.height - panel.height - EDGE]
  const held = (value: number, most: number) => Math.round(Math.max(EDGE, Math.min(value, most)))
  if (!target) return { x: held((window.width - panel.width) / 2, right), y: held(bottom, bottom) }
  const besideX = held(target.x + target.width / 2 - panel.width / 2, right)
  const besideY = held(target.y + target.height / 2 - panel.height / 2, bottom)
  const [below, above] = [target.y + target.height + GAP, target.y - GAP - panel.height]
  const [after, before] = [target.x + target.width + GAP, target.x - GAP - panel.width]
  if (below <= bottom) return { x: besideX, y: held(below, bottom) }
  if (above >= EDGE) return { x: besideX, y: held(above, bottom) }
  if (after <= right) return { x: held(after, right), y: besideY }
  if (before >= EDGE) return { x: held(before, right), y: besideY }
  return { x: besideX, y: held(bottom, bottom) }
}
