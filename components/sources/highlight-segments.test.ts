import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextRange } from '@/lib/domain/anchoring/describe-passage'
import { type Mark, marksByBlock, splitSegments } from './highlight-segments'

const range = (max: number) =>
  fc.tuple(fc.nat(max), fc.nat(max)).map(([a, b]): TextRange => ({ start: Math.min(a, b), end: Math.max(a, b) }))
const marks = (max: number) =>
  fc
    .array(range(max), { size: 'max', maxLength: 60 })
    .map((ranges) => ranges.map((mark, index): Mark => ({ ...mark, id: `m${index}` })))

describe('splitSegments', () => {
  it('RD3: segments partition the text', () => {
    fc.assert(
      fc.property(range(500), marks(600), (whole, all) => {
        let at = whole.start
        for (const segment of splitSegments(whole, all)) {
          expect(segment.start).toBe(at)
          expect(segment.end).toBeGreaterThan(segment.start)
          at = segment.end
        }
        expect(at).toBe(whole.end)
      }),
    )
  })

  it('RD3: a mark is named by exactly the segments it covers', () => {
    fc.assert(
      fc.property(range(300), marks(320), (whole, all) => {
        for (const segment of splitSegments(whole, all)) {
          const covering = all.filter((mark) => mark.start <= segment.start && mark.end >= segment.end)
          const touching = all.filter(
            (mark) => mark.start < mark.end && mark.start < segment.end && mark.end > segment.start,
          )
          expect(new Set(segment.marks)).toEqual(new Set(covering.map(({ id }) => id)))
          expect(touching).toEqual(covering)
        }
      }),
    )
  })

  it('RD3: text without marks is one segment, an empty range none', () => {
    expect(splitSegments({ start: 3, end: 9 }, [])).toEqual([{ start: 3, end: 9, marks: [] }])
    expect(splitSegments({ start: 3, end: 3 }, [{ id: 'a', start: 0, end: 9 }])).toEqual([])
  })
})

describe('marksByBlock', () => {
  it('RD3: every block gets every mark that touches it, and no other', () => {
    const blocksOf = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 30 })), { maxLength: 40 }).map((steps) => {
      let at = 0
      return steps.map(([gap, length]) => {
        const start = at + gap
        at = start + length
        return { start, end: at }
      })
    })
    fc.assert(
      fc.property(blocksOf, marks(900), (blocks, all) => {
        const found = marksByBlock(blocks, all)
        for (const [index, block] of blocks.entries()) {
          const touching = all.filter(
            (mark) => mark.start < mark.end && mark.start < block.end && mark.end > block.start,
          )
          const drawn = (found.get(index) ?? []).filter((mark) => mark.start < mark.end)
          expect(new Set(drawn.map(({ id }) => id))).toEqual(new Set(touching.map(({ id }) => id)))
        }
      }),
    )
  })
})
