import { describe, expect, it } from 'vitest'
import { PlayMap } from '../testing/play-map'

describe('members', () => {
  it('OP10: the last owner neither leaves nor steps down', () => {
    const play = new PlayMap('ann')
    const leave = {
      v: 1,
      id: play.newId(),
      kind: 'set-role',
      personId: 'ann',
      role: { from: 'owner', to: null },
    } as const
    expect(play.refused(leave)).toEqual({ code: 'last-owner' })
    play.run({ v: 1, id: play.newId(), kind: 'join', personId: 'bob', name: 'Bob', role: 'owner' })
    play.run(leave)
    expect(play.map.people.get('ann')).toEqual({ id: 'ann', name: 'ann', role: null })
  })

  it('OP10: an invitation never lowers a role', () => {
    const play = new PlayMap('ann')
    play.run({ v: 1, id: play.newId(), kind: 'join', personId: 'ann', name: 'Ann', role: 'viewer' })
    expect(play.map.people.get('ann')).toEqual({ id: 'ann', name: 'Ann', role: 'owner' })
  })
})
