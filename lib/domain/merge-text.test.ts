import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeText } from './merge-text'

const base = 'Bilateral agreements are a bridge to NATO, not a substitute for it.'

describe('mergeText', () => {
  it('OP8: rewordings of different places are merged', () => {
    const mine = base.replace('Bilateral', 'Ten bilateral')
    const theirs = base.replace('a substitute', 'any substitute')
    expect(mergeText(base, mine, theirs)).toBe(
      'Ten bilateral agreements are a bridge to NATO, not any substitute for it.',
    )
  })

  it('OP8: rewordings of the same words are not merged', () => {
    expect(mergeText(base, base.replace('bridge', 'path'), base.replace('bridge', 'road'))).toBeNull()
  })

  it('OP8: the same rewording twice is one', () => {
    const mine = base.replace('bridge', 'path')
    expect(mergeText(base, mine, mine)).toBe(mine)
  })

  const sentence = fc
    .array(fc.constantFrom('war', 'peace', ',', 'né', 'NATO', '🇺🇦', 'דבר'), { maxLength: 12 })
    .map((w) => w.join(' '))

  it('OP8: a side that changed nothing gives way, and the order of the sides does not matter', () => {
    fc.assert(
      fc.property(sentence, sentence, sentence, (from, mine, theirs) => {
        expect(mergeText(from, mine, from)).toBe(mine)
        expect(mergeText(from, from, theirs)).toBe(theirs)
        expect(mergeText(from, mine, theirs)).toBe(mergeText(from, theirs, mine))
      }),
      { numRuns: 2000 },
    )
  })
})
