import { LIMITS, type LimitName } from '../limits'
import type { MapEdit } from '../map-edit'
import type { OperationKind, OperationOf, Stamp } from '../operation'
import type { Refusal } from '../refusal'

/** Writes what an operation does into the edit, or says why not (what it wrote by then is thrown away). */
export type Applier<K extends OperationKind> = (
  edit: MapEdit,
  operation: OperationOf<K>,
  stamp: Stamp,
) => Refusal | undefined

/** A refusal when a count is past its limit. */
export const overLimit = (limit: LimitName, count: number): Refusal | undefined =>
  count > LIMITS[limit] ? { code: 'limit-reached', limit, max: LIMITS[limit] } : undefined
