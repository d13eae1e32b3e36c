import { stanceKey } from '@/lib/domain/stances/stance-key'
import type { Database } from '../database'
import { reportBug } from '../report-bug'
import { readStances } from './stance-rows'
import { gatherStances, type StanceState } from './stance-state'

export type StanceListener = (before: StanceState, after: StanceState, changed: readonly string[]) => void

/**
 * This process's copy of one map's stances, in step with the database, and those who watch it. It holds everybody's: what
 * leaves it goes through `seenOf`.
 */
export class StanceBoard {
  private current: StanceState | undefined
  private version = -1
  private reading: Promise<void> | null = null
  private isAsked = false
  private readonly listeners = new Set<StanceListener>()

  constructor(
    private readonly database: Database,
    private readonly mapId: string,
  ) {}

  /** Undefined until it is read for the first time. */
  get state(): StanceState | undefined {
    return this.current
  }

  /** Whether it was read, and the database has a newer version. */
  isBehind(version: number): boolean {
    return this.current !== undefined && version > this.version
  }

  /** Tells the listener of every change from now on. Returns how to stop. */
  listen(listener: StanceListener): () => void {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  /** The stances as they are in the database now. Rejects when it does not answer. */
  async newest(): Promise<StanceState> {
    this.isAsked = true
    while (this.isAsked || this.reading) {
      this.reading ??= this.readOn().finally(() => {
        this.reading = null
      })
      await this.reading
    }
    if (!this.current) throw new Error(`the stances of map ${this.mapId} were not read`)
    return this.current
  }

  private async readOn(): Promise<void> {
    this.isAsked = false
    const { rule, version, rows } = await readStances(this.database, this.mapId, this.version)
    const before = this.current
    if (before && version === this.version) return
    const after = { rule, ...gatherStances(rows, before) }
    this.current = after
    this.version = version
    if (before) this.tell(before, after, [...new Set(rows.map(({ target }) => stanceKey(target)))])
  }

  private tell(before: StanceState, after: StanceState, changed: readonly string[]): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(before, after, changed)
      } catch (error) {
        reportBug(error, `telling of the stances on map ${this.mapId}`)
      }
    }
  }
}
