import type { Point } from '../model'
import type { Box } from './box'

/** Straight pieces are cut by whole rounds of every pattern of dashes, so that dashes stay where they are. */
const ROUND = 207
/** Shorter pieces are not worth cutting. */
const SHORT = 2 * ROUND
/** Pieces that a curve is looked at in. */
const PIECES = 32

type Curve = readonly [Point, Point, Point, Point]

/**
 * What of a line's path lies in an area, and some way around it. Browsers take time for every dash of a line, also of
 * those far outside of the window, and lines may run across all of a large map.
 */
export function cutPath(path: string, area: Box): string {
  const steps = path.match(/[MLQC][^MLQC]*/g) ?? []
  let at: Point = { x: 0, y: 0 }
  let pen: Point | null = null
  let cut = ''
  const draw = (from: Point, step: string, to: Point): void => {
    if (!pen || pen.x !== from.x || pen.y !== from.y) cut += `M${print(from)}`
    cut += step
    pen = to
  }
  for (const step of steps) {
    const points = pointsOf(step)
    const end = points.at(-1) ?? at
    if (step.startsWith('L')) {
      const piece = cutStraight(at, end, area)
      if (piece) draw(piece[0], `L${print(piece[1])}`, piece[1])
    } else if (step.startsWith('Q')) {
      if (isNear([at, end], area)) draw(at, step, end)
    } else if (step.startsWith('C')) {
      const [b = at, c = end] = points
      const piece = cutCurve([at, b, c, end], area)
      if (piece) draw(piece[0], `C${print(piece[1])} ${print(piece[2])} ${print(piece[3])}`, piece[3])
    }
    at = end
  }
  return cut
}

const print = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`

function pointsOf(step: string): Point[] {
  const numbers = step.match(/-?[\d.]+/g)?.map(Number) ?? []
  return numbers.flatMap((x, at) => (at % 2 === 0 ? { x, y: numbers[at + 1] ?? 0 } : []))
}

/** Whether anything between these points may lie in the area or next to it. */
function isNear(points: readonly Point[], { x, y, width, height }: Box): boolean {
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)]
  const across = Math.min(...xs) < x + width + ROUND && Math.max(...xs) > x - ROUND
  return across && Math.min(...ys) < y + height + ROUND && Math.max(...ys) > y - ROUND
}

/** The part of a straight piece near the area. Long ones run along an axis, so that both ends are easily moved. */
function cutStraight(from: Point, to: Point, area: Box): readonly [Point, Point] | null {
  if (!isNear([from, to], area)) return null
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length <= SHORT || (from.x !== to.x && from.y !== to.y)) return [from, to]
  const [low, high] = from.y === to.y ? [area.x, area.x + area.width] : [area.y, area.y + area.height]
  const [start, end] = from.y === to.y ? [from.x, to.x] : [from.y, to.y]
  const [first, last] = end > start ? [low - start, high - start] : [start - high, start - low]
  const begin = Math.max(0, Math.floor(first / ROUND) * ROUND)
  const stop = Math.min(length, Math.ceil(last / ROUND) * ROUND)
  const along = (distance: number): Point =>
    distance === length
      ? to
      : {
          x: from.x + ((to.x - from.x) / length) * distance,
          y: from.y + ((to.y - from.y) / length) * distance,
        }
  return [along(begin), along(stop)]
}

/** The part of a curve near the area: from the first piece that is to the last. */
function cutCurve(curve: Curve, area: Box): Curve | null {
  const points = Array.from({ length: PIECES + 1 }, (_, at) => pointOn(curve, at / PIECES))
  let [first, last] = [-1, -1]
  for (let at = 0; at < PIECES; at++) {
    const [a, b] = [points[at], points[at + 1]]
    if (!a || !b || !isNear([a, b], area)) continue
    if (first < 0) first = at
    last = at + 1
  }
  if (first < 0) return null
  return first === 0 && last === PIECES ? curve : between(curve, first / PIECES, last / PIECES)
}

function pointOn([a, b, c, d]: Curve, t: number): Point {
  const [p, q, r, s] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3]
  return { x: p * a.x + q * b.x + r * c.x + s * d.x, y: p * a.y + q * b.y + r * c.y + s * d.y }
}

/** The curve between two of its moments: its direction at both ends says where the new handles are. */
function between(curve: Curve, from: number, to: number): Curve {
  const [start, end] = [pointOn(curve, from), pointOn(curve, to)]
  const third = (to - from) / 3
  const [out, into] = [slopeOf(curve, from), slopeOf(curve, to)]
  return [
    start,
    { x: start.x + out.x * third, y: start.y + out.y * third },
    { x: end.x - into.x * third, y: end.y - into.y * third },
    end,
  ]
}

function slopeOf([a, b, c, d]: Curve, t: number): Point {
  const [p, q, r] = [3 * (1 - t) ** 2, 6 * t * (1 - t), 3 * t * t]
  return {
    x: p * (b.x - a.x) + q * (c.x - b.x) + r * (d.x - c.x),
    y: p * (b.y - a.y) + q * (c.y - b.y) + r * (d.y - c.y),
  }
}
