import type { LoggedOperation, OperationOf, SingleOperation, Stamp, Step } from './operation'
import { OPERATION_VERSION } from './operation-version'

/**
 * The operations that a group stands for, in order. The n-th (from 0) has the id `ID-n`, by which what it deletes and a
 * rewording that it keeps are known; so a group sent anew under another id makes others.
 */
export const stepsOf = ({ id, steps }: OperationOf<'group'>): SingleOperation[] =>
  steps.map((step, place) => ({ ...step, v: OPERATION_VERSION, id: `${id}-${place}` }))

/** An operation as those it stands for: itself, if it is no group. */
export const singlesOf = (operation: LoggedOperation): Exclude<LoggedOperation, { kind: 'group' }>[] =>
  operation.kind === 'group' ? stepsOf(operation) : [operation]

/** What an operation does as a step of a group. */
export function stepFrom({ v, id, ...step }: SingleOperation): Step {
  return step
}

/** For playing steps only to see which maps they meet: who did them and when decides nothing about that. */
export const NO_STAMP: Stamp = { author: 'nobody', at: '1970-01-01T00:00:00.000Z' }
