import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '../model'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import type { Box } from './box'
import { linkPath } from './edge-path'
import { layoutMap } from './layout-map'

/** A point of a Bézier curve of any degree, after de Casteljau. */
function pointAt(controls: readonly Point[], part: number): Point {
  let points = [...controls]
  while (points.length > 1) {
    points = points.slice(1).map((to, index) => {
      const from = points[index] ?? to
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
    })
  }
  return points[0] ?? { x: 0, y: 0 }
}

/** Points along a path of lines and curves, a few units apart. */
function trace(path: string): Point[] {
  const points: Point[] = []
  for (const [, command, numbers = ''] of path.matchAll(/([MLQC])([^MLQC]+)/g)) {
    const values = numbers.trim().split(' ').map(Number)
    const ends = values.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: values[index + 1] ?? 0 }] : []))
    const from = points.at(-1)
    if (command === 'M' || !from) points.push(...ends)
    else {
      const reach = ends.reduce((far, { x, y }) => Math.max(far, Math.abs(x - from.x), Math.abs(y - from.y)), 0)
      const steps = Math.max(2, Math.ceil(reach / 5))
      for (let step = 1; step <= steps; step++) points.push(pointAt([from, ...ends], step / steps))
    }
  }
  return points
}

const isInside = ({ x, y }: Point, box: Box): boolean =>
  x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1

/** Whether a point lies on the border of a box, a unit of rounding allowed. */
const isOn = ({ x, y }: Point, box: Box): boolean =>
  x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1

describe('lines', () => {
  it('LO14: a line within the tree touches its two ends and passes through nothing else', () => {
    fc.assert(
      fc.property(arbitraryTwigs({ most: 80 }), (twigs) => {
        const { boxes, edges } = layoutMap(growMap(twigs))
        for (const { id, from, to, path, cross } of edges) {
          if (cross) continue
          const points = trace(path)
          const others = [...boxes].filter(([key]) => key !== from && key !== to)
          const hit = points.flatMap((point) => others.filter(([, box]) => isInside(point, box)).map(([key]) => key))
          expect({ id, hit }).toEqual({ id, hit: [] })
        }
      }),
      { numRuns: 40, interruptAfterTimeLimit: 60_000 },
    )
  })

  it('LO14: every line begins at one box and ends at the other', () => {
    fc.assert(
      fc.property(arbitraryTwigs({ most: 80, pins: true }), (twigs) => {
        const { boxes, edges } = layoutMap(growMap(twigs))
        for (const { from, to, path } of edges) {
          const points = trace(path)
          const [start, end] = [points[0], points.at(-1)]
          const [lower, upper] = [boxes.get(from), boxes.get(to)]
          expect(start && lower && isOn(start, lower)).toBe(true)
          expect(end && upper && isOn(end, upper)).toBe(true)
        }
      }),
      { numRuns: 25, interruptAfterTimeLimit: 60_000 },
    )
  })

  it.each([
    ['below', { x: 0, y: 300 }],
    ['above', { x: 40, y: -300 }],
    ['to the left', { x: -500, y: 10 }],
    ['to the right', { x: 500, y: 10 }],
    ['on top of it', { x: 10, y: 10 }],
  ])('LO14: a link from a card %s has an end at each', (_, corner) => {
    const to = { x: 0, y: 0, width: 90, height: 24 }
    const from = { ...corner, width: 212, height: 120 }
    const points = trace(linkPath(from, to))
    expect(points[0] && isOn(points[0], from)).toBe(true)
    const end = points.at(-1)
    expect(end && isOn(end, to)).toBe(true)
  })
})
