import { describe, expect, it } from 'vitest'
import { checkMap } from '../check-map'
import { composeMerge } from '../compose-group'
import { argumentsAbout, contentOf, quotesFor } from '../debate-map'
import { LIMITS } from '../limits'
import type { OperationOf } from '../operation'
import { PlayMap } from '../testing/play-map'

const onClaim = (id: string) => ({ kind: 'claim', id }) as const

/** A claim and one that says the same, each with a reason, a quote and a note; both joint premises of one argument. */
function twins() {
  const play = new PlayMap()
  const top = play.claim('Top.')
  const [kept, other] = [play.claim('It is safe.'), play.claim('It is not unsafe.')]
  const joint = play.argue('pro', [other, kept], onClaim(top))
  const [reason, objection] = [play.reply('pro', kept, 'Tests.'), play.reply('con', other, 'Doubts.')]
  const sourceId = play.source('safe sound')
  const [shared, own] = [play.quote(sourceId, 'safe', [kept, other]), play.quote(sourceId, 'sound', [other])]
  const note = play.note(onClaim(other), 'Why?')
  const answer = play.note(onClaim(other), 'Because.', note, 'bob')
  play.run(play.edit(other, { addTags: ['law'], holder: { from: null, to: 'RAND' } }))
  return { play, top, kept, other, joint, reason, objection, shared, own, note, answer }
}

describe('merging claims', () => {
  it('OP18: what hangs on the others comes along, each once, and they are gone', () => {
    const { play, kept, other, joint, reason, objection, shared, own, note, answer } = twins()
    play.run(composeMerge(play.newId, kept, [other]))
    const { map } = play
    expect(map.claims.has(other)).toBe(false)
    expect(map.arguments.get(joint)?.premises).toEqual([kept])
    const about = argumentsAbout(map, onClaim(kept)).map(({ id }) => id)
    expect(about.sort()).toEqual([reason.argumentId, objection.argumentId].sort())
    expect(quotesFor(map, kept).map(({ id }) => id)).toEqual([shared, own].sort())
    for (const id of [note, answer]) expect(map.annotations.get(id)?.target).toEqual(onClaim(kept))
    expect(map.claims.get(kept)).toMatchObject({ text: 'It is safe.', tags: ['law'], holder: 'RAND' })
    expect(checkMap(map)).toEqual([])
  })

  it('OP18: comes with what hangs on the others when it is done, not when it was meant', () => {
    const { play, kept, other } = twins()
    const merge = composeMerge(play.newId, kept, [other, 'gone before'])
    const late = play.reply('pro', other, 'Late.')
    play.run(merge)
    expect(play.map.arguments.get(late.argumentId)?.conclusion).toEqual(onClaim(kept))
    expect(play.refused(composeMerge(play.newId, kept, [other]))).toEqual({ code: 'missing', kind: 'claim', id: other })
    expect(play.refused(composeMerge(play.newId, other, [kept]))).toEqual({ code: 'missing', kind: 'claim', id: other })
  })

  it('OP19: no wording is lost: the others’ texts are kept as settled ones, open questions stay open', () => {
    const { play, kept, other } = twins()
    const was = play.map.claims.get(other)?.text ?? ''
    play.run(play.edit(other, { text: { from: 'Something else', to: 'It is quite safe.' } }), 'bob')
    play.run(composeMerge(play.newId, kept, [other]))
    const wordings = play.map.claims.get(kept)?.conflicts.map(({ text, settled }) => ({ text, settled }))
    expect(wordings).toEqual([
      { text: 'It is quite safe.', settled: false },
      { text: was, settled: true },
    ])
  })

  it('OP19: a claim that was merged, brought back and reworded keeps both its wordings when it is merged again', () => {
    const { play, kept, other } = twins()
    const { undo } = play.run(composeMerge(play.newId, kept, [other]))
    if (undo) play.run(undo)
    const [trace] = play.map.claims.get(kept)?.conflicts ?? []
    play.run(play.edit(kept, { reopen: [trace?.id ?? ''] }))
    play.run(play.edit(other, { text: { from: 'It is not unsafe.', to: 'It is secure.' } }))
    const before = play.map.claims.get(kept)
    const again = play.run(composeMerge(play.newId, kept, [other]))
    expect(play.map.claims.get(kept)?.conflicts.map(({ text, settled }) => [text, settled])).toEqual([
      ['It is not unsafe.', false],
      ['It is secure.', true],
    ])
    if (again.undo) play.run(again.undo)
    expect(play.map.claims.get(kept)?.conflicts.filter(({ settled }) => !settled)).toEqual(before?.conflicts)
  })

  it('OP18: is refused where a claim would argue for itself, or have more tags or open questions than it may', () => {
    const { play, top, kept, other, reason } = twins()
    expect(play.refused(composeMerge(play.newId, kept, [reason.claimId]))).toEqual({
      code: 'claim-argues-for-itself',
      claimId: kept,
    })
    expect(play.refused(composeMerge(play.newId, top, [other]))).toMatchObject({ code: 'claim-argues-for-itself' })
    const addTags = Array.from({ length: LIMITS.tagsPerClaim }, (_, place) => `tag ${place}`)
    play.run(play.edit(kept, { addTags }))
    expect(play.refused(composeMerge(play.newId, kept, [other]))).toMatchObject({ limit: 'tagsPerClaim' })
  })

  it('OP7: undo brings the others back with all that hung on them, and redo merges again', () => {
    const { play, kept, other, joint } = twins()
    const said = () => {
      const { claims, ...content } = contentOf(play.map)
      const texts = claims.map(({ id, text, tags, holder }) => ({ id, text, tags, holder }))
      const untraced = content.arguments.map(({ updatedBy, updatedAt, ...argument }) => argument)
      return { ...content, claims: texts, arguments: untraced }
    }
    const before = said()
    const { undo } = play.run(composeMerge(play.newId, kept, [other]))
    const merged = said()
    const redo = undo && play.run(undo).undo
    expect(said()).toEqual(before)
    expect(play.map.arguments.get(joint)?.premises).toEqual([other, kept])
    if (redo) play.run(redo)
    expect(said()).toEqual(merged)
  })

  it('OP9: is not undone when somebody changed an argument that came along', () => {
    const { play, kept, other, objection } = twins()
    const { undo } = play.run(composeMerge(play.newId, kept, [other]))
    const conclusion = { from: onClaim(kept), to: onClaim(objection.claimId) }
    const added = play.claim('Elsewhere.')
    const away = { ...conclusion, to: onClaim(added) }
    const move = { v: 1, id: play.newId(), kind: 'edit-argument', argumentId: objection.argumentId } as const
    play.run({ ...move, conclusion: away } satisfies OperationOf<'edit-argument'>, 'bob')
    expect(play.refused(undo)).toEqual({ code: 'changed-since', kind: 'argument', id: objection.argumentId })
  })
})

describe('moving notes', () => {
  it('OP20: a thread moves as a whole, by its first note, and keeps its authors', () => {
    const { play, top, note, answer, other } = twins()
    const target = { from: onClaim(other), to: onClaim(top) }
    const move = (annotationId: string, to = target.to) =>
      ({ v: 1, id: play.newId(), kind: 'edit-annotation', annotationId, target: { ...target, to } }) as const
    expect(play.refused(move(answer))).toEqual({ code: 'reply-elsewhere', annotationId: answer })
    expect(play.refused(move(note, onClaim('gone')))).toMatchObject({ code: 'missing', kind: 'claim' })
    const was = play.map.annotations.get(answer)
    const { undo } = play.run(move(note), 'eve')
    expect(play.map.annotations.get(answer)).toEqual({ ...was, target: onClaim(top) })
    expect(play.map.annotations.get(note)?.updatedBy).toBe('ann')
    if (undo) play.run(undo)
    expect(play.map.annotations.get(answer)).toEqual(was)
  })

  it('OP20: a reply that is restored after its thread moved comes back to where the thread is', () => {
    const { play, top, note, answer, other } = twins()
    const deletion = play.delete({ annotations: [answer] })
    play.run(deletion)
    const target = { from: onClaim(other), to: onClaim(top) }
    play.run({ v: 1, id: play.newId(), kind: 'edit-annotation', annotationId: note, target })
    play.run({ v: 1, id: play.newId(), kind: 'restore', deletionId: deletion.id })
    expect(play.map.annotations.get(answer)?.target).toEqual(onClaim(top))
    expect(checkMap(play.map)).toEqual([])
  })
})
