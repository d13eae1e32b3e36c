import { describe, expect, it } from 'vitest'
import { claimStatus, quotesInWords } from './claim-status'
import { PlayMap } from './testing/play-map'

const statusOf = (play: PlayMap, id: string) => {
  const claim = play.map.claims.get(id)
  if (!claim) throw new Error('no such claim')
  return claimStatus(play.map, claim)
}

describe('claimStatus', () => {
  it('says what a claim does, and nothing about whether it is right', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    expect(statusOf(play, thesis).role).toBe('unconnected')
    const reason = play.reply('pro', thesis, 'reason')
    const objection = play.reply('con', thesis, 'objection')
    const cut = play.claim('cut')
    play.argue('con', [cut], { kind: 'argument', id: reason.argumentId })
    expect(statusOf(play, thesis)).toMatchObject({ role: 'thesis', word: 'Thesis', reasons: 1, objections: 1 })
    expect(statusOf(play, reason.claimId).role).toBe('reason')
    expect(statusOf(play, objection.claimId).role).toBe('objection')
    expect(statusOf(play, cut).role).toBe('undercut')
    play.argue('con', [reason.claimId], { kind: 'claim', id: objection.claimId })
    expect(statusOf(play, reason.claimId).role).toBe('both')
  })

  it('counts quotes that stand in their source, and open notes', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    play.quote(play.source('the words of it'), 'words', [thesis])
    const thread = play.note({ kind: 'claim', id: thesis }, 'a note')
    play.note({ kind: 'claim', id: thesis }, 'a reply', thread)
    expect(statusOf(play, thesis)).toMatchObject({ quotes: { verified: 1, lost: 0 }, notes: 2 })
    play.run({ v: 1, id: play.newId(), kind: 'resolve-annotation', annotationId: thread, resolved: true })
    expect(statusOf(play, thesis).notes).toBe(0)
  })
})

describe('quotesInWords', () => {
  it('is honest about none and about lost ones', () => {
    expect(quotesInWords({ verified: 0, lost: 0 })).toBe('no quote')
    expect(quotesInWords({ verified: 2, lost: 0 })).toBe('2 verified')
    expect(quotesInWords({ verified: 1, lost: 1 })).toBe('1 verified, 1 lost')
  })
})
