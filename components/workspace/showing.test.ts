import { describe, expect, it } from 'vitest'
import { showLevels, toggleFocus, toggleFold } from './showing'

describe('what is shown of the map', () => {
  it('VI2: folding twice shows the whole map again; levels begin anew', () => {
    const folded = toggleFold(null, 'a')
    expect(folded).toMatchObject({ kind: 'part', part: { folded: new Set(['a']), levels: null } })
    expect(toggleFold(folded, 'b')).toMatchObject({ part: { folded: new Set(['a', 'b']) } })
    expect(toggleFold(folded, 'a')).toBeNull()
    expect(showLevels(2)).toMatchObject({ part: { folded: new Set(), levels: 2 } })
    expect(showLevels(null)).toBeNull()
  })

  it('VI3: the focus moves from claim to claim and ends on the same one; a filter gives way', () => {
    const none = { holders: [], tags: [], sourceIds: [], authorIds: [], states: [] }
    const near = toggleFocus({ kind: 'filter', filter: none, hides: false }, 'a')
    expect(near).toMatchObject({ part: { focus: { claimId: 'a', steps: 2 } } })
    expect(toggleFocus(near, 'b')).toMatchObject({ part: { focus: { claimId: 'b' } } })
    expect(toggleFocus(near, 'a')).toBeNull()
    expect(toggleFocus(toggleFold(showLevels(1), 'c'), 'a')).toEqual(near)
  })
})
