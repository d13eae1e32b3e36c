import { applyOperation } from '@/lib/domain/apply-operation'
import type { DebateMap } from '@/lib/domain/debate-map'
import { singlesOf } from '@/lib/domain/group-steps'
import type { Done } from '@/lib/domain/invert-operation'
import type { Change } from '@/lib/domain/map-edit'
import type { LogEntry, LoggedOperation, Operation, Stamp } from '@/lib/domain/operation'
import type { Refusal } from '@/lib/domain/refusal'
import { accept, type Result } from '@/lib/domain/result'
import type { Answer } from './protocol'
import {
  forgetEdits,
  inverseOf,
  rememberDone,
  rememberEdit,
  type UndoStacks,
  withConfirmedInverse,
} from './undo-stacks'

/** An edit made here that the stream has not shown yet. */
export type PendingOperation = {
  readonly operation: Operation
  readonly stamp: Stamp
  /** The sequence number from the server's answer, once there is one. */
  readonly acceptedAs: number | null
  /**
   * The pending edit that this one takes back. What that edit does is known only when the stream shows it (somebody
   * may have done the same first), so this one is not sent before, and is made anew then.
   */
  readonly undoes: string | null
}

/**
 * One person's copy of a map: what the server has confirmed, what waits to be confirmed, and the map that shows
 * both. A plain value: every function here makes a new one. With nothing pending, `map` is `confirmed` itself.
 */
export type Replica = {
  readonly confirmed: DebateMap
  /** The sequence number of the last entry in `confirmed`. */
  readonly seq: number
  readonly pending: readonly PendingOperation[]
  readonly map: DebateMap
  readonly stacks: UndoStacks
  /** Ids of edits that this person makes by another door, and can take back here once the stream shows them. */
  readonly awaited: ReadonlySet<string>
}

/** A copy that has everything up to `seq` and no edits of its own. */
export const replicaOf = (confirmed: DebateMap, seq: number): Replica => ({
  confirmed,
  seq,
  pending: [],
  map: confirmed,
  stacks: { undo: [], redo: [] },
  awaited: new Set(),
})

/**
 * What the map shows: the pending edits done once more on top of what is confirmed, in the order of making. Edits that take
 * back pending ones come out as they would be now.
 */
export function replay(
  confirmed: DebateMap,
  pending: readonly PendingOperation[],
): { map: DebateMap; pending: readonly PendingOperation[] } {
  const undone = new Set(pending.map(({ undoes }) => undoes))
  const done = new Map<string, Done>()
  let map = confirmed
  const replayed = pending.map((waiting) => {
    const now = waiting.undoes === null ? waiting : takingBack(waiting, done.get(waiting.undoes))
    const result = now && applyOperation(map, now.operation, now.stamp)
    // An edit that cannot be done now still goes to the server, which alone decides: its order may differ from this one.
    if (!now || !result?.ok) return waiting
    if (undone.has(now.operation.id)) {
      done.set(now.operation.id, { before: map, after: result.value.map, operation: now.operation })
    }
    map = result.value.map
    return now
  })
  return { map, pending: replayed }
}

/** The same undo, for what the edit it takes back has done; undefined when that came to nothing. */
function takingBack(waiting: PendingOperation, done: Done | undefined): PendingOperation | undefined {
  const inverse = done && inverseOf(done)
  return inverse ? { ...waiting, operation: { ...inverse, id: waiting.operation.id } } : undefined
}

const rebased = (replica: Replica): Replica => ({ ...replica, ...replay(replica.confirmed, replica.pending) })

/** The pending edits that may go to the server now: all without an answer, up to the first that must wait for another. */
export function sendable({ pending }: Replica): Operation[] {
  const held = pending.findIndex(({ undoes }) => undoes !== null)
  return pending
    .slice(0, held < 0 ? pending.length : held)
    .filter(({ acceptedAs }) => acceptedAs === null)
    .map(({ operation }) => operation)
}

export type Submitted = { replica: Replica; changes: Change[] }

/** Does an edit here at once and queues it; refused edits leave no trace. Clears what could be redone. */
export function submitOperation(replica: Replica, operation: Operation, stamp: Stamp): Result<Submitted> {
  const result = enqueue(replica, { operation, stamp, undoes: null })
  if (!result.ok) return result
  const stacks = { undo: rememberEdit(replica.stacks.undo, operation.id), redo: [] }
  return accept({ ...result.value, replica: { ...result.value.replica, stacks } })
}

/** An edit that is kept over a reload: what the server has answered by then is asked again. */
export type KeptOperation = Omit<PendingOperation, 'acceptedAs'>

/** Does an edit and queues it, and leaves undo and redo alone. */
export function enqueue(replica: Replica, kept: KeptOperation): Result<Submitted> {
  const result = applyOperation(replica.map, kept.operation, kept.stamp)
  if (!result.ok) return result
  const { map, changes } = result.value
  const pending = [...replica.pending, { ...kept, acceptedAs: null }]
  return accept({ replica: { ...replica, map, pending }, changes })
}

/** Edits on their way out of the queue, with what they did where that is known. */
type Leaving = ReadonlyMap<string, Done | null>

export type Settled = {
  replica: Replica
  /** Undos that waited for what is settled now, as they are to be sent. */
  remade: PendingOperation[]
  /** Ids of undos that go unsent: what they would take back came to nothing, or is not known any more. */
  dropped: string[]
}

/**
 * Takes edits out of the queue and does the rest again; not when the server did just what was done here (`inStep`), or a
 * long queue would be done again for every message that shortens it. The map then shows times of this machine's
 * until the queue is empty.
 */
function settle(replica: Replica, leaving: Leaving, inStep = false): Settled {
  const left = new Map(leaving)
  const remade: PendingOperation[] = []
  const dropped: string[] = []
  const pending = replica.pending.flatMap((waiting) => {
    if (leaving.has(waiting.operation.id)) return []
    const done = waiting.undoes === null ? undefined : left.get(waiting.undoes)
    if (done === undefined) return [waiting]
    const now = done && takingBack(waiting, done)
    if (now) {
      const free = { ...now, undoes: null }
      remade.push(free)
      return [free]
    }
    // Whoever waits for this one waits in vain.
    left.set(waiting.operation.id, null)
    dropped.push(waiting.operation.id)
    return []
  })
  const settled = { ...replica, pending, stacks: forgetEdits(replica.stacks, new Set(dropped)) }
  const same = inStep && pending.length > 0 && remade.length === 0 && dropped.length === 0
  return { replica: same ? settled : rebased(settled), remade, dropped }
}

/**
 * Takes up edits of other pages, oldest first: those of an earlier visit go before what was done since (`first`),
 * those found later were made beside it and go `last`. An undo whose edit is not known is dropped: nobody can tell any more
 * what it would take back.
 */
export function resumePending(replica: Replica, earlier: readonly KeptOperation[], place: 'first' | 'last'): Settled {
  const here = new Set(replica.pending.map(({ operation }) => operation.id))
  const missing = earlier.filter(({ operation }) => !here.has(operation.id))
  if (missing.length === 0) return { replica, remade: [], dropped: [] }
  const resumed = missing.map((kept) => ({ ...kept, acceptedAs: null }))
  const pending = place === 'first' ? [...resumed, ...replica.pending] : [...replica.pending, ...resumed]
  const known = new Set(pending.map(({ operation }) => operation.id))
  const unknown = missing.flatMap(({ undoes }): [string, null][] =>
    undoes === null || known.has(undoes) ? [] : [[undoes, null]],
  )
  return settle({ ...replica, pending }, new Map(unknown))
}

export type Received = Settled & {
  /** The entries that were new, in order. */
  applied: LogEntry[]
  /** Ids of edits made here that are now confirmed. */
  saved: string[]
  /** Claims whose rewording made here had to be kept beside someone else's. */
  conflicts: string[]
  /**
   * `gap`: entries are missing before the first unused one. `diverged`: the log holds what this copy cannot do, so the
   * copy is wrong. Either way the entries up to there are applied and the connection must be joined anew.
   */
  trouble: 'gap' | 'diverged' | null
}

/**
 * Takes entries from the stream: exactly `seq + 1` each time, repeats passed over. The cost follows the entries and the
 * pending edits, not the map.
 */
export function receiveEntries(replica: Replica, entries: readonly LogEntry[]): Received {
  let { confirmed, seq, stacks, awaited } = replica
  const applied: LogEntry[] = []
  const own = new Set(replica.pending.map(({ operation }) => operation.id))
  const saved = new Map<string, Done>()
  const conflicts: string[] = []
  let trouble: Received['trouble'] = null
  for (const entry of entries) {
    if (entry.seq <= seq) continue
    const { operation, author, at } = entry
    const result = entry.seq === seq + 1 ? applyOperation(confirmed, operation, { author, at }) : null
    if (!result?.ok) {
      trouble = result ? 'diverged' : 'gap'
      break
    }
    if (own.has(operation.id)) {
      const done = { before: confirmed, after: result.value.map, operation }
      saved.set(operation.id, done)
      stacks = withConfirmedInverse(stacks, done)
      conflicts.push(...keptBeside(result.value.changes, operation))
    }
    if (awaited.has(operation.id)) {
      stacks = rememberDone(stacks, { before: confirmed, after: result.value.map, operation })
      awaited = new Set([...awaited].filter((id) => id !== operation.id))
    }
    confirmed = result.value.map
    seq = entry.seq
    applied.push(entry)
  }
  const inStep = applied.every(({ operation }, place) => operation.id === replica.pending[place]?.operation.id)
  const settled =
    applied.length > 0
      ? settle({ ...replica, confirmed, seq, stacks, awaited }, saved, inStep)
      : { replica, remade: [], dropped: [] }
  return { ...settled, applied, saved: [...saved.keys()], conflicts, trouble }
}

function keptBeside(changes: readonly Change[], operation: LoggedOperation): string[] {
  const ids = new Set(singlesOf(operation).map(({ id }) => id))
  return changes.flatMap((change) =>
    change.table === 'claims' && change.after?.conflicts.some(({ id }) => ids.has(id)) ? [change.id] : [],
  )
}

export type Answered = Settled & {
  saved: string[]
  refused: { operation: Operation; refusal: Refusal }[]
}

/**
 * Takes the server's answers. A refused edit goes; an accepted one waits for the stream, unless a snapshot has
 * already brought it.
 */
export function receiveAnswers(replica: Replica, answers: readonly Answer[]): Answered {
  const byId = new Map(answers.map((answer) => [answer.operationId, answer]))
  const saved: string[] = []
  const refused: Answered['refused'] = []
  const pending = replica.pending.map((waiting) => {
    const answer = byId.get(waiting.operation.id)
    if (answer?.outcome === 'refused') refused.push({ operation: waiting.operation, refusal: answer.refusal })
    else if (answer && answer.seq <= replica.seq) saved.push(waiting.operation.id)
    return answer?.outcome === 'accepted' ? { ...waiting, acceptedAs: answer.seq } : waiting
  })
  if (saved.length === 0 && refused.length === 0) {
    return { replica: { ...replica, pending }, remade: [], dropped: [], saved, refused }
  }
  const refusedIds = refused.map(({ operation }) => operation.id)
  const stacks = forgetEdits(replica.stacks, new Set(refusedIds))
  const leaving = new Map([...saved, ...refusedIds].map((id) => [id, null]))
  return { ...settle({ ...replica, pending, stacks }, leaving), saved, refused }
}

/** Starts again from the server's copy; edits that it is known to hold leave the queue, the others are asked about anew. */
export function resetReplica(replica: Replica, confirmed: DebateMap, seq: number): Settled & { saved: string[] } {
  const saved = replica.pending
    .filter(({ acceptedAs }) => acceptedAs !== null && acceptedAs <= seq)
    .map(({ operation }) => operation.id)
  const pending = replica.pending.map((waiting) => ({ ...waiting, acceptedAs: null }))
  return { ...settle({ ...replica, confirmed, seq, pending }, new Map(saved.map((id) => [id, null]))), saved }
}
