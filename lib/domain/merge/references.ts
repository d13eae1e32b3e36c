import {
  annotationsOn,
  argumentsAbout,
  argumentsFrom,
  claimsIn,
  type DebateMap,
  quotesFor,
  quotesIn,
  repliesTo,
} from '../debate-map'
import type { Annotation, Argument, Claim, Quote } from '../model'
import type { ContentTable } from '../operations/fingerprint'
import { TABLE_OF, TABLE_OF_TARGET } from '../record-kind'
import type { Fields } from './merge-field'

export type Ref = { table: ContentTable; id: string }
export const keyOf = ({ table, id }: Ref): string => `${table} ${id}`

const of = (table: ContentTable, ids: readonly string[]): Ref[] => ids.map((id) => ({ table, id }))

/** What a record cannot live without. Of joint premises, of claims of a quote and of frames see `looseRefs`. */
export function refsOf(table: ContentTable, record: Fields): Ref[] {
  switch (table) {
    case 'arguments': {
      const { premises, conclusion } = record as Argument
      return [
        { table: TABLE_OF[conclusion.kind], id: conclusion.id },
        ...(premises.length === 1 ? of('claims', premises) : []),
      ]
    }
    case 'quotes':
      return of('sources', [(record as unknown as Quote).sourceId])
    case 'annotations': {
      const { replyTo, target } = record as unknown as Annotation
      // A reply is about what its thread is about.
      return replyTo === null ? [{ table: TABLE_OF_TARGET[target.kind], id: target.id }] : of('annotations', [replyTo])
    }
    default:
      return []
  }
}

/** What a record names and can let go of. */
export function looseRefs(table: ContentTable, record: Fields): Ref[] {
  switch (table) {
    case 'claims': {
      const { frameId } = record as unknown as Claim
      return frameId === undefined ? [] : of('frames', [frameId])
    }
    case 'arguments': {
      const { premises } = record as unknown as Argument
      return premises.length > 1 ? of('claims', premises) : []
    }
    case 'quotes':
      return of('claims', (record as unknown as Quote).claimIds)
    default:
      return []
  }
}

/** The record without these loose references; null when none of its premises is left. */
export function letGo(table: ContentTable, record: Fields, isGone: (ref: Ref) => boolean): Fields | null {
  const living = (ids: readonly string[]) => ids.filter((id) => !isGone({ table: 'claims', id }))
  switch (table) {
    case 'claims': {
      const { frameId } = record as unknown as Claim
      return frameId !== undefined && isGone({ table: 'frames', id: frameId })
        ? { ...record, frameId: undefined }
        : record
    }
    case 'arguments': {
      const premises = living((record as unknown as Argument).premises)
      return premises.length > 0 ? { ...record, premises } : null
    }
    case 'quotes':
      return { ...record, claimIds: living((record as unknown as Quote).claimIds) }
    default:
      return record
  }
}

/** Everything on the map that names this record. */
export function dependentsOf(map: DebateMap, { table, id }: Ref): Ref[] {
  const ids = (records: readonly { id: string }[]) => records.map((record) => record.id)
  switch (table) {
    case 'frames':
      return of('claims', ids(claimsIn(map, id)))
    case 'claims':
      return [
        ...of('arguments', ids([...argumentsFrom(map, id), ...argumentsAbout(map, { kind: 'claim', id })])),
        ...of('quotes', ids(quotesFor(map, id))),
        ...of('annotations', firsts(annotationsOn(map, { kind: 'claim', id }))),
      ]
    case 'arguments':
      return [
        ...of('arguments', ids(argumentsAbout(map, { kind: 'argument', id }))),
        ...of('annotations', firsts(annotationsOn(map, { kind: 'argument', id }))),
      ]
    case 'sources':
      return [
        ...of('quotes', ids(quotesIn(map, id))),
        ...of('annotations', firsts(annotationsOn(map, { kind: 'source', id }))),
      ]
    case 'quotes':
      return of('annotations', firsts(annotationsOn(map, { kind: 'quote', id })))
    case 'annotations':
      return of('annotations', ids(repliesTo(map, id)))
  }
}

const firsts = (notes: readonly Annotation[]): string[] =>
  notes.flatMap(({ id, replyTo }) => (replyTo === null ? [id] : []))
