import { describe, expect, it } from 'vitest'
import { labelsOf } from '@/lib/domain/evaluation/map-labels'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { FactsDesk } from './card-facts'

describe('FactsDesk', () => {
  it('keeps what a card says while other things change, and tells what changes with them', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    const { claimId } = play.reply('pro', thesis, 'reason')
    const desk = new FactsDesk(play.map, labelsOf(play.map))
    const [before, reason] = [desk.read(thesis), desk.read(claimId)]
    play.run(play.edit(claimId, { holder: { from: null, to: 'RAND' } }))
    desk.show(play.map, labelsOf(play.map))
    expect(desk.read(thesis)).toBe(before)
    expect(desk.read(claimId)).not.toBe(reason)
    play.reply('con', thesis, 'objection')
    desk.show(play.map, labelsOf(play.map))
    expect(desk.read(thesis)).toMatchObject({ status: { reasons: 1, objections: 1 }, verdict: 'objected' })
  })

  it('knows nothing of claims that were never there', () => {
    expect(new FactsDesk(new PlayMap().map, labelsOf(new PlayMap().map)).read('nobody')).toBeNull()
  })
})
