import { applyOperation } from '@/lib/domain/apply-operation'
import type { Operation, Stamp } from '@/lib/domain/operation'
import type { Refusal } from '@/lib/domain/refusal'
import { accept, type Result } from '@/lib/domain/result'
import { enqueue, type Replica, replay } from './replica'
import { inverseOf, rememberEdit, type UndoableEdit } from './undo-stacks'

export type Undone = {
  replica: Replica
  /** The edit now on its way, or why the step was skipped; null when there was nothing to take back. */
  outcome: Result<Operation> | null
}

/**
 * Takes back this person's latest edit by a new one that the domain refuses when somebody changed the thing since; the
 * step is then skipped. `judge` may refuse for reasons of access.
 */
export const undoEdit = (replica: Replica, id: string, stamp: Stamp, judge: Judge): Undone =>
  stepBack(replica, 'undo', 'redo', id, stamp, judge)

/** Takes back the latest undoing. */
export const redoEdit = (replica: Replica, id: string, stamp: Stamp, judge: Judge): Undone =>
  stepBack(replica, 'redo', 'undo', id, stamp, judge)

type Judge = (operation: Operation) => Refusal | undefined

function stepBack(
  replica: Replica,
  from: 'undo' | 'redo',
  to: 'undo' | 'redo',
  id: string,
  stamp: Stamp,
  judge: Judge,
): Undone {
  const edit = replica.stacks[from].at(-1)
  if (!edit) return { replica, outcome: null }
  const popped = { ...replica, stacks: { ...replica.stacks, [from]: replica.stacks[from].slice(0, -1) } }
  const found = findInverse(replica, edit)
  if (!found.ok) return { replica: popped, outcome: found }
  // An edit that changed nothing is no step: the one before it is meant.
  if (!found.value) return stepBack(popped, from, to, id, stamp, judge)
  const inverse = { ...found.value, id }
  const refusal = judge(inverse)
  if (refusal) return { replica: popped, outcome: { ok: false, refusal } }
  // Not confirmed yet: what it did is still to be seen.
  const undoes = edit.inverse ? null : edit.operationId
  const result = enqueue(popped, { operation: inverse, stamp, undoes })
  if (!result.ok) return { replica: popped, outcome: result }
  const stacks = { ...popped.stacks, [to]: rememberEdit(popped.stacks[to], id) }
  return { replica: { ...result.value.replica, stacks }, outcome: accept(inverse) }
}

/** A confirmed edit has its inverse; what a pending one does depends on all that was confirmed before it. */
function findInverse(replica: Replica, { operationId, inverse }: UndoableEdit): Result<Operation | null> {
  if (inverse) return accept(inverse)
  const place = replica.pending.findIndex(({ operation }) => operation.id === operationId)
  const waiting = replica.pending[place]
  if (!waiting) return accept(null)
  const before = replay(replica.confirmed, replica.pending.slice(0, place)).map
  const result = applyOperation(before, waiting.operation, waiting.stamp)
  return result.ok ? accept(inverseOf({ before, after: result.value.map, operation: waiting.operation })) : result
}
