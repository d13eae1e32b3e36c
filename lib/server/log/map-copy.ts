import { applyOperation } from '@/lib/domain/apply-operation'
import type { LogEntry } from '@/lib/domain/operation'
import { reportBug } from '../report-bug'
import { type EncodedEntry, encodeEntry } from './encoded-entry'
import type { MapState } from './load-map'
import { RecentEntries } from './recent-entries'

export type MapListener = {
  /** Committed entries, each exactly once and in order, with the state before and after them. */
  onEntries(entries: readonly EncodedEntry[], before: MapState, after: MapState): void
  onDeleted(): void
}

/** This process's copy of one map, those who watch it, and the newest entries of its log. Only its writer moves it on. */
export class MapCopy {
  private current: MapState
  private gone = false
  private readonly recent: RecentEntries
  private readonly listeners = new Set<MapListener>()

  constructor(state: MapState) {
    this.current = state
    this.recent = new RecentEntries(state.seq)
  }

  get id(): string {
    return this.current.map.id
  }

  /** The map as of the newest entry that this process knows. */
  get state(): MapState {
    return this.current
  }

  get isDeleted(): boolean {
    return this.gone
  }

  get isWatched(): boolean {
    return this.listeners.size > 0
  }

  /** Entries after the cursor up to the newest, if all of them are in memory. */
  entriesAfter(cursor: number): EncodedEntry[] | undefined {
    return this.recent.after(cursor)
  }

  /** Tells the listener of everything from now on. Returns how to stop. */
  listen(listener: MapListener): () => void {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  /** Takes in entries that were just committed here, with the state they lead to. */
  advance(entries: readonly EncodedEntry[], next: MapState): void {
    const before = this.current
    this.current = next
    this.recent.push(entries)
    if (entries.length > 0) this.tell((listener) => listener.onEntries(entries, before, next))
  }

  /** Takes in entries that another process committed. */
  fold(entries: readonly LogEntry[]): void {
    this.advance(entries.map(encodeEntry), foldEntries(this.current, entries))
  }

  markDeleted(): void {
    if (this.gone) return
    this.gone = true
    this.tell((listener) => listener.onDeleted())
  }

  /** What was committed stays committed, whatever becomes of a listener. */
  private tell(say: (listener: MapListener) => void): void {
    for (const listener of [...this.listeners]) {
      try {
        say(listener)
      } catch (error) {
        reportBug(error, `telling of map ${this.id}`)
      }
    }
  }
}

/** The state after more entries of its log. Throws when they do not continue it: every entry in a log was accepted once. */
export function foldEntries(state: MapState, entries: readonly LogEntry[]): MapState {
  let { map, seq } = state
  for (const { operation, author, at, seq: next } of entries) {
    if (next !== seq + 1) throw new Error(`map ${map.id}: entry ${next} does not follow ${seq}`)
    const applied = applyOperation(map, operation, { author, at })
    if (!applied.ok) throw new Error(`map ${map.id}: entry ${next} is refused now: ${JSON.stringify(applied.refusal)}`)
    map = applied.value.map
    seq = next
  }
  return { map, seq }
}
