import type { AnnotationTarget, Argument, Bibliography, Conclusion, Passage, Point, Stance } from './model'
import type { OperationOf } from './operation'
import { OPERATION_VERSION } from './operation-version'

/** A source of fresh ids in order of making (UUID v7 in the products; counted in tests). */
export type NewId = () => string

/** An `add` with nothing in it yet. */
export const emptyAdd = (newId: NewId): OperationOf<'add'> => ({
  v: OPERATION_VERSION,
  id: newId(),
  kind: 'add',
  claims: [],
  arguments: [],
  sources: [],
  quotes: [],
  annotations: [],
  premises: [],
  quoteLinks: [],
})

/** A `delete` with nothing in it yet. */
export const emptyDelete = (newId: NewId): OperationOf<'delete'> => ({
  v: OPERATION_VERSION,
  id: newId(),
  kind: 'delete',
  claims: [],
  arguments: [],
  sources: [],
  quotes: [],
  annotations: [],
  premises: [],
  quoteLinks: [],
})

export type ClaimDraft = { text: string; holder?: string | null; tags?: string[]; pin?: Point | null }

const claimFields = (id: string, { text, holder = null, tags = [], pin = null }: ClaimDraft) => ({
  id,
  text: text.trim(),
  holder,
  tags,
  pin,
})

/** An operation with the ids of the things it makes, for selecting them afterwards. */
export type Composed = { operation: OperationOf<'add'>; claimId: string; argumentId: string | null }

/** A new claim that argues for nothing yet; with a passage, the quote it is held to comes along. */
export function composeClaim(
  newId: NewId,
  draft: ClaimDraft,
  evidence?: { sourceId: string; passage: Passage },
): Composed {
  const operation = emptyAdd(newId)
  const claimId = newId()
  operation.claims.push(claimFields(claimId, draft))
  if (evidence)
    operation.quotes.push({ id: newId(), sourceId: evidence.sourceId, claimIds: [claimId], ...evidence.passage })
  return { operation, claimId, argumentId: null }
}

/** An argument from claims that are there already. */
export function composeArgument(
  newId: NewId,
  stance: Stance,
  premises: string[],
  conclusion: Conclusion,
  scheme: string | null = null,
): { operation: OperationOf<'add'>; argumentId: string } {
  const operation = emptyAdd(newId)
  const argumentId = newId()
  operation.arguments.push({ id: argumentId, stance, premises, conclusion, scheme, note: '', pin: null })
  return { operation, argumentId }
}

/** A reason (`pro`), an objection (`con`) or, against an argument, an undercut: a new claim with its argument. */
export function composeReply(newId: NewId, stance: Stance, conclusion: Conclusion, draft: ClaimDraft): Composed {
  const { operation, claimId } = composeClaim(newId, draft)
  const argumentId = newId()
  operation.arguments.push({
    id: argumentId,
    stance,
    premises: [claimId],
    conclusion,
    scheme: null,
    note: '',
    pin: null,
  })
  return { operation, claimId, argumentId }
}

/** A new claim above one that is there, which becomes a reason for it. */
export function composeParent(newId: NewId, claimId: string, draft: ClaimDraft): Composed {
  const { operation, claimId: above } = composeClaim(newId, draft)
  const conclusion: Conclusion = { kind: 'claim', id: above }
  const premises = [claimId]
  operation.arguments.push({ id: newId(), stance: 'pro', premises, conclusion, scheme: null, note: '', pin: null })
  return { operation, claimId: above, argumentId: null }
}

/** A new claim joined to an argument as one more premise. */
export function composeJointPremise(newId: NewId, argument: Pick<Argument, 'id'>, draft: ClaimDraft): Composed {
  const { operation, claimId } = composeClaim(newId, draft)
  operation.premises.push({ argumentId: argument.id, claimId })
  return { operation, claimId, argumentId: argument.id }
}

/** A passage as evidence for claims that are there already. */
export function composeQuote(
  newId: NewId,
  sourceId: string,
  passage: Passage,
  claimIds: string[],
): { operation: OperationOf<'add'>; quoteId: string } {
  const operation = emptyAdd(newId)
  const quoteId = newId()
  operation.quotes.push({ id: quoteId, sourceId, claimIds, ...passage })
  return { operation, quoteId }
}

/** A first note, or with `replyTo` an answer in its thread. */
export function composeAnnotation(
  newId: NewId,
  target: AnnotationTarget,
  body: string,
  replyTo: string | null = null,
): { operation: OperationOf<'add'>; annotationId: string } {
  const operation = emptyAdd(newId)
  const annotationId = newId()
  operation.annotations.push({ id: annotationId, target, replyTo, body: body.trim() })
  return { operation, annotationId }
}

/** A document with its bibliographic record. */
export function composeSource(
  newId: NewId,
  record: Bibliography,
  text: string,
): { operation: OperationOf<'add'>; sourceId: string } {
  const operation = emptyAdd(newId)
  const sourceId = newId()
  operation.sources.push({ id: sourceId, ...record, text })
  return { operation, sourceId }
}
