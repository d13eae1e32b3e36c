import type { Database } from '../database'
import { reportBug } from '../report-bug'
import { StanceBoard } from '../stances/stance-board'
import { TaskGate } from '../task-gate'
import { Committer } from './committer'
import { isDatabaseAway } from './database-failure'
import type { Hints } from './hints'
import { loadMap } from './load-map'
import { MapCopy } from './map-copy'
import { MapWriter } from './map-writer'
import { WriteBudget } from './write-budget'

/** How often a process asks whether others have written to the maps it has open. Hints make it faster, never needed. */
const POLL_MS = 500
/** How long a map that nobody uses stays in memory. */
const KEEP_MS = 60_000
/** Maps read at once: after a restart everybody comes back, and reading must leave connections for writing. */
const LOADS_AT_ONCE = 3

export type OpenMap = {
  readonly copy: MapCopy
  readonly writer: MapWriter
  /** Not read until somebody asks for it. */
  readonly stances: StanceBoard
}
/** An open map, its holder's until it is given back. */
export type Borrowed = OpenMap & { giveBack: () => void }
type Kept = { loading: Promise<OpenMap | undefined>; open: OpenMap | undefined; users: number; unusedSince: number }

/** The maps that this process has in memory: one copy and one writer for each, kept in step with the database. */
export class OpenMaps {
  private readonly maps = new Map<string, Kept>()
  private readonly committer: Committer
  private readonly loading = new TaskGate(LOADS_AT_ONCE)
  private readonly budget = new WriteBudget()
  private timer: NodeJS.Timeout | undefined
  private polling: Promise<void> | null = null
  private isAway = false

  /** Without hints, other processes' writes are seen at the next poll. */
  constructor(
    private readonly database: Database,
    private readonly hints: Hints | null,
  ) {
    this.committer = new Committer(database)
  }

  /** Begins to keep the copies in step. */
  start(): void {
    this.hints?.listen((mapId, seq) => this.onHint(mapId, seq))
    this.timer = setInterval(() => {
      this.polling ??= this.poll().finally(() => {
        this.polling = null
      })
    }, POLL_MS)
    this.timer.unref()
  }

  /** Answers what is still to be answered, then stops. */
  async stop(): Promise<void> {
    clearInterval(this.timer)
    await this.polling
    await Promise.all([...this.maps.values()].map(({ open }) => open?.writer.flush()))
    await this.hints?.stop()
  }

  /**
   * Lends an open map for as long as `use` takes; undefined when there is no such map. It is as new as this
   * process knows: behind other processes by a poll at most.
   */
  async withMap<T>(mapId: string, use: (open: OpenMap) => Promise<T> | T): Promise<T | undefined> {
    const borrowed = await this.borrow(mapId)
    if (!borrowed) return undefined
    try {
      return await use(borrowed)
    } finally {
      borrowed.giveBack()
    }
  }

  /** Lends an open map until it is given back; undefined when there is no such map. */
  async borrow(mapId: string): Promise<Borrowed | undefined> {
    const kept = this.maps.get(mapId) ?? this.keep(mapId)
    kept.users += 1
    let isGivenBack = false
    const giveBack = () => {
      if (isGivenBack) return
      isGivenBack = true
      kept.users -= 1
      kept.unusedSince = performance.now()
    }
    try {
      const open = await kept.loading
      if (open && !open.copy.isDeleted) return { ...open, giveBack }
    } catch (error) {
      giveBack()
      throw error
    }
    giveBack()
    return undefined
  }

  private keep(mapId: string): Kept {
    const kept: Kept = { loading: this.load(mapId), open: undefined, users: 0, unusedSince: performance.now() }
    this.maps.set(mapId, kept)
    const settle = (open?: OpenMap) => {
      kept.open = open
      // What is not there now may be there the next time.
      if (!open) this.maps.delete(mapId)
    }
    kept.loading.then(settle, () => settle())
    return kept
  }

  private async load(mapId: string): Promise<OpenMap | undefined> {
    const state = await this.loading.run(() => loadMap(this.database, mapId))
    if (!state) return undefined
    const copy = new MapCopy(state)
    const announce = (id: string, seq: number) => this.hints?.announce(id, seq)
    const writer = new MapWriter(copy, this.database, this.committer, announce, this.budget)
    return { copy, writer, stances: new StanceBoard(this.database, mapId) }
  }

  private onHint(mapId: string, seq: number): void {
    const open = this.maps.get(mapId)?.open
    if (open && seq > open.copy.state.seq) void open.writer.catchUp()
  }

  private async poll(): Promise<void> {
    this.forgetUnused()
    const open = [...this.maps.values()].flatMap((kept) => kept.open ?? [])
    if (open.length === 0) return
    try {
      const ids = open.map(({ copy }) => copy.id)
      const rows = await this.database.map.findMany({
        where: { id: { in: ids } },
        select: { id: true, seq: true, stanceRule: { select: { version: true } } },
      })
      this.isAway = false
      const newest = new Map(rows.map((row) => [row.id, row]))
      for (const { copy, writer, stances } of open) {
        const row = newest.get(copy.id)
        if (row === undefined || row.seq > copy.state.seq) void writer.catchUp()
        if (stances.isBehind(row?.stanceRule?.version ?? 0)) await stances.newest()
      }
    } catch (error) {
      if (!isDatabaseAway(error)) reportBug(error, 'asking for news of the open maps')
      // Said once; the database is asked again at every poll.
      else if (!this.isAway) console.warn('The database does not answer; edits wait until it does')
      this.isAway = isDatabaseAway(error)
    }
  }

  private forgetUnused(): void {
    for (const [id, { open, users, unusedSince }] of this.maps) {
      if (!open) continue
      const isOld = users === 0 && performance.now() - unusedSince > KEEP_MS
      if (open.copy.isDeleted || (isOld && open.writer.isIdle && !open.copy.isWatched)) this.maps.delete(id)
    }
  }
}
