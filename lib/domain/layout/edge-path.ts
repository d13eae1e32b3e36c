import type { Point } from '../model'
import { type Box, bottomOf, centerX, centerY, clamp, rightOf } from './box'
import type { Route } from './route'

/** How far a line keeps from the corners of a card, and how wide it swings around one. */
const INSET = 20
const SWING = 48
const CORNER = 10
/** Farther to the side than this a curve would lie flat: such lines run in straight pieces. */
const LONG_WAY = 150
/** What stands lower than this may stand lower than its neighbours: its line keeps out of their way. */
const LEVEL_DROP = 30
/** Higher than this a line comes down a trunk, beside rows that stand nearer. */
const SHORT_DROP = 40
/** From the right end of a pill to where lines from above meet it. */
const PILL_END = 14

const round = (value: number): number => Math.round(value * 10) / 10
const at = (x: number, y: number): string => `${round(x)} ${round(y)}`

/** From one point to another, leaving and arriving upright. */
function upright(from: Point, to: Point): string {
  if (Math.abs(from.x - to.x) < 0.5) return `M${at(from.x, from.y)}L${at(to.x, to.y)}`
  const bend = clamp(Math.abs(to.y - from.y) / 2, 8, 160) * Math.sign(to.y - from.y || 1)
  return `M${at(from.x, from.y)}C${at(from.x, from.y + bend)} ${at(to.x, to.y - bend)} ${at(to.x, to.y)}`
}

/** Straight pieces with rounded corners. */
function cornered(points: readonly Point[]): string {
  const distinct = points.filter(({ x, y }, i) => {
    const before = points[i - 1]
    return !before || Math.hypot(before.x - x, before.y - y) > 0.5
  })
  let path = ''
  for (const [i, point] of distinct.entries()) {
    const before = distinct[i - 1]
    const after = distinct[i + 1]
    if (!before) path += `M${at(point.x, point.y)}`
    else if (!after) path += `L${at(point.x, point.y)}`
    else {
      const start = towards(point, before)
      const end = towards(point, after)
      path += `L${at(start.x, start.y)}Q${at(point.x, point.y)} ${at(end.x, end.y)}`
    }
  }
  return path
}

/** The point where a rounded corner begins: at most half way, so that two corners never cross. */
function towards(corner: Point, other: Point): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y)
  const part = Math.min(CORNER, length / 2) / length
  return { x: corner.x + (other.x - corner.x) * part, y: corner.y + (other.y - corner.y) * part }
}

/**
 * A line along the route that the tree gives it, from a card or pill up to what it hangs by. `lane` sets lines of
 * different kinds beside each other where they share a way.
 */
export function routedPath(from: Box, to: Box, route: Route, lane: number): string {
  switch (route.kind) {
    case 'above': {
      const start = { x: centerX(from), y: from.y }
      const end = { x: route.port, y: bottomOf(to) }
      const bus = route.bus + lane
      const near = Math.abs(start.x - end.x) <= LONG_WAY && start.y - end.y <= LEVEL_DROP
      if (near) return upright(start, end)
      const port = end.x + (start.y - end.y > SHORT_DROP ? lane : 0)
      return cornered([start, { x: start.x, y: bus }, { x: port, y: bus }, { x: port, y: end.y }])
    }
    case 'trunk': {
      const bus = route.bus + lane
      const trunk = route.trunk + lane
      const port = route.port + (bus - bottomOf(to) > SHORT_DROP ? lane : 0)
      return cornered([
        { x: from.x, y: centerY(from) },
        { x: trunk, y: centerY(from) },
        { x: trunk, y: bus },
        { x: port, y: bus },
        { x: port, y: bottomOf(to) },
      ])
    }
    case 'beside': {
      const start = { x: from.x, y: centerY(from) }
      const end = { x: rightOf(to), y: centerY(to) }
      return cornered([start, { x: route.trunk, y: start.y }, { x: route.trunk, y: end.y }, end])
    }
    case 'over': {
      const end = { x: rightOf(to) - PILL_END, y: to.y }
      const rise =
        route.trunk === null
          ? [{ x: centerX(from), y: from.y }]
          : [
              { x: from.x, y: centerY(from) },
              { x: route.trunk, y: centerY(from) },
            ]
      const turn = { x: route.trunk ?? centerX(from), y: route.bus }
      return cornered([...rise, turn, { x: end.x, y: route.bus }, end])
    }
  }
}

/** Where a line to something at `x` leaves the upper or lower edge of a box. */
const portTowards = (box: Box, x: number): number => {
  const reach = Math.max(0, box.width / 2 - INSET)
  return centerX(box) + clamp((x - centerX(box)) / 4, -reach, reach)
}

/**
 * A line between any two boxes, wherever they stand: upright when `from` is below `to` (the way arguments run), else
 * out of a side and into the other's nearest side. For links across the map, moved cards and cards being dragged.
 */
export function linkPath(from: Box, to: Box): string {
  if (from.y >= bottomOf(to) + 8) {
    return upright(
      { x: portTowards(from, centerX(to)), y: from.y },
      { x: portTowards(to, centerX(from)), y: bottomOf(to) },
    )
  }
  const leftwards = from.x >= rightOf(to) + 8
  const rightwards = to.x >= rightOf(from) + 8
  const start = { x: leftwards ? from.x : rightOf(from), y: centerY(from) }
  const end = { x: rightwards ? to.x : rightOf(to), y: centerY(to) }
  const bend = clamp(Math.abs(end.x - start.x) / 2, SWING / 2, 160)
  if (leftwards || rightwards) {
    const turn = rightwards ? bend : -bend
    return `M${at(start.x, start.y)}C${at(start.x + turn, start.y)} ${at(end.x - turn, end.y)} ${at(end.x, end.y)}`
  }
  const outside = Math.max(start.x, end.x) + SWING
  return `M${at(start.x, start.y)}C${at(outside, start.y)} ${at(outside, end.y)} ${at(end.x, end.y)}`
}
