import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMap } from '../check-map'
import { LoggedOperationSchema } from '../operation'
import { arbitraryScript, playScript } from './random-operations'

describe('random scripts', () => {
  it('OP2: leave a sound map, from operations that fit their schema', () => {
    fc.assert(
      fc.property(arbitraryScript(), (script) => {
        const { map, entries, refusals } = playScript(script)
        for (const { operation } of [...entries, ...refusals])
          expect(LoggedOperationSchema.parse(operation)).toBeDefined()
        expect(checkMap(map)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('G1: reach every kind of operation, every refusal they can, and maps of some size', () => {
    const kinds = new Set<string>()
    const codes = new Set<string>()
    let largest = 0
    for (const script of fc.sample(arbitraryScript({ maxSteps: 300 }), { numRuns: 60, seed: 7 })) {
      const { map, entries, refusals } = playScript(script)
      for (const { operation } of entries) kinds.add(operation.kind)
      for (const { refusal } of refusals) codes.add(refusal.code)
      largest = Math.max(largest, map.claims.size)
    }
    expect([...kinds].sort()).toEqual(
      LoggedOperationSchema.def.options.map(({ shape }) => shape.kind.def.values[0]).sort(),
    )
    expect([...codes].sort()).toEqual([
      'changed-since',
      'circular-argument',
      'claim-argues-for-itself',
      'duplicate-premise',
      'id-taken',
      'last-owner',
      'limit-reached',
      'map-exists',
      'missing',
      'not-a-thread',
      'quote-not-in-source',
      'reply-elsewhere',
      'reply-to-reply',
    ])
    expect(largest).toBeGreaterThan(30)
  })
})
