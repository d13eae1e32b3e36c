import { expect, it } from 'vitest'
import { composeReply } from '@/lib/domain/compose'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { nameOfEdit } from './edit-name'

it('EV17: an edit is called by what it adds, takes away or grants', () => {
  const play = new PlayMap()
  const claim = { kind: 'claim', id: play.claim('A.') } as const
  const reply = (stance: 'pro' | 'con', about: { kind: 'claim' | 'argument'; id: string }) =>
    nameOfEdit(composeReply(play.newId, stance, about, { text: 'B.' }).operation)
  expect(reply('pro', claim)).toBe('This reason')
  expect(reply('con', claim)).toBe('This objection')
  expect(reply('con', { kind: 'argument', id: 'x' })).toBe('This undercut')
  expect(nameOfEdit(play.add({ premises: [{ argumentId: 'x', claimId: claim.id }] }))).toBe('This premise')
  expect(nameOfEdit(play.delete({ claims: [claim.id] }))).toBe('This deletion')
  const burden = (to: 'granted' | 'aside' | null) => nameOfEdit(play.edit(claim.id, { burden: { from: null, to } }))
  expect([burden('granted'), burden('aside'), burden(null)]).toEqual(['Granting it', 'Setting it aside', 'This edit'])
})
