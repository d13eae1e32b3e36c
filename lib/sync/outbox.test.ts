import { describe, expect, it } from 'vitest'
import { MAX_OPERATION_BYTES, Outbox, operationBytes } from './outbox'
import { addClaim } from './testing/claim-operations'
import { WIRE } from './wire'

const many = (count: number) => Array.from({ length: count }, (_, place) => addClaim(`m${place}`))
const idsOf = (operations: readonly { id: string }[]) => operations.map(({ id }) => id)

describe('the outbox', () => {
  it('SY4: lets each edit out once, in order, and a bounded number without an answer', () => {
    const outbox = new Outbox()
    const edits = many(100)
    expect(idsOf(outbox.take(edits, 0))).toEqual(idsOf(edits.slice(0, WIRE.operationsPerSubmit)))
    expect(outbox.take(edits, 0)).toEqual([])
    outbox.answered(['m0', 'm1'])
    expect(idsOf(outbox.take(edits.slice(2), 0))).toEqual(['m64', 'm65'])
  })

  it('SY4: lets everything out again after a loss', () => {
    const outbox = new Outbox()
    const edits = many(3)
    outbox.take(edits, 0)
    outbox.answered(['m0'])
    outbox.lost()
    expect(idsOf(outbox.take(edits.slice(1), 0))).toEqual(['m1', 'm2'])
  })

  it('SY14: puts large edits into messages of their own', () => {
    const outbox = new Outbox()
    const large = ['a', 'b', 'c'].map((id) => addClaim(id, 'x'.repeat(400_000)))
    expect([1, 2, 3].map(() => idsOf(outbox.take(large, 0)))).toEqual([['a'], ['b'], ['c']])
  })

  it('SY14: knows the size of an edit in bytes, not in characters', () => {
    for (const text of ['x'.repeat(100_000), 'ї'.repeat(100_000), '安'.repeat(100_000), '🇺🇦'.repeat(100_000)]) {
      const operation = addClaim('a', text)
      expect(operationBytes(operation)).toBe(Buffer.byteLength(JSON.stringify(operation)))
    }
    expect(MAX_OPERATION_BYTES).toBeLessThan(WIRE.maxMessageBytes)
  })

  it('SY14: waits between messages once told to slow down, ever longer, and recovers with the answers', () => {
    const outbox = new Outbox()
    outbox.slowDown()
    expect(idsOf(outbox.take(many(1), 0))).toEqual(['m0'])
    const first = outbox.waitMs(0)
    expect(outbox.take(many(2), first - 1)).toEqual([])
    expect(idsOf(outbox.take(many(2), first))).toEqual(['m1'])
    outbox.slowDown()
    const second = outbox.waitMs(first)
    expect(second).toBeGreaterThan(first)
    for (let round = 0; round < 30; round += 1) outbox.answered([])
    expect(outbox.waitMs(first)).toBe(0)
  })
})
