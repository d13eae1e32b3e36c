import type { Operation } from '@/lib/domain/operation'
import type { Act } from '@/lib/domain/testing/random-steps'
import { resolveAct } from '@/lib/domain/testing/resolve-act'
import type { Environment } from '@/lib/sync/environment'
import type { MapSession, Notice, SessionOptions } from '@/lib/sync/map-session'
import { operationFault } from '@/lib/sync/operation-fault'
import type { MemoryBrowser } from '@/lib/sync/testing/memory-pending-store'
import type { VirtualTime } from '@/lib/sync/testing/virtual-time'
import type { ModelServer } from './model-server'
import { Wire } from './network'

export type OpenSession = (options: SessionOptions) => MapSession

/** What the simulation is made of, shared by all its tabs. */
export type World = {
  mapId: string
  time: VirtualTime
  server: ModelServer
  openSession: OpenSession
  /** Ids of operations that are undos or redos. */
  undoIds: Set<string>
  /** Every operation that some page accepted, by id. */
  submitted: Map<string, Operation>
}

/** One browser tab of one person; it reloads and crashes, and is never the same session twice. */
export class Tab {
  wire: Wire
  session: MapSession
  /** Ids of what this page (not the ones before a reload) submitted. */
  readonly own = new Set<string>()
  readonly notices: Notice[] = []
  private store: ReturnType<MemoryBrowser['openPage']>
  private alive = { yes: true }
  private idCount = 0
  private loadCount = 0

  constructor(
    readonly name: string,
    readonly personId: string,
    private readonly browser: MemoryBrowser,
    private readonly world: World,
  ) {
    this.store = browser.openPage()
    this.wire = new Wire(world.time, world.server, personId)
    this.session = this.load(0)
  }

  act(act: Act): void {
    const { map } = this.session.getState()
    const operation = resolveAct(act, { map, newId: () => this.newId(), done: [] }) as Operation
    const result = this.session.submit(operation)
    if (result.ok) this.remember(operation)
  }

  step(direction: 'undo' | 'redo'): void {
    const before = this.session.getState()
    const { done } = this.session[direction]()
    const after = this.session.getState()
    if (!done || before === after) return
    // The session gave the edit the id it asked for last.
    const id = this.lastId()
    this.world.undoIds.add(id)
    this.world.submitted.set(id, { v: 1, id, kind: 'restore', deletionId: id })
  }

  /** A new page in the place of this one. A crash does not even say goodbye to its connection. */
  reload(crash: boolean, lag: number | null): void {
    this.alive.yes = false
    this.alive = { yes: true }
    if (crash) {
      this.wire.abandon()
      this.store.crash()
    } else this.session.close()
    this.own.clear()
    const { latencyMs, offlineUntil } = this.wire
    this.wire = new Wire(this.world.time, this.world.server, this.personId)
    Object.assign(this.wire, { latencyMs, offlineUntil })
    this.store = this.browser.openPage()
    this.session = this.load(lag)
  }

  /** Unsaved work of this person, as the browser holds it. */
  get kept(): readonly string[] {
    return this.browser.operationIds(this.personId)
  }

  private load(lag: number | null): MapSession {
    const { world } = this
    const alive = this.alive
    const skewMs = (this.loadCount % 3) * 7_000_000 - 5_000_000
    this.loadCount += 1
    const whole = world.time.environment({ skewMs, random: () => (this.loadCount * 0.37) % 1 })
    const environment: Environment = {
      ...whole,
      after: (ms, action) => whole.after(ms, () => alive.yes && action()),
      onNetwork: (action) => whole.onNetwork((isOnline) => alive.yes && action(isOnline)),
    }
    const standing = world.server.standing(this.personId)
    const session = world.openSession({
      mapId: world.mapId,
      socketUrl: 'ws://simulated/live',
      initial: lag === null ? null : world.server.snapshot(standing, lag),
      person: { id: this.personId, name: this.personId },
      standing,
      storage: this.store,
      fault: { now: operationFault, fetch: async () => operationFault },
      openTransport: this.wire.open,
      environment,
      newId: () => this.newId(),
    })
    session.onNotice((notice) => this.notices.push(notice))
    return session
  }

  private remember(operation: Operation): void {
    this.own.add(operation.id)
    this.world.submitted.set(operation.id, operation)
  }

  private newId(): string {
    this.idCount += 1
    return this.lastId()
  }

  private lastId(): string {
    return `${this.name}-${String(this.idCount).padStart(5, '0')}`
  }
}
