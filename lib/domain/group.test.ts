import { describe, expect, it } from 'vitest'
import { actionsOf } from './actions-of'
import { emptyDelete } from './compose'
import { composeGroup, composeSplit } from './compose-group'
import { contentOf } from './debate-map'
import { LIMITS } from './limits'
import { type OperationOf, OperationSchema } from './operation'
import { PlayMap } from './testing/play-map'

const onClaim = (id: string) => ({ kind: 'claim', id }) as const

describe('several steps as one edit', () => {
  it('OP15: a group is done step by step, each on what those before it left', () => {
    const play = new PlayMap()
    const top = play.claim('Top.')
    const { claimId, argumentId } = play.reply('pro', top, 'Reason.')
    const other = play.claim('Other.')
    const undercut = {
      v: 1,
      id: play.newId(),
      kind: 'edit-argument',
      argumentId,
      stance: { from: 'pro', to: 'con' },
      conclusion: { from: onClaim(top), to: onClaim(other) },
    } as const
    const before = contentOf(play.map)
    const { undo } = play.run(composeGroup(play.newId, [undercut, { ...emptyDelete(play.newId), claims: [top] }]))
    expect([...play.map.claims.keys()].sort()).toEqual([claimId, other].sort())
    expect(play.map.arguments.get(argumentId)).toMatchObject({ stance: 'con', conclusion: onClaim(other) })
    if (undo) play.run(undo)
    expect(contentOf(play.map)).toMatchObject({
      claims: before.claims,
      arguments: before.arguments.map(({ updatedAt, ...argument }) => argument),
    })
  })

  it('OP15: a step that is refused refuses all of them', () => {
    const play = new PlayMap()
    const claimId = play.claim('A.')
    const reword = play.edit(claimId, { text: { from: 'A.', to: 'B.' } }) as OperationOf<'edit-claim'>
    const missing = { ...emptyDelete(play.newId), claims: ['gone'] }
    const before = play.map
    expect(play.refused(composeGroup(play.newId, [reword, missing]))).toEqual({
      code: 'missing',
      kind: 'claim',
      id: 'gone',
    })
    expect(play.map).toBe(before)
  })

  it('OP15: holds at least one step, no group, and no more records than one operation may', () => {
    const play = new PlayMap()
    const step = { ...emptyDelete(play.newId), claims: ['a'] }
    const group = composeGroup(play.newId, [step])
    const accepts = (input: unknown) => OperationSchema.safeParse(input).success
    expect(accepts(group)).toBe(true)
    expect(accepts({ ...group, steps: [] })).toBe(false)
    expect(accepts({ ...group, steps: [{ kind: 'group', steps: group.steps }] })).toBe(false)
    expect(accepts({ ...group, steps: [{ kind: 'join', personId: 'eve', name: 'Eve', role: 'owner' }] })).toBe(false)
    const half = { kind: 'delete', claims: Array.from({ length: LIMITS.recordsPerOperation / 2 }, () => 'a') }
    expect(accepts({ ...group, steps: [half, half] })).toBe(false)
    expect(accepts({ ...group, id: 'x'.repeat(57) })).toBe(false)
  })

  it('OP15: what one edit deletes another brings back, not the same one', () => {
    const play = new PlayMap()
    const deletion = { ...emptyDelete(play.newId), claims: [play.claim('A.')] }
    const group = composeGroup(play.newId, [deletion])
    group.steps.push({ kind: 'restore', deletionId: `${group.id}-0` })
    expect(play.refused(group)).toMatchObject({ code: 'missing', kind: 'deletion' })
  })

  it('OP15: no deletion takes the name of one that is kept', () => {
    const play = new PlayMap()
    play.run({ ...emptyDelete(() => 'x-0'), claims: [play.claim('A.')] })
    const again = composeGroup(() => 'x', [{ ...emptyDelete(play.newId), claims: [play.claim('B.')] }])
    expect(play.refused(again)).toEqual({ code: 'id-taken', kind: 'deletion', id: 'x-0' })
  })

  it('OP9: a group is taken back whole, or not at all when somebody changed a part of it', () => {
    const play = new PlayMap()
    const [a, b] = [play.claim('A.'), play.claim('B.')]
    const holder = { from: null, to: 'RAND' }
    const steps = [a, b].map((id) => play.edit(id, { holder }) as OperationOf<'edit-claim'>)
    const { undo } = play.run(composeGroup(play.newId, steps))
    play.run(play.edit(b, { holder: { from: 'RAND', to: 'Kyiv' } }), 'bob')
    expect(play.refused(undo)).toMatchObject({ code: 'changed-since', kind: 'claim', id: b })
    expect(play.map.claims.get(a)?.holder).toBe('RAND')
  })

  it('AC4: a group asks what each step asks of the map that it meets', () => {
    const play = new PlayMap()
    const target = onClaim(play.claim('A.'))
    const noteId = play.note(target, 'Mine', null, 'bob')
    const body = { from: 'Mine', to: 'Better' }
    const reword = { v: 1, id: play.newId(), kind: 'edit-annotation', annotationId: noteId, body } as const
    const edit = composeGroup(play.newId, [reword, { ...emptyDelete(play.newId), annotations: [noteId] }])
    expect(actionsOf(play.map, edit, 'bob')).toEqual(['annotation.edit-own', 'annotation.delete-own'])
    expect(actionsOf(play.map, edit, 'eve')).toEqual(['annotation.edit-any', 'annotation.delete-any'])
    const { undo } = play.run(edit, 'bob')
    if (!undo) throw new Error('nothing to take back')
    expect(actionsOf(play.map, undo, 'bob')).toEqual(['annotation.delete-own', 'annotation.edit-own'])
    const more = composeGroup(play.newId, [
      play.edit(target.id, { addTags: ['x'] }) as OperationOf<'edit-claim'>,
      reword,
    ])
    expect(actionsOf(play.map, more, 'bob')).toEqual(['content.edit', 'annotation.edit-any'])
  })
})

describe('splitting a claim', () => {
  it('OP16: the new claim joins every argument of the first; the rest stays with the first unless it is named', () => {
    const play = new PlayMap()
    const top = play.claim('Top.')
    const { claimId, argumentId } = play.reply('pro', top, 'One and two.')
    play.run(play.edit(claimId, { addTags: ['law'], holder: { from: null, to: 'RAND' } }))
    const [stays, goes] = [play.reply('con', claimId, 'Not one.'), play.reply('con', claimId, 'Not two.')]
    const sourceId = play.source('one two')
    const [one, two] = [play.quote(sourceId, 'one', [claimId]), play.quote(sourceId, 'two', [claimId])]
    const split = composeSplit(play.map, play.newId, {
      claimId,
      first: 'One.',
      second: ' Two. ',
      argumentIds: [goes.argumentId],
      quoteIds: [two],
    })
    if (!split) throw new Error('no split')
    const { undo } = play.run(split.operation)
    expect(play.map.claims.get(claimId)?.text).toBe('One.')
    expect(play.map.claims.get(split.claimId)).toMatchObject({ text: 'Two.', tags: ['law'], holder: 'RAND' })
    expect(play.map.arguments.get(argumentId)?.premises).toEqual([claimId, split.claimId])
    expect(play.map.arguments.get(stays.argumentId)?.conclusion).toEqual(onClaim(claimId))
    expect(play.map.arguments.get(goes.argumentId)?.conclusion).toEqual(onClaim(split.claimId))
    expect(play.map.quotes.get(one)?.claimIds).toEqual([claimId])
    expect(play.map.quotes.get(two)?.claimIds).toEqual([split.claimId])
    if (undo) play.run(undo)
    expect(play.map.claims.get(claimId)?.text).toBe('One and two.')
    expect(play.map.claims.has(split.claimId)).toBe(false)
    expect(play.map.arguments.get(argumentId)?.premises).toEqual([claimId])
    expect(play.map.arguments.get(goes.argumentId)?.conclusion).toEqual(onClaim(claimId))
    expect(play.map.quotes.get(two)?.claimIds).toEqual([claimId])
    expect(composeSplit(play.map, play.newId, { claimId: 'gone', first: 'a', second: 'b' })).toBeUndefined()
  })
})

describe('premises', () => {
  it('OP17: can be put in another order or exchanged, by the same rules as when they were joined', () => {
    const play = new PlayMap()
    const [top, a, b] = [play.claim('Top.'), play.claim('A.'), play.claim('B.')]
    const argumentId = play.argue('pro', [a, b], onClaim(top))
    const edit = (to: string[], strict = false) => {
      const premises = { from: [a, b], to }
      return { v: 1, id: play.newId(), kind: 'edit-argument', argumentId, premises, strict } as const
    }
    expect(play.refused(edit([a, a]))).toMatchObject({ code: 'duplicate-premise' })
    expect(play.refused(edit([top]))).toMatchObject({ code: 'claim-argues-for-itself' })
    expect(play.refused(edit(['gone']))).toMatchObject({ code: 'missing' })
    const { undo } = play.run(edit([b, a]))
    expect(play.map.arguments.get(argumentId)?.premises).toEqual([b, a])
    expect(play.refused(edit([a], true))).toMatchObject({ code: 'changed-since' })
    if (undo) play.run(undo)
    expect(play.map.arguments.get(argumentId)?.premises).toEqual([a, b])
  })
})
