import { type Map as PersistentMap, Set as PersistentSet } from 'immutable'
import { type DebateMap, type IndexName, type RecordOf, type TableName, targetKey } from './debate-map'
import type { MapDetails } from './model'
import { textSize } from './plain-text'

/** What happened to one record: made (`before` null), changed, or removed (`after` null). */
export type RecordChange = {
  [T in TableName]: { table: T; id: string; before: RecordOf<T> | null; after: RecordOf<T> | null }
}[TableName]
export type DetailsChange = { table: 'details'; id: string; before: MapDetails | null; after: MapDetails }
/** The net effect of an operation as data: what the database writes and the interface animates. */
export type Change = RecordChange | DetailsChange

type IndexEntry = [index: IndexName, key: string]

/** Where the index lists a record. */
function entriesOf<T extends TableName>(table: T, record: RecordOf<T>): IndexEntry[]
function entriesOf(table: TableName, record: unknown): IndexEntry[] {
  switch (table) {
    case 'claims': {
      const { frameId } = record as RecordOf<'claims'>
      return frameId === undefined ? [] : [['claimsIn', frameId]]
    }
    case 'arguments': {
      const argument = record as RecordOf<'arguments'>
      return [
        ['argumentsAbout', targetKey(argument.conclusion)],
        ...argument.premises.map((id): IndexEntry => ['argumentsFrom', id]),
      ]
    }
    case 'quotes': {
      const quote = record as RecordOf<'quotes'>
      return [['quotesIn', quote.sourceId], ...quote.claimIds.map((id): IndexEntry => ['quotesFor', id])]
    }
    case 'annotations': {
      const annotation = record as RecordOf<'annotations'>
      return [
        ['annotationsOn', targetKey(annotation.target)],
        ...(annotation.replyTo ? [['repliesTo', annotation.replyTo] as IndexEntry] : []),
      ]
    }
    default:
      return []
  }
}

const keyOf = ([index, key]: IndexEntry): string => `${index} ${key}`

/**
 * One edit in the making: writes go to a new version of the map, its index kept in step, and are
 * remembered as changes. The map it began with is never touched, so a refusal half-way changes nothing.
 */
export class MapEdit {
  private current: DebateMap
  private readonly changed = new Map<string, Change>()

  /** @param start the map as it is before the edit */
  constructor(readonly start: DebateMap) {
    this.current = start
  }

  get map(): DebateMap {
    return this.current
  }

  /** The net changes so far, in the order in which records were first touched. */
  get changes(): Change[] {
    return [...this.changed.values()].filter((change) => change.before !== change.after)
  }

  find<T extends TableName>(table: T, id: string): RecordOf<T> | undefined {
    return this.current[table].get(id) as RecordOf<T> | undefined
  }

  put<T extends TableName>(table: T, record: RecordOf<T>): void {
    this.write(table, record.id, record)
  }

  remove(table: TableName, id: string): void {
    this.write(table, id, null)
  }

  setDetails(details: MapDetails): void {
    const first = this.changed.get('details')
    const before = first?.table === 'details' ? first.before : this.current.details
    this.changed.set('details', { table: 'details', id: this.current.id, before, after: details })
    this.current = { ...this.current, details }
  }

  private write<T extends TableName>(table: T, id: string, after: RecordOf<T> | null): void {
    const before = this.find(table, id) ?? null
    const records = this.current[table] as PersistentMap<string, RecordOf<T>>
    const next = after ? records.set(id, after) : records.delete(id)
    const index = { ...this.current.index }
    const oldEntries = before ? entriesOf(table, before) : []
    const newEntries = after ? entriesOf(table, after) : []
    const kept = new Set(newEntries.map(keyOf))
    const had = new Set(oldEntries.map(keyOf))
    for (const entry of oldEntries) {
      if (kept.has(keyOf(entry))) continue
      const [name, key] = entry
      const ids = (index[name].get(key) ?? PersistentSet<string>()).delete(id)
      index[name] = ids.isEmpty() ? index[name].delete(key) : index[name].set(key, ids)
    }
    for (const entry of newEntries) {
      if (had.has(keyOf(entry))) continue
      const [name, key] = entry
      index[name] = index[name].set(key, (index[name].get(key) ?? PersistentSet<string>()).add(id))
    }
    const part = table === 'deletions' ? 'deleted' : 'living'
    const { size } = this.current
    const grown = { ...size, [part]: size[part] + textSize(after) - textSize(before) }
    this.current = { ...this.current, [table]: next, index, size: grown }
    const name = `${table} ${id}`
    const first = this.changed.get(name)
    this.changed.set(name, { table, id, before: first ? first.before : before, after } as Change)
  }
}
