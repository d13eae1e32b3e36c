import { type Done, invertOperation } from '@/lib/domain/invert-operation'
import type { Operation } from '@/lib/domain/operation'

/** An own edit that can be taken back; `inverse` is null until the server has confirmed what the edit did. */
export type UndoableEdit = { readonly operationId: string; readonly inverse: Operation | null }

/** Own edits, the latest last: `undo` those that count, `redo` the undoings that can themselves be taken back. */
export type UndoStacks = { readonly undo: readonly UndoableEdit[]; readonly redo: readonly UndoableEdit[] }

/** More steps back than anyone remembers; without a bound a long session would keep every edit it ever made. */
const MAX_STEPS = 1_000

/** The stack with one more edit, not confirmed yet. */
export const rememberEdit = (stack: readonly UndoableEdit[], operationId: string): UndoableEdit[] => [
  ...stack.slice(-(MAX_STEPS - 1)),
  { operationId, inverse: null },
]

/** The stacks with an edit that came by another door as the latest. Like any new edit it ends redoing. */
export function rememberDone(stacks: UndoStacks, done: Done): UndoStacks {
  const inverse = inverseOf(done)
  const { id: operationId } = done.operation
  return inverse ? { undo: [...stacks.undo.slice(-(MAX_STEPS - 1)), { operationId, inverse }], redo: [] } : stacks
}

/** The stacks with this edit as the latest, so that it is the one to be taken back; undefined when it is not among them. */
export function asLatest({ undo, redo }: UndoStacks, operationId: string): UndoStacks | undefined {
  const edit = undo.find(isOf(operationId))
  return edit && { undo: [...undo.filter((other) => other !== edit), edit], redo }
}

const mapStacks = (
  { undo, redo }: UndoStacks,
  edit: (stack: readonly UndoableEdit[]) => readonly UndoableEdit[],
): UndoStacks => ({ undo: edit(undo), redo: edit(redo) })

/** Forgets edits that the server refused: there is nothing to take back. */
export const forgetEdits = (stacks: UndoStacks, operationIds: ReadonlySet<string>): UndoStacks =>
  operationIds.size === 0
    ? stacks
    : mapStacks(stacks, (stack) => stack.filter(({ operationId }) => !operationIds.has(operationId)))

/**
 * What an edit did in the server's order may differ from what it did here, so its inverse is made from the confirmed
 * maps. An edit that came to nothing is forgotten.
 */
export function withConfirmedInverse(stacks: UndoStacks, done: Done): UndoStacks {
  const { id } = done.operation
  if (!stacks.undo.some(isOf(id)) && !stacks.redo.some(isOf(id))) return stacks
  const inverse = inverseOf(done)
  return mapStacks(stacks, (stack) =>
    stack.flatMap((edit) => (edit.operationId !== id ? [edit] : inverse ? [{ operationId: id, inverse }] : [])),
  )
}

const isOf =
  (id: string) =>
  ({ operationId }: UndoableEdit): boolean =>
    operationId === id

/** The inverse under the id of what it takes back: whoever sends it must give it an id of its own. */
export const inverseOf = (done: Done): Operation | null => invertOperation(done, () => done.operation.id)
