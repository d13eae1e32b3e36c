import { describe, expect, it } from 'vitest'
import { claimStatus } from '@/lib/domain/claim-status'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { shortened } from '../ui/shortened'
import { argumentInWords, claimInWords, deletionInWords, repeatInWords } from './describe'

describe('shortened', () => {
  it('cuts at a word and marks the cut', () => {
    expect(shortened('one two three', 20)).toBe('one two three')
    expect(shortened('one two three four', 12)).toBe('one two…')
    expect(shortened('indivisible-word-that-is-long', 12)).toBe('indivisible-…')
  })
})

describe('argumentInWords', () => {
  it('says what it is about, through undercuts of undercuts', () => {
    const play = new PlayMap()
    const thesis = play.claim('The thesis')
    const { argumentId } = play.reply('con', thesis, 'no')
    const cut = play.argue('con', [play.claim('cut')], { kind: 'argument', id: argumentId })
    const words = (id: string) => {
      const argument = play.map.arguments.get(id)
      return argument && argumentInWords(play.map, argument)
    }
    expect(words(argumentId)).toBe('Objection to: The thesis')
    expect(words(cut)).toBe('Undercut of an objection to: The thesis')
  })
})

describe('claimInWords', () => {
  it('reads a card aloud', () => {
    const play = new PlayMap()
    const thesis = play.claim('The thesis.')
    const { claimId } = play.reply('pro', thesis, 'A reason.')
    play.run(play.edit(claimId, { holder: { from: null, to: 'RAND' } }))
    const claim = play.map.claims.get(claimId)
    if (!claim) throw new Error('no claim')
    expect(claimInWords(play.map, claim, claimStatus(play.map, claim), { verdict: 'unchallenged' })).toBe(
      'A reason. Reason for: The thesis. Held by RAND. No quote',
    )
  })
})

describe('deletionInWords', () => {
  it('counts all that was taken along', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    play.reply('pro', thesis, 'reason')
    play.note({ kind: 'claim', id: thesis }, 'note')
    play.run(play.delete({ claims: [thesis] }))
    expect(deletionInWords(play.lastChanges)).toBe('Deleted 1 claim, 1 argument and 1 note')
  })

  it('tells what a claim does where it is met, of several things that it does', () => {
    const play = new PlayMap()
    const [one, two, shared] = [play.claim('One.'), play.claim('Two.'), play.claim('Shared.')]
    play.argue('pro', [shared], { kind: 'claim', id: one })
    const against = play.argue('con', [shared], { kind: 'claim', id: two })
    const claim = play.map.claims.get(shared)
    if (!claim) throw new Error('no claim')
    const heard = (via: string | null) =>
      claimInWords(play.map, claim, claimStatus(play.map, claim), { verdict: 'unchallenged', via: via })
    expect(heard(null)).toBe('Shared. Reason for: One, and 1 more argument. No quote')
    expect(heard(against)).toBe('Shared. Objection to: Two, and 1 more argument. No quote')
    expect(repeatInWords(play.map, claim, play.map.arguments.get(against), false)).toBe(
      'Shared. Objection to: Two. Written above',
    )
    expect(repeatInWords(play.map, claim, undefined, true)).toBe('Shared. Goes in a circle')
  })
})
