import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TokenBucket } from './token-bucket'

it('SY31: whatever is asked, over any time no more passes than the burst and the rate allow', () => {
  const asked = fc.array(fc.record({ after: fc.nat({ max: 3_000 }), cost: fc.nat({ max: 20 }) }), {
    maxLength: 300,
    size: 'max',
  })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 100 }), asked, (perSecond, burst, acts) => {
      const bucket = new TokenBucket({ perSecond, burst }, 0)
      let now = 0
      let passed = 0
      for (const { after, cost } of acts) {
        now += after
        if (bucket.take(cost, now)) passed += cost
        expect(passed).toBeLessThanOrEqual(burst + (perSecond * now) / 1_000 + 1e-6)
      }
    }),
  )
})

it('SY31: a burst passes at once, what is too much does not, and after a while there is room again', () => {
  const bucket = new TokenBucket({ perSecond: 10, burst: 5 }, 0)
  expect(bucket.take(5, 0)).toBe(true)
  expect(bucket.take(1, 0)).toBe(false)
  expect(bucket.isFull(100)).toBe(false)
  expect(bucket.take(1, 100)).toBe(true)
  expect(bucket.isFull(10_000)).toBe(true)
  expect(bucket.take(6, 10_000)).toBe(false)
})
