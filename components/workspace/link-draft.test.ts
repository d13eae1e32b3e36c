import { describe, expect, it } from 'vitest'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { beginDraft, type DraftForm } from './draft'
import { canLink, composeLink } from './link-draft'

function debate() {
  const play = new PlayMap()
  const thesis = play.claim('thesis')
  const reason = play.reply('pro', thesis, 'reason')
  const other = play.claim('other')
  const draft = (form: DraftForm) => beginDraft(form, play.newId)
  const about = (stance: 'pro' | 'con') => draft({ kind: 'reply', stance, conclusion: { kind: 'claim', id: thesis } })
  return { play, thesis, reason, other, draft, about }
}

describe('composeLink', () => {
  it('SE15: links the chosen claim instead of writing it again, in one edit', () => {
    const { play, thesis, other, about } = debate()
    const claims = play.map.claims.size
    const { operation, argumentId } = composeLink(play.map, about('con'), other)
    if (!operation) throw new Error('nothing to do')
    const { undo } = play.run(operation)
    expect(play.map.claims.size).toBe(claims)
    expect(play.map.arguments.get(argumentId ?? '')).toMatchObject({
      stance: 'con',
      premises: [other],
      conclusion: { kind: 'claim', id: thesis },
    })
    if (!undo) throw new Error('no way back')
    play.run(undo)
    expect(play.map.arguments.has(argumentId ?? '')).toBe(false)
  })

  it('SE15: joins an argument, and is nothing but a way to go for a claim by itself', () => {
    const { play, reason, other, draft } = debate()
    const joint = composeLink(play.map, draft({ kind: 'joint', argumentId: reason.argumentId }), other)
    if (!joint.operation) throw new Error('nothing to do')
    play.run(joint.operation)
    expect(play.map.arguments.get(reason.argumentId)?.premises).toEqual([reason.claimId, other])
    expect(composeLink(play.map, draft({ kind: 'claim', pin: null }), other).operation).toBeNull()
  })
})

describe('composeLink, where the claim says so already', () => {
  it('SE15: leads to the argument that is there, and adds nothing', () => {
    const { play, reason, about } = debate()
    expect(composeLink(play.map, about('pro'), reason.claimId)).toEqual({
      operation: null,
      argumentId: reason.argumentId,
    })
    expect(canLink(play.map, about('pro'), reason.claimId)).toBe(true)
  })
})

describe('canLink', () => {
  it('SE15: leaves out what would argue for itself or join twice', () => {
    const { play, thesis, reason, other, draft, about } = debate()
    expect(canLink(play.map, about('con'), thesis)).toBe(false)
    expect(canLink(play.map, about('con'), reason.claimId)).toBe(true)
    const joint = draft({ kind: 'joint', argumentId: reason.argumentId })
    expect(canLink(play.map, joint, reason.claimId)).toBe(false)
    expect(canLink(play.map, joint, thesis)).toBe(false)
    expect(canLink(play.map, joint, other)).toBe(true)
  })
})
