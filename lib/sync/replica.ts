import { applyOperation } from '@/lib/domain/apply-operation'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Change } from '@/lib/domain/map-edit'
import type { LogEntry, Operation, Stamp } from '@/lib/domain/operation'
import type { Refusal } from '@/lib/domain/refusal'
import { accept, type Result } from '@/lib/domain/result'
import type { Answer } from './protocol'
import { forgetEdits, rememberEdit, type UndoStacks, withConfirmedInverse } from './undo-stacks'

/** An edit made here that the stream has not shown yet. */
export type PendingOperation = {
  readonly operation: Operation
  readonly stamp: Stamp
  /** The sequence number from the server's answer, once there is one. */
  readonly acceptedAs: number | null
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
}

/** A copy that has everything up to `seq` and no edits of its own. */
export const replicaOf = (confirmed: DebateMap, seq: number): Replica => ({
  confirmed,
  seq,
  pending: [],
  map: confirmed,
  stacks: { undo: [], redo: [] },
})

/** What the map shows: the pending edits done once more on top of what is confirmed, in the order of making. */
export function replay(confirmed: DebateMap, pending: readonly PendingOperation[]): DebateMap {
  let map = confirmed
  for (const { operation, stamp } of pending) {
    const result = applyOperation(map, operation, stamp)
    // An edit that cannot be done now still goes to the server, which alone decides: its order may differ from this one.
    if (result.ok) map = result.value.map
  }
  return map
}

const rebased = (replica: Replica): Replica => ({ ...replica, map: replay(replica.confirmed, replica.pending) })

export type Submitted = { replica: Replica; changes: Change[] }

/** Does an edit here at once and queues it; refused edits leave no trace. Clears what could be redone. */
export function submitOperation(replica: Replica, operation: Operation, stamp: Stamp): Result<Submitted> {
  const result = enqueue(replica, operation, stamp)
  if (!result.ok) return result
  const stacks = { undo: rememberEdit(replica.stacks.undo, operation.id), redo: [] }
  return accept({ ...result.value, replica: { ...result.value.replica, stacks } })
}

/** Does an edit and queues it, and leaves undo and redo alone. */
export function enqueue(replica: Replica, operation: Operation, stamp: Stamp): Result<Submitted> {
  const result = applyOperation(replica.map, operation, stamp)
  if (!result.ok) return result
  const { map, changes } = result.value
  const pending = [...replica.pending, { operation, stamp, acceptedAs: null }]
  return accept({ replica: { ...replica, map, pending }, changes })
}

/** Puts edits of an earlier visit (kept by the pending store, oldest first) before those made since. */
export function resumePending(replica: Replica, earlier: readonly Omit<PendingOperation, 'acceptedAs'>[]): Replica {
  const here = new Set(replica.pending.map(({ operation }) => operation.id))
  const missing = earlier.filter(({ operation }) => !here.has(operation.id))
  if (missing.length === 0) return replica
  const resumed = missing.map(({ operation, stamp }) => ({ operation, stamp, acceptedAs: null }))
  return rebased({ ...replica, pending: [...resumed, ...replica.pending] })
}

export type Received = {
  replica: Replica
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
  let { confirmed, seq, stacks } = replica
  const applied: LogEntry[] = []
  const own = new Set(replica.pending.map(({ operation }) => operation.id))
  const saved: string[] = []
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
      saved.push(operation.id)
      stacks = withConfirmedInverse(stacks, { before: confirmed, after: result.value.map, operation })
      conflicts.push(...keptBeside(result.value.changes, operation.id))
    }
    confirmed = result.value.map
    seq = entry.seq
    applied.push(entry)
  }
  if (applied.length === 0) return { replica, applied, saved, conflicts, trouble }
  const gone = new Set(saved)
  const pending = gone.size === 0 ? replica.pending : replica.pending.filter(({ operation }) => !gone.has(operation.id))
  return { replica: rebased({ confirmed, seq, pending, map: confirmed, stacks }), applied, saved, conflicts, trouble }
}

const keptBeside = (changes: readonly Change[], operationId: string): string[] =>
  changes.flatMap((change) =>
    change.table === 'claims' && change.after?.conflicts.some(({ id }) => id === operationId) ? [change.id] : [],
  )

export type Answered = {
  replica: Replica
  saved: string[]
  refused: { operation: Operation; refusal: Refusal }[]
}

/**
 * Takes the server's answers. A refused edit goes; an accepted one waits for the stream, unless a snapshot has
 * already brought it.
 */
export function receiveAnswers(replica: Replica, answers: readonly Answer[]): Answered {
  const byId = new Map(answers.map((answer) => [answer.operationId, answer]))
  const pending: PendingOperation[] = []
  const saved: string[] = []
  const refused: Answered['refused'] = []
  for (const waiting of replica.pending) {
    const answer = byId.get(waiting.operation.id)
    if (!answer) pending.push(waiting)
    else if (answer.outcome === 'refused') refused.push({ operation: waiting.operation, refusal: answer.refusal })
    else if (answer.seq <= replica.seq) saved.push(waiting.operation.id)
    else pending.push({ ...waiting, acceptedAs: answer.seq })
  }
  if (saved.length === 0 && refused.length === 0) return { replica: { ...replica, pending }, saved, refused }
  const stacks = forgetEdits(replica.stacks, new Set(refused.map(({ operation }) => operation.id)))
  return { replica: rebased({ ...replica, pending, stacks }), saved, refused }
}

/** Starts again from the server's copy; edits that it is known to hold leave the queue, the others are asked about anew. */
export function resetReplica(
  replica: Replica,
  confirmed: DebateMap,
  seq: number,
): { replica: Replica; saved: string[] } {
  const holds = ({ acceptedAs }: PendingOperation) => acceptedAs !== null && acceptedAs <= seq
  const pending = replica.pending
    .filter((waiting) => !holds(waiting))
    .map((waiting) => ({ ...waiting, acceptedAs: null }))
  const saved = replica.pending.filter(holds).map(({ operation }) => operation.id)
  return { replica: rebased({ ...replica, confirmed, seq, pending }), saved }
}
