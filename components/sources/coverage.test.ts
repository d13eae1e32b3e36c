import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coveredShare, mergeRanges, shareInPercent } from './coverage'

const ranges = fc.array(
  fc.tuple(fc.nat(100), fc.nat(20)).map(([start, length]) => ({ start, end: start + length + 1 })),
)

describe('coverage', () => {
  it('RD9: counts every quoted character once', () => {
    fc.assert(
      fc.property(ranges, (all) => {
        const characters = new Set(
          all.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
        )
        expect(coveredShare(200, all)).toBeCloseTo(characters.size / 200)
        for (const [index, range] of mergeRanges(all).entries()) {
          const next = mergeRanges(all)[index + 1]
          if (next) expect(next.start).toBeGreaterThan(range.end)
        }
      }),
    )
    expect(coveredShare(0, [])).toBe(0)
  })

  it('RD9: a little is never shown as nothing, nearly all never as all', () => {
    expect([0, 0.001, 0.584, 0.999, 1].map(shareInPercent)).toEqual([0, 1, 58, 99, 100])
  })
})
