import { repliesTo } from '../debate-map'
import type { MapEdit } from '../map-edit'
import type { Annotation } from '../model'
import type { Refusal } from '../refusal'
import type { Applier } from './applier'
import { editedFields, sameValue } from './edit-field'
import { ANNOTATION_FIELDS, ARGUMENT_FIELDS, DETAILS_FIELDS, FRAME_FIELDS, SOURCE_FIELDS } from './editable-fields'
import { refuseAnnotation, refuseArgument, refuseCircles } from './insert-content'
import { closedDetails, openDetails } from './open-details'
import { closedFrame, openFrame } from './open-frame'

export const applyEditArgument: Applier<'edit-argument'> = (edit, operation, { author, at }) => {
  const argument = edit.find('arguments', operation.argumentId)
  if (!argument) return { code: 'missing', kind: 'argument', id: operation.argumentId }
  const { stale, changed, next } = editedFields(argument, ARGUMENT_FIELDS, operation)
  if (operation.strict && stale) return { code: 'changed-since', kind: 'argument', id: argument.id }
  if (!changed) return undefined
  edit.put('arguments', { ...next, updatedBy: author, updatedAt: at })
  return refuseArgument(edit, next) ?? refuseCircles(edit, [next])
}

export const applyEditFrame: Applier<'edit-frame'> = (edit, operation, { author, at }) => {
  const frame = edit.find('frames', operation.frameId)
  if (!frame) return { code: 'missing', kind: 'frame', id: operation.frameId }
  const { stale, changed, next } = editedFields(openFrame(frame), FRAME_FIELDS, operation)
  if (operation.strict && stale) return { code: 'changed-since', kind: 'frame', id: frame.id }
  if (changed) edit.put('frames', closedFrame({ ...next, updatedBy: author, updatedAt: at }))
  return undefined
}

export const applyEditSource: Applier<'edit-source'> = (edit, operation, { author, at }) => {
  const source = edit.find('sources', operation.sourceId)
  if (!source) return { code: 'missing', kind: 'source', id: operation.sourceId }
  const { stale, changed, next } = editedFields(source, SOURCE_FIELDS, operation)
  if (operation.strict && stale) return { code: 'changed-since', kind: 'source', id: source.id }
  if (changed) edit.put('sources', { ...next, updatedBy: author, updatedAt: at })
  return undefined
}

export const applyEditAnnotation: Applier<'edit-annotation'> = (edit, operation, { author, at }) => {
  const annotation = edit.find('annotations', operation.annotationId)
  if (!annotation) return { code: 'missing', kind: 'annotation', id: operation.annotationId }
  const { stale, changed, next } = editedFields(annotation, ANNOTATION_FIELDS, operation)
  if (operation.strict && stale) return { code: 'changed-since', kind: 'annotation', id: annotation.id }
  if (!changed) return undefined
  // Who wrote the note stays its author: moving is not rewording.
  const reworded = next.body !== annotation.body
  edit.put('annotations', reworded ? { ...next, updatedBy: author, updatedAt: at } : next)
  return sameValue(next.target, annotation.target) ? undefined : moveReplies(edit, next)
}

/** G8: a thread goes where its first note goes. */
function moveReplies(edit: MapEdit, first: Annotation): Refusal | undefined {
  if (first.replyTo !== null) return { code: 'reply-elsewhere', annotationId: first.id }
  for (const reply of repliesTo(edit.map, first.id)) edit.put('annotations', { ...reply, target: first.target })
  return refuseAnnotation(edit, first)
}

export const applyResolveAnnotation: Applier<'resolve-annotation'> = (edit, operation) => {
  const annotation = edit.find('annotations', operation.annotationId)
  if (!annotation) return { code: 'missing', kind: 'annotation', id: operation.annotationId }
  if (annotation.replyTo !== null) return { code: 'not-a-thread', annotationId: annotation.id }
  if (annotation.resolved === operation.resolved) {
    return operation.strict ? { code: 'changed-since', kind: 'annotation', id: annotation.id } : undefined
  }
  // Who wrote the note stays its author: resolving is not rewording.
  edit.put('annotations', { ...annotation, resolved: operation.resolved })
  return undefined
}

export const applyPlace: Applier<'place'> = (edit, operation) => {
  for (const { kind, id, from, to } of operation.placements) {
    const table = kind === 'claim' ? 'claims' : 'arguments'
    const record = edit.find(table, id)
    // A card deleted meanwhile does not spoil the move of the others.
    if (!record) continue
    const { stale, changed } = editedFields(record, ['pin'], { pin: { from, to } })
    if (operation.strict && stale) return { code: 'changed-since', kind, id }
    if (changed) edit.put(table, { ...record, pin: to } as never)
  }
  return undefined
}

export const applyEditMap: Applier<'edit-map'> = (edit, operation) => {
  const { details } = edit.map
  if (!details) return { code: 'map-not-created' }
  const { stale, changed, next } = editedFields(openDetails(details), DETAILS_FIELDS, operation)
  if (operation.strict && stale) return { code: 'changed-since', kind: 'map', id: edit.map.id }
  if (changed) edit.setDetails(closedDetails(next))
  return undefined
}
