import { describe, expect, it } from 'vitest'
import { applyOperation } from './apply-operation'
import { checkMap } from './check-map'
import { emptyMap } from './debate-map'
import { LIMITS } from './limits'
import { PlayMap } from './testing/play-map'

const onClaim = (id: string) => ({ kind: 'claim', id }) as const
const onArgument = (id: string) => ({ kind: 'argument', id }) as const

describe('additions', () => {
  it('OP11: author and time come from the stamp', () => {
    const play = new PlayMap()
    const id = play.claim('A claim.', 'bob')
    expect(play.map.claims.get(id)).toMatchObject({ createdBy: 'bob', updatedBy: 'bob' })
  })

  it('OP4: an addition with one bad record adds none', () => {
    const play = new PlayMap()
    const before = play.map
    const claim = { id: play.newId(), text: 'A.', holder: null, tags: [], pin: null }
    const argument = {
      id: play.newId(),
      stance: 'pro',
      premises: [claim.id],
      conclusion: onClaim('nobody'),
      scheme: null,
      note: '',
      pin: null,
    } as const
    expect(play.refused(play.add({ claims: [claim], arguments: [{ ...argument, premises: [claim.id] }] }))).toEqual({
      code: 'missing',
      kind: 'claim',
      id: 'nobody',
    })
    expect(play.map).toBe(before)
    expect(checkMap(play.map)).toEqual([])
  })

  it('G1: an id in use is refused', () => {
    const play = new PlayMap()
    const id = play.claim('A.')
    const again = play.add({ claims: [{ id, text: 'B.', holder: null, tags: [], pin: null }] })
    expect(play.refused(again)).toEqual({ code: 'id-taken', kind: 'claim', id })
  })

  it('G5: a claim is no reason for itself; G6: cycles between claims are allowed', () => {
    const play = new PlayMap()
    const a = play.claim('A.')
    const b = play.claim('B.')
    const fields = {
      id: play.newId(),
      stance: 'pro',
      conclusion: onClaim(a),
      scheme: null,
      note: '',
      pin: null,
    } as const
    expect(play.refused(play.add({ arguments: [{ ...fields, premises: [b, a] }] }))).toMatchObject({
      code: 'claim-argues-for-itself',
    })
    play.argue('pro', [a], onClaim(b))
    play.argue('con', [b], onClaim(a))
    expect(checkMap(play.map)).toEqual([])
  })

  it('G4: the same premise twice is refused', () => {
    const play = new PlayMap()
    const [a, b] = [play.claim('A.'), play.claim('B.')]
    const argumentId = play.argue('pro', [a], onClaim(b))
    expect(play.refused(play.add({ premises: [{ argumentId, claimId: a }] }))).toMatchObject({
      code: 'duplicate-premise',
    })
  })

  it('G6: two new arguments about each other are refused, an undercut of an undercut is not', () => {
    const play = new PlayMap()
    const [a, b] = [play.claim('A.'), play.claim('B.')]
    const fields = { stance: 'con', premises: [a], scheme: null, note: '', pin: null } as const
    const pair = play.add({
      arguments: [
        { ...fields, premises: [a], id: 'one', conclusion: onArgument('two') },
        { ...fields, premises: [a], id: 'two', conclusion: onArgument('one') },
      ],
    })
    expect(play.refused(pair)).toMatchObject({ code: 'circular-argument' })
    const first = play.argue('pro', [a], onClaim(b))
    const undercut = play.argue('con', [b], onArgument(first))
    play.argue('con', [a], onArgument(undercut))
    expect(checkMap(play.map)).toEqual([])
  })

  it('G6: an argument cannot be moved under its own undercut', () => {
    const play = new PlayMap()
    const [a, b] = [play.claim('A.'), play.claim('B.')]
    const first = play.argue('pro', [a], onClaim(b))
    const undercut = play.argue('con', [b], onArgument(first))
    const conclusion = { from: onClaim(b), to: onArgument(undercut) }
    const move = { v: 1, id: play.newId(), kind: 'edit-argument', argumentId: first, conclusion } as const
    expect(play.refused(move)).toMatchObject({ code: 'circular-argument' })
  })

  it('QU1: quoted words must stand at their position', () => {
    const play = new PlayMap()
    const sourceId = play.source('Kyiv asks for a timetable.')
    const quote = { id: 'q', sourceId, exact: 'timetable', prefix: '', suffix: '', claimIds: [] }
    expect(play.refused(play.add({ quotes: [{ ...quote, position: { start: 0, end: 9 } }] }))).toMatchObject({
      code: 'quote-not-in-source',
    })
    play.run(play.add({ quotes: [{ ...quote, position: { start: 16, end: 25 } }] }))
    expect(checkMap(play.map)).toEqual([])
  })

  it('QU2: the hash is that of the text, and is the published one', () => {
    const play = new PlayMap()
    const id = play.source('abc')
    expect(play.map.sources.get(id)?.hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('G7, G8: dangling links and misplaced replies are refused', () => {
    const play = new PlayMap()
    const [a, b] = [play.claim('A.'), play.claim('B.')]
    const sourceId = play.source('text')
    const quoteId = play.quote(sourceId, 'text', [a])
    expect(play.refused(play.add({ quoteLinks: [{ quoteId, claimId: 'none' }] }))).toMatchObject({ code: 'missing' })
    const first = play.note(onClaim(a), 'Why?')
    const reply = play.note(onClaim(a), 'Because.', first)
    const fields = { id: 'n', target: onClaim(a), body: 'Hm.' }
    expect(play.refused(play.add({ annotations: [{ ...fields, replyTo: reply }] }))).toMatchObject({
      code: 'reply-to-reply',
    })
    expect(play.refused(play.add({ annotations: [{ ...fields, target: onClaim(b), replyTo: first }] }))).toMatchObject({
      code: 'reply-elsewhere',
    })
    const resolve = { v: 1, id: play.newId(), kind: 'resolve-annotation', annotationId: reply, resolved: true } as const
    expect(play.refused(resolve)).toMatchObject({ code: 'not-a-thread' })
  })

  it('G9: tables do not grow past their limits', () => {
    const play = new PlayMap()
    const claims = Array.from({ length: LIMITS.claims + 1 }, (_, index) => ({
      id: `c${index}`,
      text: 'A.',
      holder: null,
      tags: [],
      pin: null,
    }))
    expect(play.refused(play.add({ claims }))).toMatchObject({ code: 'limit-reached', limit: 'claims' })
    play.run(play.add({ claims: claims.slice(1) }))
    expect(play.refused(play.add({ claims: claims.slice(0, 1) }))).toMatchObject({
      code: 'limit-reached',
      limit: 'claims',
    })
  })
})

describe('deletion and restoration', () => {
  it('OP5: a claim takes its arguments, what hangs on them, quote links and notes, and the deletion names them', () => {
    const play = new PlayMap()
    const top = play.claim('Top.')
    const { claimId: reason, argumentId } = play.reply('pro', top, 'Reason.')
    const critic = play.claim('Critic.')
    const undercut = play.argue('con', [critic], onArgument(argumentId))
    const undercut2 = play.argue('con', [top], onArgument(undercut))
    const quoteId = play.quote(play.source('some words'), 'words', [reason, top])
    const note = play.note(onClaim(reason), 'On the reason')
    const reply = play.note(onClaim(reason), 'Reply', note)
    const noteOnUndercut = play.note(onArgument(undercut), 'On the step')
    const operation = play.delete({ claims: [reason] })
    const { undo } = play.run(operation)
    const deletion = play.map.deletions.get(operation.id)
    expect(deletion?.claims.map(({ id }) => id)).toEqual([reason])
    expect(new Set(deletion?.arguments.map(({ id }) => id))).toEqual(new Set([argumentId, undercut, undercut2]))
    expect(new Set(deletion?.annotations.map(({ id }) => id))).toEqual(new Set([note, reply, noteOnUndercut]))
    expect(deletion?.quoteLinks).toEqual([{ quoteId, claimId: reason }])
    expect(play.map.quotes.get(quoteId)?.claimIds).toEqual([top])
    expect([...play.map.claims.keys()].sort()).toEqual([top, critic].sort())
    expect(checkMap(play.map)).toEqual([])
    if (undo) play.run(undo)
    expect(play.map.arguments.size).toBe(3)
    expect(new Set(play.map.quotes.get(quoteId)?.claimIds)).toEqual(new Set([top, reason]))
    expect(play.map.deletions.size).toBe(0)
    expect(checkMap(play.map)).toEqual([])
  })

  it('OP6: what cannot live again waits with the deletion and comes back later', () => {
    const play = new PlayMap()
    const top = play.claim('Top.')
    const { claimId: reason, argumentId } = play.reply('pro', top, 'Reason.')
    const first = play.delete({ claims: [reason] })
    play.run(first)
    const second = play.delete({ claims: [top] })
    play.run(second)
    play.run({ v: 1, id: play.newId(), kind: 'restore', deletionId: first.id })
    expect(play.map.claims.has(reason)).toBe(true)
    expect(play.map.arguments.has(argumentId)).toBe(false)
    expect(play.map.deletions.get(first.id)?.arguments.map(({ id }) => id)).toEqual([argumentId])
    expect(play.refused({ v: 1, id: play.newId(), kind: 'restore', deletionId: first.id })).toMatchObject({
      code: 'missing',
    })
    play.run({ v: 1, id: play.newId(), kind: 'restore', deletionId: second.id })
    play.run({ v: 1, id: play.newId(), kind: 'restore', deletionId: first.id })
    expect(play.map.arguments.has(argumentId)).toBe(true)
    expect(play.map.deletions.size).toBe(0)
  })

  it('G4: taking the last premise takes the argument; taking one of two leaves it', () => {
    const play = new PlayMap()
    const [a, b, c] = [play.claim('A.'), play.claim('B.'), play.claim('C.')]
    const argumentId = play.argue('pro', [a, b], onClaim(c))
    const { undo } = play.run(play.delete({ premises: [{ argumentId, claimId: a }] }))
    expect(play.map.arguments.get(argumentId)?.premises).toEqual([b])
    play.run(play.delete({ premises: [{ argumentId, claimId: b }] }))
    expect(play.map.arguments.has(argumentId)).toBe(false)
    expect(play.refused(undo)).toMatchObject({ code: 'missing' })
    expect(checkMap(play.map)).toEqual([])
  })

  it('OP1: a claim with as many objections as a map may hold is deleted and restored', () => {
    const play = new PlayMap()
    const [top, critic] = [play.claim('Top.'), play.claim('Critic.')]
    const fields = { stance: 'con', conclusion: onClaim(top), scheme: null, note: '', pin: null } as const
    play.run(
      play.add({
        arguments: Array.from({ length: LIMITS.arguments }, (_, at) => ({
          ...fields,
          premises: [critic],
          id: `a${at}`,
        })),
      }),
    )
    const { undo } = play.run(play.delete({ claims: [top, critic] }))
    expect(play.map.arguments.size).toBe(0)
    if (undo) play.run(undo)
    expect(play.map.arguments.size).toBe(LIMITS.arguments)
  })

  it('OP5: what another person deleted first is passed over', () => {
    const play = new PlayMap()
    const [a, b] = [play.claim('A.'), play.claim('B.')]
    play.run(play.delete({ claims: [a] }), 'bob')
    play.run(play.delete({ claims: [a, b] }))
    expect(play.map.claims.size).toBe(0)
    expect(play.refused(play.delete({ claims: [a] }))).toEqual({ code: 'missing', kind: 'claim', id: a })
  })

  it('OP5: an undercut chain of 5,000 steps is taken without overflowing', () => {
    const play = new PlayMap()
    const top = play.claim('Top.')
    const p = play.claim('P.')
    const fields = { stance: 'con', scheme: null, note: '', pin: null } as const
    const chain = Array.from({ length: 5000 }, (_, index) => ({
      ...fields,
      id: `u${index}`,
      premises: [p],
      conclusion: index === 0 ? onClaim(top) : onArgument(`u${index - 1}`),
    }))
    play.run(play.add({ arguments: chain }))
    const { undo } = play.run(play.delete({ claims: [top] }))
    expect(play.map.arguments.size).toBe(0)
    if (undo) play.run(undo)
    expect(play.map.arguments.size).toBe(5000)
  })
})

describe('rewording', () => {
  const text = 'Framework agreements are a trick.'

  it('OP8: rewordings that do not touch are merged', () => {
    const play = new PlayMap()
    const id = play.claim(text)
    play.run(play.edit(id, { text: { from: text, to: 'All framework agreements are a trick.' } }), 'ann')
    play.run(play.edit(id, { text: { from: text, to: 'Framework agreements are a clever trick.' } }), 'bob')
    expect(play.map.claims.get(id)).toMatchObject({
      text: 'All framework agreements are a clever trick.',
      conflicts: [],
    })
  })

  it('OP8: rewordings that touch are both kept until someone settles them, and settling can be undone', () => {
    const play = new PlayMap()
    const id = play.claim(text)
    play.run(play.edit(id, { text: { from: text, to: 'Framework agreements are a trap.' } }), 'ann')
    const second = play.edit(id, { text: { from: text, to: 'Framework agreements are a ruse.' } })
    play.run(second, 'bob')
    const claim = () => play.map.claims.get(id)
    expect(claim()?.text).toBe('Framework agreements are a trap.')
    expect(claim()?.conflicts).toMatchObject([
      { id: second.id, text: 'Framework agreements are a ruse.', by: 'bob', settled: false },
    ])
    const settle = play.edit(id, {
      settle: [second.id],
      text: { from: 'Framework agreements are a trap.', to: 'Framework agreements are a ruse.' },
    })
    const { undo } = play.run(settle)
    expect(claim()).toMatchObject({ text: 'Framework agreements are a ruse.', conflicts: [{ settled: true }] })
    if (undo) play.run(undo)
    expect(claim()).toMatchObject({ text: 'Framework agreements are a trap.', conflicts: [{ settled: false }] })
    expect(play.refused(play.edit(id, { settle: ['unknown'] }))).toMatchObject({ code: 'missing', kind: 'conflict' })
  })

  it('OP14: many conflicts leave room for new ones, the oldest settled going first', () => {
    const play = new PlayMap()
    const id = play.claim(text)
    const ids: string[] = []
    const clash = () => {
      const edit = play.edit(id, { text: { from: 'Something else.', to: `Wording ${ids.length}.` } })
      play.run(edit)
      ids.push(edit.id)
    }
    clash()
    for (let count = 1; count <= LIMITS.conflicts; count += 1) {
      clash()
      play.run(play.edit(id, { settle: [ids.at(-1) ?? ''] }))
    }
    const kept = play.map.claims.get(id)?.conflicts.map((conflict) => conflict.id)
    expect(kept).toEqual([ids[0], ...ids.slice(2)])
    expect(play.refused(play.edit(id, { reopen: [ids[1] ?? ''] }))).toMatchObject({ code: 'missing', kind: 'conflict' })
    expect(checkMap(play.map)).toEqual([])
  })

  it('OP8: tags of several people are all kept', () => {
    const play = new PlayMap()
    const id = play.claim(text)
    play.run(play.edit(id, { addTags: ['NATO'] }), 'ann')
    play.run(play.edit(id, { addTags: ['precedent'] }), 'bob')
    play.run(play.edit(id, { removeTags: ['NATO'] }), 'ann')
    expect(play.map.claims.get(id)?.tags).toEqual(['precedent'])
  })
})

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

describe('members', () => {
  it('OP10: the last owner neither leaves nor steps down', () => {
    const play = new PlayMap('ann')
    const leave = {
      v: 1,
      id: play.newId(),
      kind: 'set-role',
      personId: 'ann',
      role: { from: 'owner', to: null },
    } as const
    expect(play.refused(leave)).toEqual({ code: 'last-owner' })
    play.run({ v: 1, id: play.newId(), kind: 'join', personId: 'bob', name: 'Bob', role: 'owner' })
    play.run(leave)
    expect(play.map.people.get('ann')).toEqual({ id: 'ann', name: 'ann', role: null })
  })

  it('OP10: an invitation never lowers a role', () => {
    const play = new PlayMap('ann')
    play.run({ v: 1, id: play.newId(), kind: 'join', personId: 'ann', name: 'Ann', role: 'viewer' })
    expect(play.map.people.get('ann')).toEqual({ id: 'ann', name: 'Ann', role: 'owner' })
  })
})

describe('before and after creation', () => {
  it('OP1: nothing happens to a map that was not created, and it is created once', () => {
    const at = '2026-01-01T00:00:00.000Z'
    const restore = { v: 1, id: 'o', kind: 'restore', deletionId: 'd' } as const
    const result = applyOperation(emptyMap('m'), restore, { author: 'ann', at })
    expect(result).toEqual({ ok: false, refusal: { code: 'map-not-created' } })
    const play = new PlayMap()
    const content = { people: [], claims: [], arguments: [], sources: [], quotes: [], annotations: [] }
    const details = { title: 'T', description: '', visibility: 'private', archived: false } as const
    expect(play.refused({ v: 1, id: play.newId(), kind: 'create', details, ownerName: 'Ann', content })).toEqual({
      code: 'map-exists',
    })
  })
})
