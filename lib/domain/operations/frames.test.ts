import { describe, expect, it } from 'vitest'
import { actionsOf } from '../actions-of'
import { checkMap } from '../check-map'
import { composeMerge } from '../compose-group'
import { claimsIn } from '../debate-map'
import { PlayMap } from '../testing/play-map'

/** A frame with two claims, one made in it and one put into it, and a third outside. */
function framed() {
  const play = new PlayMap()
  const frameId = play.newId()
  const inside = { id: play.newId(), text: 'Inside.', holder: null, tags: [], pin: null, frameId }
  play.run(play.add({ frames: [{ id: frameId, title: 'Costs', colour: 'blue' }], claims: [inside] }))
  const [put, outside] = [play.claim('Put in.'), play.claim('Outside.')]
  play.run(play.edit(put, { frame: { from: null, to: frameId } }))
  const members = () => claimsIn(play.map, frameId).map(({ text }) => text)
  return { play, frameId, inside: inside.id, put, outside, members }
}

const edit = (play: PlayMap, frameId: string) => ({ v: 1, id: play.newId(), kind: 'edit-frame', frameId }) as const

describe('frames', () => {
  it('G11: a claim is in one frame at most, and that exists', () => {
    const { play, frameId, inside, members } = framed()
    expect(members()).toEqual(['Inside.', 'Put in.'])
    expect(play.refused(play.edit(inside, { frame: { from: frameId, to: 'gone' } }))).toMatchObject({ kind: 'frame' })
    const lost = { id: 'c', text: 'C.', holder: null, tags: [], pin: null, frameId: 'gone' }
    expect(play.refused(play.add({ claims: [lost] }))).toEqual({ code: 'missing', kind: 'frame', id: 'gone' })
    expect(checkMap(play.map)).toEqual([])
    const broken = { ...play.map, frames: play.map.frames.clear() }
    expect(checkMap(broken).map(({ rule }) => rule)).toContain('G11')
  })

  it('OP21: deleting a frame leaves its claims, and undo puts them back into it', () => {
    const { play, frameId, put, members } = framed()
    const deletion = play.delete({ frames: [frameId] })
    const { undo } = play.run(deletion)
    expect(play.map.claims.size).toBe(3)
    expect(play.map.claims.get(put)).not.toHaveProperty('frameId')
    expect(play.map.deletions.get(deletion.id)?.frameLinks).toHaveLength(2)
    const redo = undo && play.run(undo).undo
    expect(members()).toEqual(['Inside.', 'Put in.'])
    expect(play.map.deletions.size).toBe(0)
    if (redo) play.run(redo)
    expect(play.map.frames.size).toBe(0)
  })

  it('OP21: restoring a frame leaves claims that are elsewhere by then', () => {
    const { play, frameId, put, members } = framed()
    const deletion = play.delete({ frames: [frameId] })
    play.run(deletion)
    play.run(play.add({ frames: [{ id: 'other', title: 'Other', colour: 'red' }] }))
    play.run(play.edit(put, { frame: { from: null, to: 'other' } }))
    play.run({ v: 1, id: play.newId(), kind: 'restore', deletionId: deletion.id })
    expect(members()).toEqual(['Inside.'])
    expect(play.map.deletions.get(deletion.id)?.frameLinks).toEqual([{ frameId, claimId: put }])
  })

  it('OP6: a claim comes back without a frame that is gone by now', () => {
    const { play, frameId, inside } = framed()
    const deletion = play.delete({ claims: [inside] })
    play.run(deletion)
    play.run(play.delete({ frames: [frameId] }))
    play.run({ v: 1, id: play.newId(), kind: 'restore', deletionId: deletion.id })
    expect(play.map.claims.get(inside)).not.toHaveProperty('frameId')
    expect(checkMap(play.map)).toEqual([])
  })

  it('OP9: a frame that somebody renamed, or put a claim into, is not taken by undoing', () => {
    const play = new PlayMap()
    const frame = { id: 'f', title: 'Costs', colour: 'blue' } as const
    const { undo } = play.run(play.add({ frames: [frame] }))
    const { undo: unname } = play.run({ ...edit(play, 'f'), title: { from: 'Costs', to: 'Prices' } }, 'bob')
    expect(play.refused(undo)).toEqual({ code: 'changed-since', kind: 'frame', id: 'f' })
    if (unname) play.run(unname, 'bob')
    play.run(play.edit(play.claim('A.'), { frame: { from: null, to: 'f' } }), 'bob')
    expect(play.refused(undo)).toEqual({ code: 'changed-since', kind: 'frame', id: 'f' })
  })

  it('OP18: a merged claim keeps its frame, or takes that of the first that has one', () => {
    const { play, frameId, put, outside } = framed()
    const { undo } = play.run(composeMerge(play.newId, outside, [put]))
    expect(play.map.claims.get(outside)?.frameId).toBe(frameId)
    if (undo) play.run(undo)
    expect(play.map.claims.get(outside)?.frameId).toBeUndefined()
  })

  it('AC1: frames are content', () => {
    const { play, frameId } = framed()
    const frames = [{ id: 'f', title: 'Costs', colour: 'grey' as const }]
    for (const operation of [play.add({ frames }), play.delete({ frames: [frameId] }), edit(play, frameId)])
      expect(actionsOf(play.map, operation, 'bob')).toEqual(['content.edit'])
    const note = play.note({ kind: 'claim', id: play.claim('A.') }, 'Mine', null, 'bob')
    const deletion = play.delete({ annotations: [note], frames: [frameId] })
    play.run(deletion, 'bob')
    const restore = { v: 1, id: play.newId(), kind: 'restore', deletionId: deletion.id } as const
    expect(actionsOf(play.map, restore, 'bob')).toEqual(['content.edit'])
  })
})
