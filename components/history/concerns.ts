import type { DebateMap } from '@/lib/domain/debate-map'
import type { AnnotationTarget } from '@/lib/domain/model'
import type { LogEntry, OperationOf } from '@/lib/domain/operation'
import type { ThingRef } from '../workspace/workspace-context'

/**
 * Whether an entry belongs to the history of a thing: it made, changed, took or brought it back, or argued,
 * quoted or noted on it. Where cards were put is no part of what a thing says.
 */
export function concernsThing(map: DebateMap, { operation }: LogEntry, thing: ThingRef): boolean {
  switch (operation.kind) {
    case 'create':
    case 'import':
      return tableIds(operation.content, thing).includes(thing.id)
    case 'add':
      return additionConcerns(operation, thing)
    case 'delete':
      return deletionConcerns(map, operation, thing)
    case 'restore':
      return false
    case 'edit-claim':
      return is(thing, 'claim', operation.claimId)
    case 'edit-argument':
      return (
        is(thing, 'argument', operation.argumentId) ||
        [operation.conclusion?.from, operation.conclusion?.to].some(
          (end) => end !== undefined && is(thing, end.kind, end.id),
        )
      )
    case 'edit-source':
      return is(thing, 'source', operation.sourceId)
    case 'edit-annotation':
    case 'resolve-annotation': {
      const note = map.annotations.get(operation.annotationId)
      return is(thing, 'annotation', operation.annotationId) || (note !== undefined && isTarget(thing, note.target))
    }
    case 'join':
    case 'place':
    case 'edit-map':
    case 'set-role':
      return false
  }
}

const is = (thing: ThingRef, kind: ThingRef['kind'], id: string): boolean => thing.kind === kind && thing.id === id

const isTarget = (thing: ThingRef, { kind, id }: AnnotationTarget): boolean =>
  is(thing, kind === 'passage' ? 'source' : kind, id)

const TABLES = {
  claim: 'claims',
  argument: 'arguments',
  source: 'sources',
  quote: 'quotes',
  annotation: 'annotations',
} as const satisfies Record<ThingRef['kind'], string>

type Lists = { [T in (typeof TABLES)[ThingRef['kind']]]: readonly { id: string }[] }

const tableIds = (lists: Lists, { kind }: ThingRef): string[] => lists[TABLES[kind]].map(({ id }) => id)

function additionConcerns(operation: OperationOf<'add'>, thing: ThingRef): boolean {
  return (
    tableIds(operation, thing).includes(thing.id) ||
    operation.arguments.some(
      ({ premises, conclusion }) =>
        is(thing, conclusion.kind, conclusion.id) || premises.some((id) => is(thing, 'claim', id)),
    ) ||
    operation.quotes.some(
      ({ sourceId, claimIds }) => is(thing, 'source', sourceId) || claimIds.some((id) => is(thing, 'claim', id)),
    ) ||
    operation.annotations.some(({ target }) => isTarget(thing, target)) ||
    operation.premises.some(
      ({ argumentId, claimId }) => is(thing, 'argument', argumentId) || is(thing, 'claim', claimId),
    ) ||
    operation.quoteLinks.some(({ quoteId, claimId }) => is(thing, 'quote', quoteId) || is(thing, 'claim', claimId))
  )
}

function deletionConcerns(map: DebateMap, operation: OperationOf<'delete'>, thing: ThingRef): boolean {
  const kept = map.deletions.get(operation.id)
  const hung =
    kept !== undefined &&
    (tableIds(kept, thing).includes(thing.id) ||
      kept.arguments.some(
        ({ premises, conclusion }) =>
          is(thing, conclusion.kind, conclusion.id) || premises.some((id) => is(thing, 'claim', id)),
      ) ||
      kept.quotes.some(
        ({ sourceId, claimIds }) => is(thing, 'source', sourceId) || claimIds.some((id) => is(thing, 'claim', id)),
      ) ||
      kept.annotations.some(({ target }) => isTarget(thing, target)))
  return (
    hung ||
    operation[TABLES[thing.kind]].includes(thing.id) ||
    operation.premises.some(
      ({ argumentId, claimId }) => is(thing, 'argument', argumentId) || is(thing, 'claim', claimId),
    ) ||
    operation.quoteLinks.some(({ quoteId, claimId }) => is(thing, 'quote', quoteId) || is(thing, 'claim', claimId))
  )
}
