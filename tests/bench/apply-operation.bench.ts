import { applyOperation } from '@/lib/domain/apply-operation'
import { composeClaim, composeReply, type NewId } from '@/lib/domain/compose'
import { argumentsAbout, type DebateMap, emptyMap } from '@/lib/domain/debate-map'
import type { LoggedOperation, Operation } from '@/lib/domain/operation'
import { creation } from '@/lib/domain/testing/resolve-act'
import { median, printFigure } from './measure'

// OP12: what an operation costs follows its own size, not the map's. The same work, drawn from the same mixture, on maps of
// 100 and of 10,000 claims; the median of several interleaved rounds, so that a busy machine troubles both alike.

const SMALL = 100
const LARGE = 10_000
const OPERATIONS = 2_000
const ROUNDS = 15
const STAMP = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }

function counted(): NewId {
  let count = 0
  return () => `id-${String(++count).padStart(9, '0')}`
}

function apply(map: DebateMap, operation: LoggedOperation): DebateMap {
  const result = applyOperation(map, operation, STAMP)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.map
}

/** A debate of this many claims: every claim has up to four replies, so that depth and degree stay those of real maps. */
function debateOf(claims: number, newId: NewId): { map: DebateMap; claimIds: string[] } {
  let map = apply(emptyMap('map'), creation(newId))
  const claimIds: string[] = []
  for (let count = 0; count < claims; count += 1) {
    const parent = claimIds[Math.floor((count - 1) / 4)]
    const draft = { text: `Claim number ${count} of this debate.`, tags: ['tag'] }
    const { operation, claimId } =
      parent === undefined
        ? composeClaim(newId, draft)
        : composeReply(newId, count % 3 === 0 ? 'con' : 'pro', { kind: 'claim', id: parent }, draft)
    map = apply(map, operation)
    claimIds.push(claimId)
  }
  return { map, claimIds }
}

/** What people do, one after the other: reply, reword, move, delete what was just added, and bring it back. */
function workOn({ map: start, claimIds }: { map: DebateMap; claimIds: string[] }, newId: NewId): number {
  let map = start
  const begun = performance.now()
  for (let count = 0; count < OPERATIONS / 5; count += 1) {
    const claimId = claimIds[(count * 7_919) % claimIds.length] ?? ''
    const { operation: reply, claimId: added } = composeReply(
      newId,
      'con',
      { kind: 'claim', id: claimId },
      { text: 'But.' },
    )
    map = apply(map, reply)
    const text = { from: 'But.', to: 'But not always.' }
    map = apply(map, { v: 1, id: newId(), kind: 'edit-claim', claimId: added, text })
    const placements = [{ kind: 'claim' as const, id: claimId, from: null, to: { x: count, y: 0 } }]
    map = apply(map, { v: 1, id: newId(), kind: 'place', placements })
    const none = { arguments: [], sources: [], quotes: [], annotations: [], premises: [], quoteLinks: [] }
    const deletion: Operation = { v: 1, id: newId(), kind: 'delete', claims: [added], ...none }
    map = apply(map, deletion)
    map = apply(map, { v: 1, id: newId(), kind: 'restore', deletionId: deletion.id })
  }
  const spent = performance.now() - begun
  if (argumentsAbout(map, { kind: 'claim', id: claimIds[0] ?? '' }).length === 0) throw new Error('no replies')
  return spent
}

const newId = counted()
const small = debateOf(SMALL, newId)
const large = debateOf(LARGE, newId)
workOn(small, newId)
workOn(large, newId)
const times = { small: [] as number[], large: [] as number[] }
for (let round = 0; round < ROUNDS; round += 1) {
  times.small.push(workOn(small, newId))
  times.large.push(workOn(large, newId))
}
const microseconds = (spent: number[]): number => (median(spent) / OPERATIONS) * 1_000
printFigure({
  bench: `applyOperation at ${LARGE.toLocaleString('en')} claims`,
  figure: microseconds(times.large),
  baseline: microseconds(times.small),
  unit: 'µs',
  bar: '<= 2',
})
