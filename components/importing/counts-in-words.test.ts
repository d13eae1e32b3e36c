import { describe, expect, it } from 'vitest'
import { countsInWords } from './counts-in-words'

const none = { claims: 0, arguments: 0, pro: 0, con: 0, joint: 0, undercuts: 0, sources: 0, quotes: 0, annotations: 0 }

describe('countsInWords', () => {
  it('IM14: says how much there is of what there is', () => {
    expect(countsInWords(none)).toBe('nothing')
    expect(countsInWords({ ...none, claims: 1_200, arguments: 3, pro: 1, con: 2, undercuts: 1, quotes: 1 })).toBe(
      '1,200 claims, 3 arguments (1 reason, 1 objection, 1 undercut), 1 quote',
    )
  })
})
