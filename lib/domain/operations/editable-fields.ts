import type { OperationKind, OperationOf } from '../operation'
import type { FieldEdit } from './edit-field'

/** What an operation edits by naming the old and the new value. */
type EditsOf<O> = { [F in keyof O]-?: NonNullable<O[F]> extends FieldEdit<unknown> ? F : never }[keyof O]

/** Does not compile unless it names every such field and no other. */
const fieldsOf = <K extends OperationKind>(fields: Record<EditsOf<OperationOf<K>>, true>) =>
  Object.keys(fields) as EditsOf<OperationOf<K>>[]

export const ARGUMENT_FIELDS = fieldsOf<'edit-argument'>({
  stance: true,
  conclusion: true,
  premises: true,
  scheme: true,
  note: true,
})
export const QUESTION_PARTS = fieldsOf<'handle-question'>({
  answer: true,
  premise: true,
  objection: true,
  assigned: true,
  aside: true,
})
export const FRAME_FIELDS = fieldsOf<'edit-frame'>({ title: true, colour: true, rivals: true })
export const SOURCE_FIELDS = fieldsOf<'edit-source'>({
  title: true,
  authors: true,
  publisher: true,
  published: true,
  url: true,
  language: true,
})
export const ANNOTATION_FIELDS = fieldsOf<'edit-annotation'>({ body: true, target: true })
export const DETAILS_FIELDS = fieldsOf<'edit-map'>({
  title: true,
  description: true,
  visibility: true,
  archived: true,
  burden: true,
})
