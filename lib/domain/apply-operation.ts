import type { DebateMap } from './debate-map'
import { stepsOf } from './group-steps'
import { type Change, MapEdit } from './map-edit'
import type { LoggedOperation, OperationKind, OperationOf, SingleOperation, Stamp } from './operation'
import { applyAdd } from './operations/add'
import { type Applier, overLimit } from './operations/applier'
import { applyDelete } from './operations/delete'
import { applyEditClaim } from './operations/edit-claim'
import {
  applyEditAnnotation,
  applyEditArgument,
  applyEditFrame,
  applyEditMap,
  applyEditSource,
  applyPlace,
  applyResolveAnnotation,
} from './operations/edit-record'
import { applyHandleQuestion } from './operations/handle-question'
import { applyCreate, applyImport, applyJoin, applySetRole } from './operations/membership'
import { applyMergeClaims } from './operations/merge-claims'
import { applyRestore } from './operations/restore'
import type { Refusal } from './refusal'
import { accept, type Result, refuse } from './result'

const APPLIERS: { [K in OperationKind]: Applier<K> } = {
  create: applyCreate,
  import: applyImport,
  join: applyJoin,
  add: applyAdd,
  delete: applyDelete,
  restore: applyRestore,
  'edit-claim': applyEditClaim,
  'edit-argument': applyEditArgument,
  'handle-question': applyHandleQuestion,
  'edit-frame': applyEditFrame,
  'edit-source': applyEditSource,
  'edit-annotation': applyEditAnnotation,
  'merge-claims': applyMergeClaims,
  'resolve-annotation': applyResolveAnnotation,
  place: applyPlace,
  'edit-map': applyEditMap,
  'set-role': applySetRole,
  group: (edit, operation, stamp) => playGroup(edit, operation, stamp).refusal,
}

const applierOf = (kind: OperationKind) => APPLIERS[kind] as Applier<OperationKind>

/** A step of a group, with the map it met and the map it made. */
export type PlayedStep = { before: DebateMap; after: DebateMap; operation: SingleOperation }

/** Does the steps of a group one after the other, up to the first that is refused. */
export function playGroup(
  edit: MapEdit,
  group: OperationOf<'group'>,
  stamp: Stamp,
): { done: PlayedStep[]; refusal: Refusal | undefined } {
  const done: PlayedStep[] = []
  for (const operation of stepsOf(group)) {
    const before = edit.map
    const refusal = applierOf(operation.kind)(edit, operation, stamp)
    if (refusal) return { done, refusal }
    done.push({ before, after: edit.map, operation })
  }
  return { done, refusal: undefined }
}

/** G10: what makes a full map no longer may always be done. */
const refuseGrowth = (before: DebateMap, after: DebateMap): Refusal | undefined =>
  after.size.living > before.size.living ? overLimit('mapText', after.size.living) : undefined

export type Applied = { map: DebateMap; changes: Change[] }

/**
 * The one way a map changes. Pure and total for operations that passed their schema: the same map,
 * operation and stamp always give the same answer, either a new map with the net changes or a refusal.
 * The map passed in is never touched. The cost follows the size of the operation and of what it
 * takes along, not the size of the map. Access is not asked here (see `actionsOf`).
 */
export function applyOperation(map: DebateMap, operation: LoggedOperation, stamp: Stamp): Result<Applied> {
  if (!map.details && operation.kind !== 'create') return refuse({ code: 'map-not-created' })
  const edit = new MapEdit(map)
  const refusal = applierOf(operation.kind)(edit, operation, stamp) ?? refuseGrowth(map, edit.map)
  return refusal ? refuse(refusal) : accept({ map: edit.map, changes: edit.changes })
}
