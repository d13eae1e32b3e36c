import { describe, expect, it } from 'vitest'
import { emptyDelete } from '@/lib/domain/compose'
import { LIMITS } from '@/lib/domain/limits'
import type { Operation } from '@/lib/domain/operation'
import type { MapSession } from './map-session'
import { sentenceForRefusal } from './sentences'
import { snapshotFor, snapshotOf } from './snapshot'
import { addClaim, newMap, rewordClaim } from './testing/claim-operations'
import { accepted, at, claimsOf, entries, entry, joined, openSession, welcome } from './testing/open-session'
import { PROTOCOL_VERSION } from './wire'

describe('joining', () => {
  it('SY1: asks for what comes after its snapshot, or for everything without one', () => {
    const { network } = openSession()
    network.last.open()
    expect(network.last.sent).toEqual([{ type: 'join', protocol: PROTOCOL_VERSION, mapId: 'map', cursor: 1 }])
    const empty = openSession({ initial: null })
    empty.network.last.open()
    expect(empty.network.last.sent).toMatchObject([{ cursor: null }])
    expect(empty.session.submit(addClaim('m'))).toMatchObject({ ok: false, refusal: { code: 'map-not-created' } })
    empty.network.last.say(welcome({ snapshot: snapshotOf(newMap(), 7) }))
    expect(empty.session.getState()).toMatchObject({ connection: 'live', confirmedSeq: 7 })
  })

  it('SY1: joins anew from its cursor after a gap, and from nothing when the log makes no sense', () => {
    const { network, time, session, join } = openSession()
    join().say(entries(entry(3, addClaim('b'))))
    time.advance(1_000)
    network.last.open()
    expect(network.last.sent).toMatchObject([{ cursor: 1 }])
    network.last.say(welcome())
    network.last.say(entries(entry(2, rewordClaim('x', 'none', 'a', 'b'))))
    time.advance(1_000)
    network.last.open()
    expect(network.last.sent).toMatchObject([{ cursor: null }])
    network.last.say(welcome({ snapshot: snapshotOf(newMap(), 9) }))
    expect(session.getState()).toMatchObject({ confirmedSeq: 9, connection: 'live' })
  })

  it('SY47: joins anew for what was deleted when its person may restore it from now on', () => {
    const deletions = (session: MapSession) => session.getState().map.deletions.size
    const gone = [entry(2, addClaim('m')), entry(3, { ...emptyDelete(() => 'd'), claims: ['claim-m'] })]
    const full = openSession()
    full.join().say(entries(...gone))
    const { map } = full.session.getState()

    const promoted = openSession({ standing: 'viewer', initial: snapshotFor('viewer', map, 3) })
    const line = promoted.join({ standing: 'viewer' })
    expect(deletions(promoted.session)).toBe(0)
    line.say({ type: 'standing', standing: 'editor' })
    promoted.time.advance(1_000)
    promoted.network.last.open()
    expect(promoted.network.last.sent).toMatchObject([{ cursor: null }])
    promoted.network.last.say(welcome({ standing: 'editor', snapshot: snapshotFor('editor', map, 3) }))
    expect(deletions(promoted.session)).toBe(1)

    const away = openSession({ standing: 'viewer', initial: snapshotFor('viewer', map, 3) })
    away.join({ standing: 'annotator' })
    away.time.advance(1_000)
    away.network.last.open()
    expect(away.network.last.sent).toMatchObject([{ cursor: null }])
    away.network.last.say(welcome({ standing: 'annotator', snapshot: snapshotFor('annotator', map, 3) }))
    away.network.last.say({ type: 'standing', standing: 'viewer' })
    away.network.last.say({ type: 'standing', standing: 'editor' })
    expect(away.session.getState()).toMatchObject({ connection: 'live' })
  })

  it('SY18: stamps pending edits with the server’s time', () => {
    const { session, join } = openSession()
    join()
    session.submit(addClaim('m'))
    expect(session.getState().map.claims.get('claim-m')).toMatchObject({ createdAt: at, createdBy: 'ann' })
  })
})

describe('edits', () => {
  it('SY3: are shown at once, and saved when the stream shows them', () => {
    const { session, join } = openSession()
    const socket = join()
    session.submit(addClaim('m'))
    expect(claimsOf(session)).toEqual(['claim-m'])
    expect(socket.submitted).toEqual(['m'])
    socket.say(accepted('m', 2))
    expect(session.getState().pendingCount).toBe(1)
    socket.say(entries(entry(2, addClaim('m'), 'ann')))
    expect(session.getState()).toMatchObject({ pendingCount: 0, confirmedSeq: 2 })
    expect(session.getState().recent.map(({ seq }) => seq)).toEqual([2])
  })

  it('SY4: made offline are sent in order on return; those without an answer again after a loss', () => {
    const { session, network, time, join } = openSession()
    session.submit(addClaim('l'))
    session.submit(addClaim('m'))
    const first = join()
    expect(first.submitted).toEqual(['l', 'm'])
    first.say(accepted('l', 2))
    first.drop()
    expect(session.getState().connection).toBe('offline')
    session.submit(addClaim('n'))
    time.advance(1_000)
    const second = joined(network, {})
    expect(second.submitted).toEqual(['m', 'n'])
    second.say(entries(entry(2, addClaim('l'), 'ann'), entry(3, addClaim('m'), 'ann'), entry(4, addClaim('n'), 'ann')))
    expect(session.getState().pendingCount).toBe(0)
  })

  it('SY3: refused by the server vanish with a notice', () => {
    const { session, notices, join } = openSession()
    const socket = join()
    const refusal = { code: 'not-allowed', action: 'content.edit' } as const
    session.submit(addClaim('m'))
    socket.say({ type: 'answers', answers: [{ operationId: 'm', outcome: 'refused', refusal }] })
    expect([claimsOf(session), session.getState().pendingCount, session.getState().canUndo]).toEqual([[], 0, false])
    expect(notices).toEqual([{ kind: 'refused', refusal, operation: addClaim('m') }])
  })

  it('SY17: that this person may not make are refused here', () => {
    const reader = openSession({ person: null, standing: 'reader' })
    expect(reader.session.submit(addClaim('m'))).toMatchObject({ refusal: { code: 'not-allowed' } })
    const viewer = openSession({ standing: 'viewer' })
    expect(viewer.session.submit(addClaim('m'))).toMatchObject({ refusal: { code: 'not-allowed' } })
    viewer.join({ standing: 'editor', snapshot: snapshotOf(newMap(), 1) })
    expect(viewer.session.submit(addClaim('m'))).toMatchObject({ ok: true })
    viewer.network.last.say({ type: 'standing', standing: 'annotator' })
    expect(viewer.session.submit(addClaim('n'))).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  it('SY17: that the socket cannot carry are refused here', () => {
    const { session } = openSession()
    const source = { title: 'T', authors: [], publisher: '', published: '', url: '', language: '' }
    const text = '安'.repeat(LIMITS.sourceText)
    const authors = Array.from({ length: LIMITS.authorsPerSource }, () => '安'.repeat(LIMITS.line))
    const largest = { ...addClaim('l'), sources: [{ id: 'r', ...source, authors, text }] }
    expect(session.submit(largest)).toMatchObject({ ok: true })
    const huge = { ...addClaim('m'), sources: ['s', 't'].map((id) => ({ id, ...source, text })) }
    expect(session.submit(huge)).toMatchObject({ ok: false, refusal: { code: 'too-large' } })
    expect(session.getState().pendingCount).toBe(1)
  })

  it('SY17: that do not fit their schema are refused here, by the name of the field', () => {
    const { session, join } = openSession()
    const socket = join()
    const refusal = (operation: Operation) => {
      const result = session.submit(operation)
      return result.ok ? null : sentenceForRefusal(result.refusal)
    }
    expect(refusal(addClaim('m', 'x'.repeat(100_000)))).toBe('This cannot be saved: text: at most 2000 characters.')
    expect(refusal(rewordClaim('m', 'a', 'one', 'a\u0000b'))).toBe(
      'This cannot be saved: text: it holds characters that cannot be shown.',
    )
    expect(socket.submitted).toEqual([])
  })

  it('OP8: tells of words of this person’s that were kept beside another’s', () => {
    const { session, notices, join } = openSession()
    const socket = join()
    socket.say(entries(entry(2, addClaim('a', 'one'))))
    session.submit(rewordClaim('m', 'a', 'one', 'mine'))
    socket.say(entries(entry(3, rewordClaim('t', 'a', 'one', 'theirs'))))
    expect(notices).toEqual([])
    socket.say(entries(entry(4, rewordClaim('m', 'a', 'one', 'mine'), 'ann')))
    expect(notices).toEqual([{ kind: 'conflict', claimId: 'claim-a' }])
  })

  it('SY10: are taken back and done again', () => {
    const { session, join } = openSession()
    const socket = join()
    expect(session.undo()).toEqual({ done: false, refusal: null })
    session.submit(addClaim('m'))
    expect(session.getState()).toMatchObject({ canUndo: true, canRedo: false })
    expect(session.undo()).toEqual({ done: true })
    expect([claimsOf(session), session.getState().canRedo]).toEqual([[], true])
    expect(session.redo()).toEqual({ done: true })
    expect(claimsOf(session)).toEqual(['claim-m'])
    expect(socket.submitted).toEqual(['m'])
    socket.say(entries(entry(2, addClaim('m'), 'ann')))
    expect(socket.submitted).toEqual(['m', 'new-2'])
    expect([claimsOf(session), session.getState().pendingCount]).toEqual([['claim-m'], 2])
  })

  it('IM19: an edit by another door can be taken back once it shows, as the latest or by its id', () => {
    const { session, join } = openSession()
    const line = join()
    session.awaitEdit('add-i')
    expect(session.undo('add-i')).toEqual({ done: false, refusal: null })
    line.say(entries(entry(2, { ...addClaim('i'), id: 'add-i' }, 'ann'), entry(3, { ...addClaim('b'), id: 'add-b' })))
    expect(session.getState().canUndo).toBe(true)
    session.submit(addClaim('m'))
    expect(session.undo('add-i')).toEqual({ done: true })
    expect(claimsOf(session)).toEqual(['claim-b', 'claim-m'])
    expect(session.undo('add-i')).toEqual({ done: false, refusal: null })
    expect(session.undo('add-b')).toEqual({ done: false, refusal: null })
    session.undo()
    expect(claimsOf(session)).toEqual(['claim-b'])
    session.redo()
    session.redo()
    expect(claimsOf(session)).toEqual(['claim-b', 'claim-i', 'claim-m'])
  })

  it('SY10: say why a step was skipped', () => {
    const { session, join } = openSession()
    const socket = join()
    session.submit(addClaim('m'))
    socket.say(entries(entry(2, addClaim('m'), 'ann'), entry(3, rewordClaim('t', 'm', 'Claim m.', 'Theirs.'))))
    expect(session.undo()).toMatchObject({ done: false, refusal: { code: 'changed-since' } })
    expect(session.getState().canUndo).toBe(false)
  })
})

describe('the state', () => {
  it('SY2: is the same object until something changes', () => {
    const { session, join } = openSession()
    const socket = join()
    const before = session.getState()
    let told = 0
    const stop = session.subscribe(() => {
      told += 1
    })
    expect(session.getState()).toBe(before)
    socket.say({ type: 'beat' })
    expect([session.getState(), told]).toEqual([before, 0])
    session.submit(addClaim('m'))
    expect([session.getState() === before, told]).toEqual([false, 1])
    stop()
    session.submit(addClaim('n'))
    expect(told).toBe(1)
  })
})
