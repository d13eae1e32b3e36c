import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { cutPath } from './cut-path'
import { layoutMap } from './layout-map'

/** Points along a path, straight between its corners: near enough to tell where it runs. */
function pointsOf(path: string): { x: number; y: number }[] {
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? []
  const corners = numbers.flatMap((x, at) => (at % 2 === 0 ? { x, y: numbers[at + 1] ?? 0 } : []))
  const [start, bend, other, end] = corners
  if (!path.includes('C') || !start || !bend || !other || !end) return corners
  return Array.from({ length: 41 }, (_, step) => {
    const t = step / 40
    const along = (a: number, b: number, c: number, d: number) =>
      (1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t * t * (1 - t) * c + t ** 3 * d
    return { x: along(start.x, bend.x, other.x, end.x), y: along(start.y, bend.y, other.y, end.y) }
  })
}

type Piece = [{ x: number; y: number }, { x: number; y: number }]

const piecesOf = (path: string): Piece[] => {
  const points = pointsOf(path)
  return points.slice(1).map((point, at) => [points[at] ?? point, point])
}

function distance(point: { x: number; y: number }, [from, to]: Piece): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1)
  const part = Math.max(0, Math.min(1, along))
  return Math.hypot(from.x + part * dx - point.x, from.y + part * dy - point.y)
}

it('LO20: what is cut of a line runs in an area as all of it does, and not far outside', () => {
  const arbitraryArea = fc.record({ x: fc.nat({ max: 2_000 }), y: fc.nat({ max: 2_000 }) })
  fc.assert(
    fc.property(arbitraryTwigs({ least: 60, most: 160 }), arbitraryArea, (twigs, { x, y }) => {
      const area = { x, y, width: 300, height: 200 }
      for (const edge of layoutMap(growMap(twigs)).edges) {
        const cut = cutPath(edge.path, area)
        const bits = cut
          .split('M')
          .slice(1)
          .flatMap((bit) => piecesOf(`M${bit}`))
        for (const at of pointsOf(edge.path)) {
          if (at.x < x || at.x > x + 300 || at.y < y || at.y > y + 200) continue
          expect(Math.min(...bits.map((bit) => distance(at, bit)))).toBeLessThan(3)
        }
        for (const [from, to] of bits) {
          const length = Math.hypot(to.x - from.x, to.y - from.y)
          if (from.x === to.x || from.y === to.y) expect(length).toBeLessThan(Math.max(300, 200) + 500)
        }
      }
    }),
    { numRuns: 40 },
  )
})

it('LO19: what is asked for by an area is what stands or runs in it', () => {
  const arbitraryArea = fc.record({ x: fc.nat({ max: 2_000 }), y: fc.nat({ max: 2_000 }) })
  fc.assert(
    fc.property(arbitraryTwigs({ most: 120, pins: true }), arbitraryArea, (twigs, { x, y }) => {
      const { boxes, edges } = layoutMap(growMap(twigs))
      const area = { x, y, width: 700, height: 500 }
      const inside = [...boxes].filter(
        ([, box]) => box.x < x + 700 && box.x + box.width > x && box.y < y + 500 && box.y + box.height > y,
      )
      expect(boxes.keysIn(area)).toEqual(inside.map(([key]) => key))
      for (const edge of edges) {
        const runs = pointsOf(edge.path).some((at) => at.x > x && at.x < x + 700 && at.y > y && at.y < y + 500)
        if (runs) expect(edge.isIn(area)).toBe(true)
      }
      expect(edges.filter((edge) => edge.isIn({ x: 1e7, y: 1e7, width: 10, height: 10 }))).toEqual([])
    }),
    { numRuns: 40 },
  )
})
