import { describe, expect, it } from 'vitest'
import { composeParent } from '@/lib/domain/compose'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { spotsOfStep } from './spots-of-step'

describe('spotsOfStep', () => {
  it('selects what a step brought back or changed, and its parent when it took something away', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    const before = play.map
    const { claimId, argumentId } = play.reply('pro', thesis, 'reason')
    const after = play.map
    expect(spotsOfStep(before, after)).toEqual([{ kind: 'claim', id: claimId }])
    expect(spotsOfStep(after, before)).toEqual([{ kind: 'claim', id: thesis }])
    play.run(play.edit(thesis, { text: { from: 'thesis', to: 'Thesis' } }))
    expect(spotsOfStep(after, play.map)).toEqual([{ kind: 'claim', id: thesis }])
    expect(argumentId).not.toBe('')
  })

  it('goes back to the argument when a joint premise is taken away, and to nothing when a lone claim is', () => {
    const play = new PlayMap()
    const empty = play.map
    const thesis = play.claim('thesis')
    expect(spotsOfStep(play.map, empty)).toEqual([])
    const { argumentId } = play.reply('pro', thesis, 'reason')
    const before = play.map
    const joined = play.claim('joined')
    const apart = play.map
    play.run(play.add({ premises: [{ argumentId, claimId: joined }] }))
    expect(spotsOfStep(play.map, apart)).toEqual([{ kind: 'argument', id: argumentId }])
    expect(spotsOfStep(play.map, before)).toEqual([{ kind: 'argument', id: argumentId }])
  })

  it('goes back to the claim above which a conclusion is taken away', () => {
    const play = new PlayMap()
    const claim = play.claim('claim')
    const before = play.map
    play.run(composeParent(play.newId, claim, { text: 'above' }).operation)
    expect(spotsOfStep(play.map, before)).toEqual([{ kind: 'claim', id: claim }])
  })

  it('leaves the eye where it is when no claim and no argument changed', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    const before = play.map
    play.note({ kind: 'claim', id: thesis }, 'note')
    expect(spotsOfStep(before, play.map)).toBeNull()
  })
})
