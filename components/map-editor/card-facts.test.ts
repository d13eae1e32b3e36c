import { describe, expect, it } from 'vitest'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { FactsDesk } from './card-facts'

describe('FactsDesk', () => {
  it('keeps what a card says while other things change, and tells what changes with them', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    const { claimId } = play.reply('pro', thesis, 'reason')
    const desk = new FactsDesk(play.map)
    const [before, reason] = [desk.read(thesis), desk.read(claimId)]
    play.run(play.edit(claimId, { holder: { from: null, to: 'RAND' } }))
    desk.show(play.map)
    expect(desk.read(thesis)).toBe(before)
    expect(desk.read(claimId)).not.toBe(reason)
    play.reply('con', thesis, 'objection')
    desk.show(play.map)
    expect(desk.read(thesis)).toMatchObject({ status: { reasons: 1, objections: 1 } })
  })

  it('knows nothing of claims that were never there', () => {
    expect(new FactsDesk(new PlayMap().map).read('nobody')).toBeNull()
  })
})
