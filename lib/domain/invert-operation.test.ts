import { describe, expect, it } from 'vitest'
import { PlayMap } from './testing/play-map'

const onClaim = (id: string) => ({ kind: 'claim', id }) as const

describe('undo', () => {
  it('OP9: an addition that someone built on is left', () => {
    const play = new PlayMap()
    const id = play.newId()
    const { undo } = play.run(play.add({ claims: [{ id, text: 'A.', holder: null, tags: [], pin: null }] }))
    play.run(play.add({ annotations: [{ id: 'n', target: onClaim(id), replyTo: null, body: 'Good.' }] }), 'bob')
    expect(play.refused(undo)).toEqual({ code: 'changed-since', kind: 'annotation', id: 'n' })
  })

  it('OP9: an addition that someone reworded, or quoted for, is left', () => {
    const play = new PlayMap()
    const quoteId = play.quote(play.source('words'), 'words', [])
    const id = play.newId()
    const { undo } = play.run(play.add({ claims: [{ id, text: 'A.', holder: null, tags: [], pin: null }] }))
    const { undo: unreword } = play.run(play.edit(id, { text: { from: 'A.', to: 'B.' } }), 'bob')
    expect(play.refused(undo)).toMatchObject({ code: 'changed-since', kind: 'claim' })
    if (unreword) play.run(unreword, 'bob')
    const { undo: unlink } = play.run(play.add({ quoteLinks: [{ quoteId, claimId: id }] }), 'bob')
    expect(play.refused(undo)).toMatchObject({ code: 'changed-since', kind: 'quote' })
    if (unlink) play.run(unlink, 'bob')
    if (undo) play.run(undo)
    expect(play.map.claims.size).toBe(0)
  })

  it('OP9: a value that someone changed since is left', () => {
    const play = new PlayMap()
    const id = play.claim('A.')
    const { undo } = play.run(play.edit(id, { holder: { from: null, to: 'RAND' } }))
    play.run(play.edit(id, { holder: { from: 'RAND', to: 'Kyiv' } }), 'bob')
    expect(play.refused(undo)).toMatchObject({ code: 'changed-since', kind: 'claim', id })
  })

  it('OP7: an operation that changed nothing has nothing to take back', () => {
    const play = new PlayMap()
    const noteId = play.note(onClaim(play.claim('A.')), 'Why?')
    const reopen = {
      v: 1,
      id: play.newId(),
      kind: 'resolve-annotation',
      annotationId: noteId,
      resolved: false,
    } as const
    expect(play.run(reopen).undo).toBeNull()
  })

  it('OP7: a quote link that was there before stays, after an addition and after a restore', () => {
    const play = new PlayMap()
    const [a, b] = [play.claim('A.'), play.claim('B.')]
    const quoteId = play.quote(play.source('words'), 'words', [a])
    const { undo } = play.run(play.add({ quoteLinks: [a, b].map((claimId) => ({ quoteId, claimId })) }))
    if (undo) play.run(undo)
    expect(play.map.quotes.get(quoteId)?.claimIds).toEqual([a])
    const argumentId = play.argue('pro', [a], onClaim(b))
    const deletion = play.delete({ arguments: [argumentId], quoteLinks: [{ quoteId, claimId: a }] })
    play.run(deletion)
    play.run(play.add({ quoteLinks: [{ quoteId, claimId: a }] }))
    const restored = play.run({ v: 1, id: play.newId(), kind: 'restore', deletionId: deletion.id })
    if (restored.undo) play.run(restored.undo)
    expect(play.map.quotes.get(quoteId)?.claimIds).toEqual([a])
    expect(play.map.arguments.size).toBe(0)
  })

  it('OP7: premises come back to their places, in whatever order and however often they were named', () => {
    const play = new PlayMap()
    const [top, a, b, c] = [play.claim('Top.'), play.claim('A.'), play.claim('B.'), play.claim('C.')]
    const argumentId = play.argue('pro', [a, b, c], onClaim(top))
    const links = [b, a, b].map((claimId) => ({ argumentId, claimId }))
    const { undo } = play.run(play.delete({ premises: links }))
    expect(play.map.arguments.get(argumentId)?.premises).toEqual([c])
    if (undo) play.run(undo)
    expect(play.map.arguments.get(argumentId)?.premises).toEqual([a, b, c])
    expect(play.map.deletions.size).toBe(0)
  })

  it('OP7: a card placed twice in one operation goes back to where it was', () => {
    const play = new PlayMap()
    const id = play.claim('A.')
    const placements = [1, 2].map((x) => ({ kind: 'claim' as const, id, from: null, to: { x, y: 0 } }))
    const { undo } = play.run({ v: 1, id: play.newId(), kind: 'place', placements })
    expect(play.map.claims.get(id)?.pin).toEqual({ x: 2, y: 0 })
    if (undo) play.run(undo)
    expect(play.map.claims.get(id)?.pin).toBeNull()
  })

  it('OP7: redo is the undo of undo', () => {
    const play = new PlayMap()
    const top = play.claim('Top.')
    play.reply('pro', top, 'Reason.')
    const { undo } = play.run(play.delete({ claims: [top] }))
    if (!undo) throw new Error('no undo')
    const { undo: redo } = play.run(undo)
    expect(play.map.claims.size).toBe(2)
    if (!redo) throw new Error('no redo')
    const { undo: again } = play.run(redo)
    expect(play.map.claims.size).toBe(1)
    if (again) play.run(again)
    expect(play.map.arguments.size).toBe(1)
  })
})
