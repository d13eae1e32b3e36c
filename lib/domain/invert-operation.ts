import { type PlayedStep, playGroup } from './apply-operation'
import { emptyAdd, emptyDelete, type NewId } from './compose'
import type { DebateMap } from './debate-map'
import { NO_STAMP, stepFrom } from './group-steps'
import { invertMerge } from './invert-merge'
import { MapEdit } from './map-edit'
import type { Argument, QuoteLink } from './model'
import type { LoggedOperation, Operation, OperationOf, SingleOperation } from './operation'
import { OPERATION_VERSION } from './operation-version'
import {
  ANNOTATION_FIELDS,
  ARGUMENT_FIELDS,
  DETAILS_FIELDS,
  FRAME_FIELDS,
  QUESTION_PARTS,
  SOURCE_FIELDS,
} from './operations/editable-fields'
import { CONTENT_TABLES, type ContentTable, fingerprintOf } from './operations/fingerprint'
import { openDetails } from './operations/open-details'
import { openFrame } from './operations/open-frame'
import { findQuestion, NOTHING_SAID } from './operations/with-questions'

/** An operation that was accepted, with the map it met and the map it made. */
export type Done = { before: DebateMap; after: DebateMap; operation: LoggedOperation }

/**
 * The operation that takes `operation` back, and nothing else: it is refused (`changed-since`) if
 * someone changed the thing meanwhile. Null when there is nothing to take back, or when the
 * operation is not for undoing (making a map, joining it). Doing and inverting leaves the map saying what it
 * said before; traces stay where nothing may be lost (who changed a record last, settled rewordings).
 */
export function invertOperation(done: Done, newId: NewId): Operation | null {
  const { before, operation } = done
  if (before === done.after) return null
  switch (operation.kind) {
    case 'group': {
      // Last first, each for the map that it met.
      const steps = playGroup(new MapEdit(before), operation, NO_STAMP).done.toReversed()
      const inverses = steps.flatMap((step) => invertStep(step, newId))
      return groupOf(inverses, newId)
    }
    case 'merge-claims':
      return groupOf(invertStep({ ...done, operation }, newId), newId)
    default:
      return invertSingle({ ...done, operation }, newId)
  }
}

const groupOf = (steps: readonly SingleOperation[], newId: NewId): Operation | null =>
  steps.length > 0 ? { v: OPERATION_VERSION, id: newId(), kind: 'group', steps: steps.map(stepFrom) } : null

function invertStep({ before, after, operation }: PlayedStep, newId: NewId): SingleOperation[] {
  if (before === after) return []
  if (operation.kind !== 'merge-claims') {
    const inverse = invertSingle({ before, after, operation }, newId)
    return inverse ? [inverse] : []
  }
  const apart = invertMerge(before, after, operation, newId)
  const claim = invertClaim(before, after, operation.into, newId)
  return claim ? [...apart, claim] : apart
}

type SingleDone = Done & { operation: Exclude<LoggedOperation, { kind: 'group' | 'merge-claims' }> }

function invertSingle({ before, after, operation }: SingleDone, newId: NewId): SingleOperation | null {
  switch (operation.kind) {
    case 'add':
      return deletionOf(before, after, operation, newId)
    case 'import':
      // Names stay known: a file of nothing else leaves nothing to take back, and a deletion of nothing is refused.
      if (CONTENT_TABLES.every((table) => !operation.content[table]?.length)) return null
      return deletionOf(before, after, { ...emptyAdd(newId), ...operation.content }, newId)
    case 'delete':
      return { v: OPERATION_VERSION, id: newId(), kind: 'restore', deletionId: operation.id }
    case 'restore':
      return deletionOfRestored(before, after, operation, newId)
    case 'edit-claim':
      return invertClaim(before, after, operation.claimId, newId)
    case 'edit-argument': {
      const [was, is] = [before.arguments.get(operation.argumentId), after.arguments.get(operation.argumentId)]
      return was && is
        ? { ...operation, id: newId(), strict: true, ...swapped(operation, ARGUMENT_FIELDS, was, is) }
        : null
    }
    case 'handle-question': {
      const [was, is] = [before.arguments.get(operation.argumentId), after.arguments.get(operation.argumentId)]
      if (!was || !is) return null
      const said = (argument: Argument) => findQuestion(argument, operation) ?? NOTHING_SAID
      return { ...operation, id: newId(), strict: true, ...swapped(operation, QUESTION_PARTS, said(was), said(is)) }
    }
    case 'edit-frame': {
      const [was, is] = [before.frames.get(operation.frameId), after.frames.get(operation.frameId)]
      return was && is
        ? {
            ...operation,
            id: newId(),
            strict: true,
            ...swapped(operation, FRAME_FIELDS, openFrame(was), openFrame(is)),
          }
        : null
    }
    case 'edit-source': {
      const [was, is] = [before.sources.get(operation.sourceId), after.sources.get(operation.sourceId)]
      return was && is
        ? { ...operation, id: newId(), strict: true, ...swapped(operation, SOURCE_FIELDS, was, is) }
        : null
    }
    case 'edit-annotation': {
      const [was, is] = [before.annotations.get(operation.annotationId), after.annotations.get(operation.annotationId)]
      return was && is
        ? { ...operation, id: newId(), strict: true, ...swapped(operation, ANNOTATION_FIELDS, was, is) }
        : null
    }
    case 'edit-map': {
      const { details: was } = before
      const { details: is } = after
      return was && is
        ? {
            ...operation,
            id: newId(),
            strict: true,
            ...swapped(operation, DETAILS_FIELDS, openDetails(was), openDetails(is)),
          }
        : null
    }
    case 'resolve-annotation':
      return { ...operation, id: newId(), resolved: !operation.resolved, strict: true }
    case 'place':
      return { ...operation, id: newId(), strict: true, placements: placedBack(before, after, operation) }
    case 'set-role': {
      const role = before.people.get(operation.personId)?.role ?? null
      return { ...operation, id: newId(), role: { from: operation.role.to, to: role }, strict: true }
    }
    case 'create':
    case 'join':
      return null
  }
}

/** For each field the operation edited: from what it is now to what it was (which the sender may have misjudged). */
function swapped<F extends string>(
  operation: { [field in F]?: unknown },
  fields: readonly F[],
  was: { [field in F]: unknown },
  is: { [field in F]: unknown },
): { [field in F]?: never } {
  const edits = fields.filter((field) => operation[field] !== undefined)
  // Each value comes from the record's own field of that name, so the shape is the operation's.
  return Object.fromEntries(edits.map((field) => [field, { from: is[field], to: was[field] }])) as never
}

/** Each card once, however often the operation placed it. */
function placedBack(before: DebateMap, after: DebateMap, { placements }: OperationOf<'place'>) {
  const cards = new Map(placements.map(({ kind, id }) => [`${kind} ${id}`, { kind, id }]))
  return [...cards.values()].flatMap(({ kind, id }) => {
    const table = kind === 'claim' ? 'claims' : 'arguments'
    const [was, is] = [before[table].get(id), after[table].get(id)]
    return was && is ? [{ kind, id, from: is.pin, to: was.pin }] : []
  })
}

function invertClaim(before: DebateMap, after: DebateMap, claimId: string, newId: NewId): SingleOperation | null {
  const was = before.claims.get(claimId)
  const is = after.claims.get(claimId)
  if (!was || !is) return null
  const settledBefore = new Map(was.conflicts.map(({ id, settled }) => [id, settled]))
  return {
    v: OPERATION_VERSION,
    id: newId(),
    kind: 'edit-claim',
    claimId,
    text: was.text === is.text ? undefined : { from: is.text, to: was.text },
    holder: was.holder === is.holder ? undefined : { from: is.holder, to: was.holder },
    frame: was.frameId === is.frameId ? undefined : { from: is.frameId ?? null, to: was.frameId ?? null },
    burden: was.burden === is.burden ? undefined : { from: is.burden ?? null, to: was.burden ?? null },
    addTags: was.tags.filter((tag) => !is.tags.includes(tag)),
    removeTags: is.tags.filter((tag) => !was.tags.includes(tag)),
    settle: is.conflicts.filter(({ id, settled }) => !settled && settledBefore.get(id) !== false).map(({ id }) => id),
    reopen: is.conflicts.filter(({ id, settled }) => settled && settledBefore.get(id) === false).map(({ id }) => id),
    strict: true,
  }
}

function deletionOf(before: DebateMap, after: DebateMap, added: OperationOf<'add'>, newId: NewId): SingleOperation {
  return {
    ...emptyDelete(newId),
    ...idsOf(added),
    premises: added.premises,
    quoteLinks: notYetIn(before, added.quoteLinks),
    expect: expectations(after, added),
  }
}

/** A link that was there already is not the operation's to take. */
const notYetIn = (before: DebateMap, links: readonly QuoteLink[]): QuoteLink[] =>
  links.filter(({ quoteId, claimId }) => !before.quotes.get(quoteId)?.claimIds.includes(claimId))

type Named = { [T in Exclude<ContentTable, 'frames'>]: readonly { id: string }[] } & {
  frames?: readonly { id: string }[] | undefined
}

const idsOf = (records: Named) => ({
  claims: records.claims.map(({ id }) => id),
  arguments: records.arguments.map(({ id }) => id),
  sources: records.sources.map(({ id }) => id),
  quotes: records.quotes.map(({ id }) => id),
  annotations: records.annotations.map(({ id }) => id),
  ...(records.frames?.length ? { frames: records.frames.map(({ id }) => id) } : {}),
})

const expectations = (map: DebateMap, records: Named): NonNullable<OperationOf<'delete'>['expect']> =>
  CONTENT_TABLES.flatMap((table) =>
    (records[table] ?? []).flatMap(({ id }) => {
      const record = map[table].get(id)
      return record ? [{ table, id, fingerprint: fingerprintOf(table, record as never) }] : []
    }),
  )

/** Undoing a restore deletes again exactly what it brought back. */
function deletionOfRestored(
  before: DebateMap,
  after: DebateMap,
  operation: OperationOf<'restore'>,
  newId: NewId,
): SingleOperation | null {
  const whole = before.deletions.get(operation.deletionId)
  if (!whole) return null
  const rest = after.deletions.get(operation.deletionId)
  const restored = (table: ContentTable) => {
    const left = new Set(rest?.[table]?.map(({ id }) => id))
    return (whole[table] ?? []).filter(({ id }) => !left.has(id))
  }
  const records: Named = {
    frames: restored('frames'),
    claims: restored('claims'),
    arguments: restored('arguments'),
    sources: restored('sources'),
    quotes: restored('quotes'),
    annotations: restored('annotations'),
  }
  const key = (link: object) => JSON.stringify(link)
  const leftLinks = new Set(
    [...(rest?.premises ?? []), ...(rest?.quoteLinks ?? []), ...(rest?.frameLinks ?? [])].map(key),
  )
  const frameLinks = (whole.frameLinks ?? []).filter(
    (link) => before.claims.get(link.claimId)?.frameId !== link.frameId && !leftLinks.has(key(link)),
  )
  return {
    ...emptyDelete(newId),
    ...idsOf(records),
    premises: whole.premises
      .filter((link) => !leftLinks.has(key(link)))
      .map(({ argumentId, claimId }) => ({ argumentId, claimId })),
    quoteLinks: notYetIn(before, whole.quoteLinks).filter((link) => !leftLinks.has(key(link))),
    ...(frameLinks.length > 0 ? { frameLinks } : {}),
    expect: expectations(after, records),
  }
}
