import { describe, expect, it } from 'vitest'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { beginDraft, composeDraft, mapWithDraft } from './draft'

describe('draft', () => {
  it('is drawn with the ids it will have when it is sent', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    const draft = beginDraft({ kind: 'reply', stance: 'con', conclusion: { kind: 'claim', id: thesis } }, play.newId)
    const drawn = mapWithDraft(play.map, draft)
    const { operation, claimId, argumentId } = composeDraft(draft, ' no ')
    expect(drawn?.arguments.get(argumentId ?? '')?.premises).toEqual([claimId])
    play.run(operation)
    expect(play.map.claims.get(claimId)?.text).toBe('no')
    expect(play.map.arguments.keySeq().toArray()).toEqual(drawn?.arguments.keySeq().toArray())
  })

  it('joins an argument as one more premise', () => {
    const play = new PlayMap()
    const { argumentId, claimId } = play.reply('pro', play.claim('thesis'), 'one')
    const draft = beginDraft({ kind: 'joint', argumentId }, play.newId)
    const made = composeDraft(draft, 'two')
    play.run(made.operation)
    expect(play.map.arguments.get(argumentId)?.premises).toEqual([claimId, made.claimId])
  })

  it('cannot be drawn once what it answers is gone', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    const draft = beginDraft({ kind: 'reply', stance: 'pro', conclusion: { kind: 'claim', id: thesis } }, play.newId)
    play.run(play.delete({ claims: [thesis] }))
    expect(mapWithDraft(play.map, draft)).toBeNull()
  })
})
