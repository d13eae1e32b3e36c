import { Map as PersistentMap, type Set as PersistentSet } from 'immutable'
import type {
  Annotation,
  AnnotationTarget,
  Argument,
  Claim,
  Conclusion,
  Deletion,
  Frame,
  MapContent,
  MapDetails,
  Person,
  Quote,
  Source,
} from './model'

/** The record type of each table. */
export type Tables = {
  people: Person
  frames: Frame
  claims: Claim
  arguments: Argument
  sources: Source
  quotes: Quote
  annotations: Annotation
  deletions: Deletion
}
export type TableName = keyof Tables
export type RecordOf<T extends TableName> = Tables[T]
export const TABLE_NAMES = [
  'people',
  'frames',
  'claims',
  'arguments',
  'sources',
  'quotes',
  'annotations',
  'deletions',
] as const satisfies readonly TableName[]

type Ids = PersistentSet<string>
type Index = PersistentMap<string, Ids>

/** Who points at what, kept beside the records so that no operation ever has to scan the map. */
export type MapIndex = {
  /** `claim:ID` or `argument:ID` to the arguments about it. */
  readonly argumentsAbout: Index
  /** Claim to the arguments it is a premise of. */
  readonly argumentsFrom: Index
  /** Frame to its claims. */
  readonly claimsIn: Index
  readonly quotesIn: Index
  readonly quotesFor: Index
  /** `claim:ID`, `argument:ID`, `quote:ID` or `source:ID` (its passages) to annotations. */
  readonly annotationsOn: Index
  readonly repliesTo: Index
}
export type IndexName = keyof MapIndex

/**
 * One debate: flat records by id in persistent (immutable) tables, so that an edit costs the same in a
 * small map and in a large one, and an older version stays valid while a newer one is made from it.
 */
export type DebateMap = {
  readonly [T in TableName]: PersistentMap<string, RecordOf<T>>
} & {
  readonly id: string
  /** Null until the map's first operation, `create`. */
  readonly details: MapDetails | null
  readonly index: MapIndex
  /** How much text there is (see `textSize`): in what lives, and in what deletions keep. */
  readonly size: { readonly living: number; readonly deleted: number }
}

/** A map before its first operation. */
export const emptyMap = (id: string): DebateMap => ({
  id,
  details: null,
  people: PersistentMap(),
  frames: PersistentMap(),
  claims: PersistentMap(),
  arguments: PersistentMap(),
  sources: PersistentMap(),
  quotes: PersistentMap(),
  annotations: PersistentMap(),
  deletions: PersistentMap(),
  index: {
    argumentsAbout: PersistentMap(),
    argumentsFrom: PersistentMap(),
    claimsIn: PersistentMap(),
    quotesIn: PersistentMap(),
    quotesFor: PersistentMap(),
    annotationsOn: PersistentMap(),
    repliesTo: PersistentMap(),
  },
  size: { living: 0, deleted: 0 },
})

/** Ids compare by code unit: the same order in every locale, in JavaScript and in Postgres' "C" collation. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: { id: string }, b: { id: string }): number => compareIds(a.id, b.id)

export const targetKey = ({ kind, id }: Conclusion | AnnotationTarget): string =>
  `${kind === 'passage' ? 'source' : kind}:${id}`

/** The ids that an index lists under a key, in id order. */
export const idsAt = (map: DebateMap, index: IndexName, key: string): string[] =>
  (map.index[index].get(key)?.toArray() ?? []).sort(compareIds)

const recordsAt = <T extends TableName>(map: DebateMap, table: T, index: IndexName, key: string): RecordOf<T>[] =>
  idsAt(map, index, key).flatMap((id) => {
    const record = map[table].get(id)
    return record ? [record as RecordOf<T>] : []
  })

/** All records of a table in id order, which for UUID v7 is the order of making. */
export const listRecords = <T extends TableName>(map: DebateMap, table: T): RecordOf<T>[] =>
  [...(map[table].values() as IterableIterator<RecordOf<T>>)].sort(byId)

/** Arguments whose conclusion is this claim or argument. */
export const argumentsAbout = (map: DebateMap, conclusion: Conclusion): Argument[] =>
  recordsAt(map, 'arguments', 'argumentsAbout', targetKey(conclusion))
/** Arguments that have this claim among their premises. */
export const argumentsFrom = (map: DebateMap, claimId: string): Argument[] =>
  recordsAt(map, 'arguments', 'argumentsFrom', claimId)
/** Claims in this frame. */
export const claimsIn = (map: DebateMap, frameId: string): Claim[] => recordsAt(map, 'claims', 'claimsIn', frameId)
/** Quotes taken from this source. */
export const quotesIn = (map: DebateMap, sourceId: string): Quote[] => recordsAt(map, 'quotes', 'quotesIn', sourceId)
/** Quotes that are evidence for this claim. */
export const quotesFor = (map: DebateMap, claimId: string): Quote[] => recordsAt(map, 'quotes', 'quotesFor', claimId)
/** First notes and replies on a claim, an argument, a quote, or on passages of a source. */
export const annotationsOn = (
  map: DebateMap,
  target: { kind: 'claim' | 'argument' | 'quote' | 'source'; id: string },
): Annotation[] => recordsAt(map, 'annotations', 'annotationsOn', `${target.kind}:${target.id}`)
/** Replies to the first note of a thread. */
export const repliesTo = (map: DebateMap, annotationId: string): Annotation[] =>
  recordsAt(map, 'annotations', 'repliesTo', annotationId)

/** Claims that argue for nothing: the top of the debate. In a map of pure cycles there may be none. */
export const rootClaims = (map: DebateMap): Claim[] =>
  listRecords(map, 'claims').filter((claim) => !map.index.argumentsFrom.has(claim.id))

/** An undercut denies a step: a `con` argument whose conclusion is an argument. */
export const isUndercut = (argument: Argument): boolean =>
  argument.stance === 'con' && argument.conclusion.kind === 'argument'

/** What the map holds, every list in id order: the same map gives the same content. */
export const contentOf = (map: DebateMap): MapContent => ({
  people: listRecords(map, 'people').map(({ id, name }) => ({ id, name })),
  ...(map.frames.size > 0 ? { frames: listRecords(map, 'frames') } : {}),
  claims: listRecords(map, 'claims'),
  arguments: listRecords(map, 'arguments'),
  sources: listRecords(map, 'sources'),
  quotes: listRecords(map, 'quotes'),
  annotations: listRecords(map, 'annotations'),
})
