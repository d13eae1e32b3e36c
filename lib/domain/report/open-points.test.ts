import { describe, expect, it } from 'vitest'
import { PlayMap } from '../testing/play-map'
import { hasOpenPoints, openPoints } from './open-points'

describe('openPoints', () => {
  it('FM62: an objection is open until its step or one of its premises is objected to', () => {
    const play = new PlayMap()
    const thesis = play.claim('Thesis')
    const [one, two] = [play.reply('con', thesis, 'One'), play.reply('con', thesis, 'Two')]
    const open = () =>
      openPoints(play.map).unanswered.map(({ claim, objections }) => [claim.id, objections.map(({ id }) => id)])
    expect(open()).toEqual([[thesis, [one.argumentId, two.argumentId]]])
    play.argue('con', [play.claim('It does not follow')], { kind: 'argument', id: one.argumentId })
    expect(open()).toEqual([[thesis, [two.argumentId]]])
    const answer = play.reply('con', two.claimId, 'It is not so')
    expect(open()).toEqual([[two.claimId, [answer.argumentId]]])
  })

  it('FM62: a claim in an argument without a reason and without a quote is open; one by itself is not', () => {
    const play = new PlayMap()
    play.claim('By itself')
    const thesis = play.claim('Thesis')
    const { claimId } = play.reply('pro', thesis, 'Reason')
    const ids = () => openPoints(play.map).unbacked.map(({ id }) => id)
    expect(ids()).toEqual([claimId])
    play.quote(play.source('Just so.'), 'so', [claimId])
    expect(ids()).toEqual([])
    expect(hasOpenPoints(openPoints(play.map))).toBe(false)
  })
})
