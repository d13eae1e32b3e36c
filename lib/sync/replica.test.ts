import { describe, expect, it } from 'vitest'
import { emptyDelete } from '@/lib/domain/compose'
import { invertOperation } from '@/lib/domain/invert-operation'
import type { LogEntry, LoggedOperation, Operation } from '@/lib/domain/operation'
import type { Result } from '@/lib/domain/result'
import {
  type Replica,
  receiveAnswers,
  receiveEntries,
  replicaOf,
  resetReplica,
  resumePending,
  sendable,
  submitOperation,
} from './replica'
import { snapshotOf } from './snapshot'
import { addClaim, newMap, rewordClaim } from './testing/claim-operations'
import { redoEdit, undoEdit } from './undo'

const at = '2026-01-02T00:00:00.000Z'
const ann = { author: 'ann', at }
const allowed = () => undefined

const entry = (seq: number, operation: LoggedOperation, author = 'bob'): LogEntry => ({ seq, author, at, operation })
const fresh = (): Replica => replicaOf(newMap(), 1)

function accepted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const submit = (replica: Replica, operation: Operation): Replica =>
  accepted(submitOperation(replica, operation, ann)).replica
const receive = (replica: Replica, ...entries: LogEntry[]): Replica => receiveEntries(replica, entries).replica
const textOf = ({ map }: Replica, id: string) => map.claims.get(`claim-${id}`)?.text
const pendingIds = ({ pending }: Replica) => pending.map(({ operation }) => operation.id)

describe('receiving', () => {
  it('SY1: applies what comes after the cursor and passes over repeats', () => {
    const entries = [entry(2, addClaim('a')), entry(3, addClaim('b'))]
    const { replica, applied } = receiveEntries(fresh(), entries)
    expect([replica.seq, applied]).toEqual([3, entries])
    const again = receiveEntries(replica, [...entries, entry(4, addClaim('c'))])
    expect([again.replica.seq, again.applied.length, again.trouble]).toEqual([4, 1, null])
    expect(receiveEntries(replica, entries).replica).toBe(replica)
  })

  it('SY1: stops at a gap and says so', () => {
    const { replica, trouble } = receiveEntries(fresh(), [entry(2, addClaim('a')), entry(4, addClaim('c'))])
    expect([replica.seq, trouble]).toEqual([2, 'gap'])
    expect(replica.map.claims.size).toBe(1)
  })

  it('SY1: stops at an entry that it cannot follow and says so', () => {
    const { replica, trouble } = receiveEntries(fresh(), [entry(2, rewordClaim('x', 'nowhere', 'a', 'b'))])
    expect([replica.seq, trouble]).toEqual([1, 'diverged'])
  })

  it('SY2: shows confirmed entries with the pending edits on top; with none pending, the confirmed map itself', () => {
    const base = receive(fresh(), entry(2, addClaim('a', 'one two three')))
    const mine = submit(base, rewordClaim('m', 'a', 'one two three', 'one two 3'))
    const both = receive(mine, entry(3, rewordClaim('t', 'a', 'one two three', '1 two three')))
    expect([textOf(both, 'a'), both.confirmed.claims.get('claim-a')?.text]).toEqual(['1 two 3', '1 two three'])
    const done = receive(both, entry(4, rewordClaim('m', 'a', 'one two three', 'one two 3'), 'ann'))
    expect(textOf(done, 'a')).toBe('1 two 3')
    expect(done.map).toBe(done.confirmed)
  })

  it('SY2: does not do the queue again when the server did just what was done here', () => {
    const three = ['l', 'm', 'n'].reduce((replica, id) => submit(replica, addClaim(id)), fresh())
    const one = receive(three, entry(2, addClaim('l'), 'ann'))
    expect([one.map === three.map, pendingIds(one)]).toEqual([true, ['m', 'n']])
    const mixed = receive(one, entry(3, addClaim('o')), entry(4, addClaim('m'), 'ann'))
    expect([...mixed.map.claims.keys()].sort()).toEqual(['claim-l', 'claim-m', 'claim-n', 'claim-o'])
    const all = receive(mixed, entry(5, addClaim('n'), 'ann'))
    expect(all.map).toBe(all.confirmed)
  })

  it('SY2: keeps an edit that cannot be done now, because the server decides', () => {
    const base = receive(fresh(), entry(2, addClaim('a')))
    const mine = submit(base, rewordClaim('m', 'a', 'Claim a.', 'Mine.'))
    const gone: Operation = { ...emptyDelete(() => 'd'), claims: ['claim-a'] }
    const without = receive(mine, entry(3, gone))
    expect([pendingIds(without), without.map.claims.size]).toEqual([['m'], 0])
    const back = receive(without, entry(4, { v: 1, id: 'r', kind: 'restore', deletionId: 'd' }))
    expect(textOf(back, 'a')).toBe('Mine.')
  })

  it('SY3: an accepted edit stays pending until the stream shows it', () => {
    const mine = submit(fresh(), addClaim('m'))
    const { replica, saved } = receiveAnswers(mine, [{ operationId: 'm', outcome: 'accepted', seq: 2 }])
    expect([pendingIds(replica), saved]).toEqual([['m'], []])
    const seen = receiveEntries(replica, [entry(2, addClaim('m'), 'ann')])
    expect([pendingIds(seen.replica), seen.saved]).toEqual([[], ['m']])
  })

  it('SY3: a refused edit leaves the queue and the map, and those after it stand again without it', () => {
    const two = submit(submit(fresh(), addClaim('m')), rewordClaim('n', 'm', 'Claim m.', 'New.'))
    const refusal = { code: 'not-allowed', action: 'content.edit' } as const
    const { replica, refused } = receiveAnswers(two, [{ operationId: 'm', outcome: 'refused', refusal }])
    expect([pendingIds(replica), refused.map(({ operation }) => operation.id)]).toEqual([['n'], ['m']])
    expect(replica.map.claims.size).toBe(0)
  })

  it('OP8: tells of a rewording of its own that was kept beside another', () => {
    const base = receive(fresh(), entry(2, addClaim('a', 'one')))
    const mine = submit(base, rewordClaim('m', 'a', 'one', 'mine'))
    const received = receiveEntries(mine, [
      entry(3, rewordClaim('t', 'a', 'one', 'theirs')),
      entry(4, rewordClaim('m', 'a', 'one', 'mine'), 'ann'),
    ])
    expect(received.conflicts).toEqual(['claim-a'])
    expect(received.replica.map.claims.get('claim-a')).toMatchObject({
      text: 'theirs',
      conflicts: [{ id: 'm', text: 'mine', by: 'ann', settled: false }],
    })
  })
})

describe('starting again', () => {
  it('SY3: a snapshot saves what it is known to hold; the rest is asked about anew', () => {
    const mine = ['l', 'm', 'n'].reduce((replica, id) => submit(replica, addClaim(id)), fresh())
    const answered = receiveAnswers(mine, [
      { operationId: 'l', outcome: 'accepted', seq: 2 },
      { operationId: 'n', outcome: 'accepted', seq: 9 },
    ]).replica
    const server = receive(fresh(), entry(2, addClaim('l'), 'ann'), entry(3, addClaim('m'), 'ann'))
    const { replica, saved } = resetReplica(answered, server.confirmed, 3)
    expect([saved, replica.pending.map(({ operation, acceptedAs }) => [operation.id, acceptedAs])]).toEqual([
      ['l'],
      [
        ['m', null],
        ['n', null],
      ],
    ])
    const told = receiveAnswers(replica, [{ operationId: 'm', outcome: 'accepted', seq: 3 }])
    expect([told.saved, pendingIds(told.replica)]).toEqual([['m'], ['n']])
    expect([...told.replica.map.claims.keys()].sort()).toEqual(['claim-l', 'claim-m', 'claim-n'])
  })

  it('SY5: edits of an earlier visit come before those made since, each once', () => {
    const now = submit(fresh(), addClaim('n'))
    const earlier = [
      { operation: addClaim('m'), stamp: ann, undoes: null },
      { operation: addClaim('n'), stamp: ann, undoes: null },
    ]
    const resumed = resumePending(now, earlier, 'first').replica
    expect(pendingIds(resumed)).toEqual(['m', 'n'])
    expect(resumed.map.claims.size).toBe(2)
    expect(resumePending(resumed, earlier, 'last').replica).toBe(resumed)
    const found = [{ operation: addClaim('o'), stamp: ann, undoes: null }]
    expect(pendingIds(resumePending(resumed, found, 'last').replica)).toEqual(['m', 'n', 'o'])
  })
})

describe('undo and redo', () => {
  const undo = (replica: Replica, id: string) => undoEdit(replica, id, ann, allowed)
  const redo = (replica: Replica, id: string) => redoEdit(replica, id, ann, allowed)
  const content = ({ map }: Replica) => ({ ...snapshotOf(map, 0), deletions: [] })

  it('SY10: takes back the latest edit first, as new edits', () => {
    const start = fresh()
    const one = submit(start, addClaim('m'))
    const two = submit(one, rewordClaim('n', 'm', 'Claim m.', 'New.'))
    const back = undo(two, 'u').replica
    expect([textOf(back, 'm'), pendingIds(back)]).toEqual(['Claim m.', ['m', 'n', 'u']])
    expect(content(undo(back, 'v').replica)).toEqual(content(start))
  })

  it('SY10: there is nothing to take back at first, and edits that came to nothing are no steps', () => {
    expect(undo(fresh(), 'u').outcome).toBeNull()
    const one = submit(fresh(), addClaim('m'))
    const nothing = submit(one, rewordClaim('n', 'm', 'Claim m.', 'Claim m.'))
    expect(undo(nothing, 'u').replica.map.claims.size).toBe(0)
  })

  it('SY10: takes back what the edit did in the server’s order', () => {
    const base = receive(fresh(), entry(2, addClaim('a', 'one two three')))
    const mine = submit(base, rewordClaim('m', 'a', 'one two three', 'one two 3'))
    const theirs = receive(mine, entry(3, rewordClaim('t', 'a', 'one two three', '1 two three')))
    expect(textOf(undo(theirs, 'u').replica, 'a')).toBe('1 two three')
    const confirmed = receive(theirs, entry(4, rewordClaim('m', 'a', 'one two three', 'one two 3'), 'ann'))
    expect(textOf(undo(confirmed, 'u').replica, 'a')).toBe('1 two three')
  })

  it('SY10: an undo of a pending edit is sent when that edit is confirmed, for what it did by then', () => {
    const tag = (id: string): Operation => ({ v: 1, id, kind: 'edit-claim', claimId: 'claim-a', addTags: ['tag'] })
    const base = receive(fresh(), entry(2, addClaim('a')))
    const back = undo(submit(submit(base, addClaim('m')), tag('n')), 'u').replica
    const later = submit(back, addClaim('l'))
    expect(sendable(later).map(({ id }) => id)).toEqual(['m', 'n'])
    // Somebody else set the same tag first: it is theirs, and the undo comes to nothing.
    const first = receive(later, entry(3, tag('t')), entry(4, addClaim('m'), 'ann'))
    expect([first.map.claims.get('claim-a')?.tags, pendingIds(first)]).toEqual([['tag'], ['n', 'u', 'l']])
    const theirs = receiveEntries(first, [entry(5, tag('n'), 'ann')])
    expect([theirs.saved, theirs.dropped, pendingIds(theirs.replica)]).toEqual([['n'], ['u'], ['l']])
    expect([theirs.replica.map.claims.get('claim-a')?.tags, theirs.replica.stacks.redo]).toEqual([['tag'], []])
    // Nobody did: it is remade and goes.
    const mine = receiveEntries(later, [entry(3, addClaim('m'), 'ann'), entry(4, tag('n'), 'ann')])
    expect(mine.remade.map(({ operation, undoes }) => [operation.id, undoes])).toEqual([['u', null]])
    expect(sendable(mine.replica).map(({ id }) => id)).toEqual(['u', 'l'])
    expect(mine.replica.map.claims.get('claim-a')?.tags).toEqual([])
  })

  it('SY10: an undo goes unsent with the edit that it was for: refused, or not known any more', () => {
    const refusal = { code: 'not-allowed', action: 'content.edit' } as const
    const back = redo(undo(submit(fresh(), addClaim('m')), 'u').replica, 'r').replica
    const refused = receiveAnswers(back, [{ operationId: 'm', outcome: 'refused', refusal }])
    expect([refused.dropped, refused.replica.pending, refused.replica.map.claims.size]).toEqual([['u', 'r'], [], 0])
    expect(refused.replica.stacks).toEqual({ undo: [], redo: [] })
    const held = { operation: addClaim('u'), stamp: ann, undoes: 'gone' }
    expect(resumePending(fresh(), [held], 'first')).toMatchObject({ dropped: ['u'], replica: { pending: [] } })
  })

  it('SY10: skips a step when somebody changed the thing since, and says why', () => {
    const mine = submit(submit(fresh(), addClaim('o')), addClaim('m'))
    const changed = receive(
      mine,
      entry(2, addClaim('o'), 'ann'),
      entry(3, addClaim('m'), 'ann'),
      entry(4, rewordClaim('t', 'm', 'Claim m.', 'Theirs.')),
    )
    const skipped = undo(changed, 'u')
    expect(skipped.outcome).toEqual({ ok: false, refusal: { code: 'changed-since', kind: 'claim', id: 'claim-m' } })
    expect([textOf(skipped.replica, 'm'), skipped.replica.pending]).toEqual(['Theirs.', []])
    expect(undo(skipped.replica, 'v').replica.map.claims.has('claim-o')).toBe(false)
  })

  it('SY10: skips a step that the person may not take any more', () => {
    const refusal = { code: 'not-allowed', action: 'content.edit' } as const
    const { replica, outcome } = undoEdit(submit(fresh(), addClaim('m')), 'u', ann, () => refusal)
    expect(outcome).toEqual({ ok: false, refusal })
    expect([replica.map.claims.size, replica.stacks.undo]).toEqual([1, []])
  })

  it('SY11: redo does the edit again, and an ordinary edit ends it', () => {
    const one = submit(fresh(), addClaim('m'))
    const back = undo(one, 'u').replica
    const forth = redo(back, 'r').replica
    expect(content(forth)).toEqual(content(one))
    expect(content(undo(forth, 'w').replica)).toEqual(content(fresh()))
    expect(redo(submit(back, addClaim('n')), 'r').outcome).toBeNull()
  })

  it('SY11: a refused edit leaves both stacks, and so does a refused undo', () => {
    const two = submit(submit(fresh(), addClaim('m')), addClaim('n'))
    const refusal = { code: 'not-allowed', action: 'content.edit' } as const
    const without = receiveAnswers(two, [{ operationId: 'n', outcome: 'refused', refusal }]).replica
    expect(without.stacks.undo.map(({ operationId }) => operationId)).toEqual(['m'])
    const undone = undo(two, 'u').replica
    const refused = receiveAnswers(undone, [{ operationId: 'u', outcome: 'refused', refusal }]).replica
    expect([refused.stacks.redo, refused.map.claims.size]).toEqual([[], 2])
  })

  it('SY10: steps of an inverse keep the shape that the domain gives them', () => {
    const before = fresh().map
    const one = submit(fresh(), addClaim('m'))
    const back = undo(one, 'u').replica
    const inverse = invertOperation({ before, after: one.map, operation: addClaim('m') }, () => 'u')
    expect(back.pending.at(-1)?.operation).toEqual(inverse)
  })
})
