import { describe, expect, it } from 'vitest'
import { groupFindings } from './finding-words'

describe('groupFindings', () => {
  it('IM14: findings stand by kind, each kind where it first comes, none lost', () => {
    const findings = ['cut', 'left-out', 'cut', 'of-the-future'].map((code, line) => ({ code, line }))
    expect(groupFindings(findings).map(({ kind, found }) => [kind, found.map(({ line }) => line)])).toEqual([
      ['Too long', [0, 2]],
      ['Left out', [1]],
      ['of-the-future', [3]],
    ])
  })
})
