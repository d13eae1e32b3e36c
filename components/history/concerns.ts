import { argumentsAbout, argumentsFrom, type DebateMap, type RecordOf } from '@/lib/domain/debate-map'
import { stepsOf } from '@/lib/domain/group-steps'
import type { AnnotationTarget } from '@/lib/domain/model'
import type { LogEntry, OperationOf } from '@/lib/domain/operation'
import { TABLE_OF } from '@/lib/domain/record-kind'
import type { ThingRef } from '../workspace/workspace-context'
import type { HistoryContext } from './history-line'

/** What is asked while judging: the map as it is now, and earlier entries. */
export type ConcernContext = Pick<HistoryContext, 'map' | 'findEntry'>

/**
 * Whether an entry belongs to the history of a thing: it made, changed, took or brought it back, or argued,
 * quoted or noted on it. Where cards were put is no part of what a thing says.
 */
export function concernsThing(context: ConcernContext, entry: LogEntry, thing: ThingRef): boolean {
  const { operation } = entry
  const { map } = context
  switch (operation.kind) {
    case 'create':
    case 'import':
      return operation.content[TABLE_OF[thing.kind]].some(({ id }) => id === thing.id)
    case 'add':
      return includes(operation, thing) || links(operation, thing)
    case 'delete':
      return deletionConcerns(map, operation, thing)
    case 'restore': {
      const deleted = context.findEntry(operation.deletionId)
      return deleted !== undefined && concernsThing(context, deleted, thing)
    }
    case 'edit-claim':
      return is(thing, 'claim', operation.claimId)
    case 'edit-argument':
      return (
        is(thing, 'argument', operation.argumentId) ||
        [operation.conclusion?.from, operation.conclusion?.to].some(
          (end) => end !== undefined && is(thing, end.kind, end.id),
        ) ||
        [operation.premises?.from, operation.premises?.to].some((ids) => ids?.some((id) => is(thing, 'claim', id)))
      )
    case 'handle-question':
      return is(thing, 'argument', operation.argumentId)
    case 'merge-claims':
      return [operation.into, ...operation.claimIds].some((id) => is(thing, 'claim', id))
    case 'edit-source':
      return is(thing, 'source', operation.sourceId)
    case 'edit-annotation':
    case 'resolve-annotation': {
      const note = map.annotations.get(operation.annotationId)
      return is(thing, 'annotation', operation.annotationId) || (note !== undefined && isTarget(thing, note.target))
    }
    case 'group':
      return stepsOf(operation).some((step) => concernsThing(context, { ...entry, operation: step }, thing))
    case 'join':
    case 'place':
    case 'edit-frame':
    case 'edit-map':
    case 'set-role':
      return false
  }
}

const is = (thing: ThingRef, kind: ThingRef['kind'], id: string): boolean => thing.kind === kind && thing.id === id

const isTarget = (thing: ThingRef, { kind, id }: AnnotationTarget): boolean =>
  is(thing, kind === 'passage' ? 'source' : kind, id)

type ContentTable = (typeof TABLE_OF)[ThingRef['kind']]
/** Of each record only what it hangs on. */
type Records = {
  [T in ContentTable]: readonly Pick<RecordOf<T>, Extract<keyof RecordOf<T>, HangingField>>[]
}
type HangingField = 'id' | 'premises' | 'conclusion' | 'sourceId' | 'claimIds' | 'target'
type Links = Pick<OperationOf<'delete'>, 'premises' | 'quoteLinks'>

/** Whether these records are the thing, or argue about it, quote for it or note on it. */
function includes(records: Records, thing: ThingRef): boolean {
  return (
    records[TABLE_OF[thing.kind]].some(({ id }) => id === thing.id) ||
    records.arguments.some(
      ({ premises, conclusion }) =>
        is(thing, conclusion.kind, conclusion.id) || premises.some((id) => is(thing, 'claim', id)),
    ) ||
    records.quotes.some(
      ({ sourceId, claimIds }) => is(thing, 'source', sourceId) || claimIds.some((id) => is(thing, 'claim', id)),
    ) ||
    records.annotations.some(({ target }) => isTarget(thing, target))
  )
}

const links = ({ premises, quoteLinks }: Links, thing: ThingRef): boolean =>
  premises.some(({ argumentId, claimId }) => is(thing, 'argument', argumentId) || is(thing, 'claim', claimId)) ||
  quoteLinks.some(({ quoteId, claimId }) => is(thing, 'quote', quoteId) || is(thing, 'claim', claimId))

function deletionConcerns(map: DebateMap, operation: OperationOf<'delete'>, thing: ThingRef): boolean {
  const kept = map.deletions.get(operation.id)
  return (
    operation[TABLE_OF[thing.kind]].includes(thing.id) ||
    links(operation, thing) ||
    (kept !== undefined && includes(kept, thing)) ||
    includes(restoredOf(map, operation), thing)
  )
}

/** What a deletion named and lives again: that says itself what it hangs on. */
function restoredOf(map: DebateMap, operation: OperationOf<'delete'>): Records {
  const living = <T extends ContentTable>(table: T, ids: readonly string[]): RecordOf<T>[] =>
    ids.flatMap((id) => (map[table].get(id) as RecordOf<T> | undefined) ?? [])
  const around = operation.claims.flatMap((id) => [
    ...argumentsFrom(map, id),
    ...argumentsAbout(map, { kind: 'claim', id }),
  ])
  return {
    claims: living('claims', operation.claims),
    arguments: [...living('arguments', operation.arguments), ...around],
    sources: living('sources', operation.sources),
    quotes: living('quotes', operation.quotes),
    annotations: living('annotations', operation.annotations),
  }
}
