import { v7 } from 'uuid'
import { can, type Standing } from '@/lib/domain/access'
import type { Applied } from '@/lib/domain/apply-operation'
import { type DebateMap, emptyMap } from '@/lib/domain/debate-map'
import type { LogEntry, Operation, Stamp } from '@/lib/domain/operation'
import type { Refusal } from '@/lib/domain/refusal'
import { accept, type Result, refuse } from '@/lib/domain/result'
import { Connection, type ConnectionOwner, type ConnectionPhase, type Welcome } from './connection'
import { EditKeeper } from './edit-keeper'
import { browserEnvironment, type Environment } from './environment'
import { judgeOperation } from './judge-operation'
import { type FaultSource, FETCHED_FAULT, LateFault } from './late-fault'
import type { OperationFault } from './operation-fault'
import type { PendingStore } from './pending-store'
import { PresenceSender } from './presence-sender'
import type { Answer, ClosingCode, Peer, Presence, Snapshot, StancesMessage } from './protocol'
import {
  type Replica,
  receiveAnswers,
  receiveEntries,
  replicaOf,
  resetReplica,
  resumePending,
  type Settled,
  sendable,
  submitOperation,
} from './replica'
import { mapOfSnapshot } from './snapshot'
import { NO_STANCES, receiveStances, type ToldStances } from './told-stances'
import { type OpenTransport, webSocketTransport } from './transport'
import { redoEdit, type Undone, undoEdit } from './undo'
import { asLatest } from './undo-stacks'

export type SessionPerson = { id: string; name: string }

export type SessionState = {
  /** What to show: confirmed and pending edits together. */
  map: DebateMap
  confirmedSeq: number
  connection: ConnectionPhase
  /** Why the connection is closed or was last lost, when the server said so (`sentenceForClosing`). */
  closing: ClosingCode | null
  /** Edits that the stream has not shown yet; 0 means that everything is saved. */
  pendingCount: number
  standing: Standing
  person: SessionPerson | null
  peers: readonly Peer[]
  /** What people say how likely they hold, as far as this person may see it. */
  stances: ToldStances
  canUndo: boolean
  canRedo: boolean
  /** The latest confirmed entries seen in this session, newest last. */
  recent: readonly LogEntry[]
}

/** `refusal` is null when there was nothing to take back. */
export type UndoOutcome = { done: true } | { done: false; refusal: Refusal | null }

/** Something the person should be told. */
export type Notice =
  /** The server refused an edit that had looked fine here; it is gone from the map. */
  | { kind: 'refused'; refusal: Refusal; operation: Operation }
  /** This person's rewording touched the same words as somebody's: both are kept on the claim. */
  | { kind: 'conflict'; claimId: string }
  /** An undo made just before the page was left could not be finished: the edit it was for stands. */
  | { kind: 'not-undone' }
  | { kind: 'closed'; code: ClosingCode }
  /** The browser keeps no (more) edits: those not saved yet would be lost with this page. Told once. */
  | { kind: 'not-kept'; reason: string }
  /** Edits of an earlier visit that this version of Crux cannot read; they stay in the browser. */
  | { kind: 'unreadable'; count: number }

/** A person's live work on one map, for the interface: everything is done here at once and saved when the server says so. */
export interface MapSession {
  /** The same object until something changes. */
  getState(): SessionState
  subscribe(listener: () => void): () => void
  /** Does an edit at once, keeps it in the browser and sends it; a refusal here leaves no trace. */
  submit(operation: Operation): Result<Applied>
  /** Takes back the latest edit, or the one of this id. */
  undo(operationId?: string): UndoOutcome
  redo(): UndoOutcome
  /** This person makes an edit by another door under this id: once the stream shows it, it can be taken back as if made here. */
  awaitEdit(operationId: string): void
  setPresence(presence: Presence): void
  onNotice(listener: (notice: Notice) => void): () => void
  /** A UUID v7. */
  newId(): string
  close(): void
}

export type SessionOptions = {
  mapId: string
  /** `ws://` or `wss://` address of the live door. */
  socketUrl: string
  /** The map as the page brought it; null waits for the socket to bring it. */
  initial: Snapshot | null
  person: SessionPerson | null
  standing: Standing
  /** Null keeps nothing over a reload. */
  storage: PendingStore | null
  /** What says whether an edit fits its schema. It need not come with the page, but before the first edit is sent. */
  fault?: FaultSource
  openTransport?: OpenTransport
  environment?: Environment
  newId?: () => string
}

/** Opens the session and connects. */
export const openMapSession = (options: SessionOptions): MapSession => new LiveMapSession(options)

const RECENT_ENTRIES = 200
const RESUME_PATIENCE_MS = 3_000

class LiveMapSession implements MapSession, ConnectionOwner {
  private readonly environment: Environment
  private readonly connection: Connection
  private readonly presence: PresenceSender
  private readonly listeners = new Set<() => void>()
  private readonly noticeListeners = new Set<(notice: Notice) => void>()
  readonly newId: () => string

  private replica: Replica
  private state: SessionState
  private hasMap: boolean
  /** Whoever may restore nothing gets the map without what was deleted. */
  private hasDeletions: boolean
  /** Added to this machine's clock gives the server's. */
  private clockOffset = 0
  /** Edits of an earlier visit go first, so nothing is sent before they are known. */
  private resuming = false
  private resumed = false
  private readonly keeper: EditKeeper
  /** Until it is there edits are done here and not sent. */
  private readonly fault: LateFault

  constructor(options: SessionOptions) {
    this.environment = options.environment ?? browserEnvironment
    this.newId = options.newId ?? (() => v7())
    this.keeper = new EditKeeper(options.storage, options.mapId, (reason) => this.tell({ kind: 'not-kept', reason }))
    this.hasMap = options.initial !== null
    this.hasDeletions = can(options.standing, 'deletion.read')
    this.replica = options.initial
      ? replicaOf(mapOfSnapshot(options.initial), options.initial.seq)
      : replicaOf(emptyMap(options.mapId), 0)
    this.state = {
      map: this.replica.map,
      confirmedSeq: this.replica.seq,
      connection: 'connecting',
      closing: null,
      pendingCount: 0,
      standing: options.standing,
      person: options.person,
      peers: [],
      stances: NO_STANCES,
      canUndo: false,
      canRedo: false,
      recent: [],
    }
    const open = options.openTransport ?? webSocketTransport(options.socketUrl)
    this.connection = new Connection({ mapId: options.mapId, open, environment: this.environment, owner: this })
    this.presence = new PresenceSender(this.environment, (presence) => {
      // Where a visitor looks is told to nobody.
      if (this.state.person) this.connection.sendPresence(presence)
    })
    this.fault = new LateFault(options.fault ?? FETCHED_FAULT, this.environment, this.refuseUnfit)
    this.keeper.onPageClosed(() => this.resume())
    this.resume()
    this.connection.connect()
  }

  getState = (): SessionState => this.state

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  onNotice(listener: (notice: Notice) => void): () => void {
    this.noticeListeners.add(listener)
    return () => this.noticeListeners.delete(listener)
  }

  submit(operation: Operation): Result<Applied> {
    const refusal = this.judge(operation)
    if (refusal) return refuse(refusal)
    const stamp = this.stamp()
    const result = submitOperation(this.replica, operation, stamp)
    if (!result.ok) return result
    this.queued(result.value.replica)
    return accept({ map: this.replica.map, changes: result.value.changes })
  }

  awaitEdit(operationId: string): void {
    this.replica = { ...this.replica, awaited: new Set([...this.replica.awaited, operationId]) }
  }

  undo(operationId?: string): UndoOutcome {
    if (operationId !== undefined) {
      const stacks = asLatest(this.replica.stacks, operationId)
      if (!stacks) return { done: false, refusal: null }
      this.replica = { ...this.replica, stacks }
    }
    return this.stepped(undoEdit(this.replica, this.newId(), this.stamp(), this.judge))
  }

  redo(): UndoOutcome {
    return this.stepped(redoEdit(this.replica, this.newId(), this.stamp(), this.judge))
  }

  setPresence(presence: Presence): void {
    this.presence.set(presence)
  }

  close(): void {
    this.fault.stop()
    this.presence.stop()
    this.connection.close()
    this.keeper.close()
  }

  // What the connection asks and tells.

  cursor(): number | null {
    const lacksDeletions = !this.hasDeletions && can(this.state.standing, 'deletion.read')
    return this.hasMap && !lacksDeletions ? this.replica.seq : null
  }

  unanswered(): readonly Operation[] {
    return this.resuming || !this.fault.now ? [] : sendable(this.replica)
  }

  onPhase(connection: ConnectionPhase, closing: ClosingCode | null): void {
    const peers = connection === 'live' ? this.state.peers : []
    const ended = closing === 'access-ended' || closing === 'not-found' || closing === 'map-deleted'
    this.change({ connection, closing, peers, standing: ended ? 'stranger' : this.state.standing })
    if (connection === 'live') this.presence.sendAgain()
    if (closing === 'map-deleted') this.keeper.forget(this.replica.pending.map(({ operation }) => operation.id))
    if (connection === 'closed' && closing) this.tell({ kind: 'closed', code: closing })
  }

  onWelcome({ person, standing, serverTime, snapshot }: Welcome): ClosingCode | null {
    const known = this.state.person
    // Someone else signed in on this browser: what waits here is not theirs to send.
    if (known && known.id !== person?.id) return 'signed-out'
    this.clockOffset = Date.parse(serverTime) - this.environment.now()
    if (snapshot) {
      this.hasMap = true
      this.hasDeletions = can(standing, 'deletion.read')
      const reset = resetReplica(this.replica, mapOfSnapshot(snapshot), snapshot.seq)
      this.settled(reset, reset.saved)
      this.missed(reset.dropped)
    }
    // Where there is anything to see, it is told next.
    this.change({ person, standing, stances: NO_STANCES })
    this.resume()
    return null
  }

  onEntries(entries: readonly LogEntry[]): boolean {
    const received = receiveEntries(this.replica, entries)
    const { applied, conflicts, trouble } = received
    if (trouble === 'diverged') this.hasMap = false
    this.settled(received, received.saved)
    this.change({
      recent: applied.length > 0 ? [...this.state.recent, ...applied].slice(-RECENT_ENTRIES) : this.state.recent,
    })
    for (const claimId of conflicts) this.tell({ kind: 'conflict', claimId })
    this.connection.flush()
    return trouble === null
  }

  onAnswers(answers: readonly Answer[]): void {
    const answered = receiveAnswers(this.replica, answers)
    const { refused, saved, dropped } = answered
    this.settled(answered, [...saved, ...refused.map(({ operation }) => operation.id)])
    this.change({})
    for (const { operation, refusal } of refused) this.tell({ kind: 'refused', refusal, operation })
    if (saved.length > 0) this.missed(dropped)
  }

  onStanding(standing: Standing): void {
    this.change({ standing })
  }

  onPeers(peers: readonly Peer[]): void {
    this.change({ peers })
  }

  onStances(told: StancesMessage): void {
    this.change({ stances: receiveStances(this.state.stances, told) })
  }

  private readonly judge = (operation: Operation): Refusal | undefined =>
    this.fault.now?.(operation) ??
    judgeOperation(this.replica.map, operation, this.state.person?.id ?? null, this.state.standing)

  /** Judges what was done before this could be asked. */
  private readonly refuseUnfit = (fault: OperationFault): void => {
    const unfit = this.replica.pending.flatMap(({ operation }): Answer[] => {
      const refusal = fault(operation)
      return refusal ? [{ operationId: operation.id, outcome: 'refused', refusal }] : []
    })
    if (unfit.length > 0) this.onAnswers(unfit)
    this.connection.flush()
  }

  private stamp(): Stamp {
    const at = new Date(this.environment.now() + this.clockOffset).toISOString()
    return { author: this.state.person?.id ?? '', at }
  }

  private stepped({ replica, outcome }: Undone): UndoOutcome {
    if (!outcome?.ok) {
      this.replica = replica
      this.change({})
      return { done: false, refusal: outcome?.refusal ?? null }
    }
    this.queued(replica)
    return { done: true }
  }

  /** The last of the replica's edits is new. */
  private queued(replica: Replica): void {
    this.replica = replica
    this.fault.want()
    // Drawing takes longer than sending, so the others get it first.
    this.connection.flush()
    this.keeper.keep(replica.pending.slice(-1))
    this.change({})
  }

  /** Edits left the queue: what is kept in the browser follows, what is sent next before what is not needed any more. */
  private settled({ replica, remade, dropped }: Settled, left: readonly string[]): void {
    this.replica = replica
    this.keeper.keep(remade)
    this.keeper.forget([...left, ...dropped])
  }

  private missed(undoIds: readonly string[]): void {
    if (undoIds.length > 0) this.tell({ kind: 'not-undone' })
  }

  /** Takes up what this person left unsent in pages that are no longer open. */
  private async resume(): Promise<void> {
    const { person, connection } = this.state
    if (!this.keeper.isKeeping || !person || this.resuming || connection === 'closed') return
    this.resuming = true
    const goOn = () => {
      this.resuming = false
      this.change({})
      this.connection.flush()
    }
    // A browser that never answers must not keep new edits from being sent.
    const stopWaiting = this.environment.after(RESUME_PATIENCE_MS, goOn)
    const { operations, unreadable } = await this.keeper.takeOver(person.id)
    stopWaiting()
    const resumed = resumePending(this.replica, operations, this.resumed ? 'last' : 'first')
    this.resumed = true
    this.settled(resumed, [])
    this.missed(resumed.dropped)
    if (unreadable > 0) this.tell({ kind: 'unreadable', count: unreadable })
    goOn()
  }

  private tell(notice: Notice): void {
    for (const listener of [...this.noticeListeners]) listener(notice)
  }

  private change(part: Partial<SessionState>): void {
    const { map, seq, pending, stacks } = this.replica
    this.state = {
      ...this.state,
      ...part,
      map,
      confirmedSeq: seq,
      pendingCount: pending.length,
      canUndo: stacks.undo.length > 0,
      canRedo: stacks.redo.length > 0,
    }
    for (const listener of [...this.listeners]) listener()
  }
}
