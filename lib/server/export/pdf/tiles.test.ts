import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutSpans, cutsSome, tile } from './tiles'

const arbitraryThings = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 5_000 }),
    y: fc.integer({ min: 0, max: 3_000 }),
    width: fc.integer({ min: 50, max: 460 }),
    height: fc.integer({ min: 24, max: 400 }),
  }),
  { maxLength: 60, size: 'max' },
)

describe('tiles', () => {
  it('FM64: sheets cover the whole length, overlap, and end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 200, max: 1_500 }),
        arbitraryThings,
        (length, size, things) => {
          const spans = cutSpans(
            length,
            size,
            things.map(({ x, width }) => ({ start: x, end: x + width })),
          )
          expect(spans[0]?.start).toBe(0)
          expect(spans.at(-1)?.end).toBeGreaterThanOrEqual(length)
          for (const [at, span] of spans.entries()) {
            expect(span.end - span.start).toBe(size)
            const before = spans[at - 1]
            if (!before) continue
            expect(span.start).toBeGreaterThan(before.start)
            expect(span.start).toBeLessThanOrEqual(before.end - 24)
          }
        },
      ),
    )
  })

  it('FM64: a card no larger than the most that sheets share is whole on one of them', () => {
    fc.assert(
      fc.property(arbitraryThings, (boxes) => {
        // In one column of cards, none of which begins where another is cut.
        const things = boxes.map((box, at) => ({
          ...box,
          x: at * 300,
          width: Math.min(box.width, 280),
          y: 0,
          height: 90,
        }))
        const tiling = tile(
          { width: things.length * 300 + 1, height: 100 },
          { width: 725, height: 900 },
          things,
          () => false,
        )
        expect(cutsSome(tiling, things)).toBe(false)
      }),
    )
  })

  it('FM64: sheets with nothing of their own are left out', () => {
    const things = [
      { x: 0, y: 0, width: 200, height: 100 },
      { x: 2_800, y: 0, width: 200, height: 100 },
    ]
    const isEmpty = (area: { x: number; width: number }) =>
      !things.some(({ x, width }) => x < area.x + area.width && area.x < x + width)
    const { tiles, columns } = tile({ width: 3_000, height: 100 }, { width: 500, height: 500 }, things, isEmpty)
    expect(columns.length).toBeGreaterThan(5)
    expect(tiles.map(({ column }) => column)).toEqual([0, columns.length - 2, columns.length - 1])
  })
})
