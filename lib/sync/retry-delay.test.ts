import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retryDelay } from './retry-delay'

describe('the wait before connecting again', () => {
  it('SY12: doubles up to a bound, and is spread by chance', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (attempt, random) => {
        const wait = retryDelay(attempt, random)
        expect(wait).toBeGreaterThan(0)
        expect(wait).toBeLessThanOrEqual(20_000)
        expect(retryDelay(attempt + 1, random)).toBeGreaterThanOrEqual(wait)
      }),
    )
    expect(retryDelay(1, 0)).toBe(2 * retryDelay(0, 0))
    expect(retryDelay(3, 0.9)).toBeGreaterThan(retryDelay(3, 0.1))
  })
})
