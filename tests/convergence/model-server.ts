import { can, type Standing, standingOf } from '@/lib/domain/access'
import { actionsOf } from '@/lib/domain/actions-of'
import { applyOperation } from '@/lib/domain/apply-operation'
import { type DebateMap, emptyMap } from '@/lib/domain/debate-map'
import type { Change } from '@/lib/domain/map-edit'
import type { LogEntry, LoggedOperation } from '@/lib/domain/operation'
import type { Refusal } from '@/lib/domain/refusal'
import {
  type Answer,
  type ClientMessage,
  ClientMessageSchema,
  type ClosingCode,
  type ServerMessage,
  type Snapshot,
} from '@/lib/sync/protocol'
import { snapshotFor } from '@/lib/sync/snapshot'

/** What the server holds of one line of its log, with the map it made. */
export type Committed = { entry: LogEntry; changes: Change[]; map: DebateMap }

type Joined = { personId: string; send: (message: ServerMessage) => void; hangUp: () => void; joined: boolean }

export type ServerLine = {
  hear(message: string): void
  hangUp(): void
}

/**
 * The server as its protocol promises it, without storage or threads: one log, access asked for each operation,
 * an answer for each id that never changes. Faults are asked for by the simulation.
 */
export class ModelServer {
  readonly committed: Committed[] = []
  readonly answers = new Map<string, Answer>()
  /** The next joins get a snapshot although their cursor is known. */
  snapshotsDue = 0
  private readonly lines = new Set<Joined>()
  private readonly refusals = new Map<string, Refusal>()
  private lineCount = 0

  constructor(
    private readonly mapId: string,
    private readonly now: () => string,
  ) {}

  get map(): DebateMap {
    return this.committed.at(-1)?.map ?? emptyMap(this.mapId)
  }

  get seq(): number {
    return this.committed.length
  }

  refusalOf(operationId: string): Refusal | undefined {
    return this.refusals.get(operationId)
  }

  /** The map as a page rendered some entries ago would hold it for somebody of this standing; it must have been created by then. */
  snapshot(standing: Standing, lag = 0): Snapshot {
    const at = this.committed[Math.max(0, this.committed.length - 1 - lag)]
    if (!at) throw new Error('nothing committed')
    return snapshotFor(standing, at.map, at.entry.seq)
  }

  standing(personId: string): Standing {
    return standingOf(this.map, personId)
  }

  /** A way in for one connection of a person. */
  connect(personId: string, send: (message: ServerMessage) => void, onHangUp: () => void): ServerLine {
    const line: Joined = { personId, send, joined: false, hangUp: () => this.lines.delete(line) && onHangUp() }
    this.lines.add(line)
    return {
      hear: (message) => {
        if (this.lines.has(line)) this.take(line, ClientMessageSchema.parse(JSON.parse(message)))
      },
      hangUp: () => this.lines.delete(line),
    }
  }

  /** Entries made by the server itself: members joining, imports. */
  commit(operation: LoggedOperation, author: string): Refusal | undefined {
    const at = this.now()
    const result = applyOperation(this.map, operation, { author, at })
    if (!result.ok) return result.refusal
    const entry = { seq: this.seq + 1, author, at, operation }
    this.committed.push({ entry, ...result.value })
    return undefined
  }

  /** Tells everyone what is new since the last telling; each line may lose it when the simulation says so. */
  publish(from: number): void {
    const entries = this.committed.slice(from).map(({ entry }) => entry)
    if (entries.length === 0) return
    for (const line of [...this.lines]) if (line.joined) line.send({ type: 'entries', entries })
    this.tellStandings(entries)
  }

  /** Sends entries again that were sent before. */
  repeat(count: number): void {
    const entries = this.committed.slice(-count).map(({ entry }) => entry)
    for (const line of [...this.lines]) if (line.joined) line.send({ type: 'entries', entries })
  }

  beat(): void {
    for (const line of [...this.lines]) line.send({ type: 'beat' })
  }

  /** Every connection ends; with a code, the server says so first. */
  restart(code: ClosingCode | null): void {
    for (const line of [...this.lines]) {
      if (code) line.send({ type: 'closing', code })
      line.hangUp()
    }
  }

  private take(line: Joined, message: ClientMessage): void {
    if (message.type === 'join') this.join(line, message.cursor)
    else if (message.type === 'submit' && line.joined) this.submit(line, message.operations)
  }

  private join(line: Joined, cursor: number | null): void {
    const standing = this.standing(line.personId)
    if (standing === 'stranger') {
      this.close(line, 'not-found')
      return
    }
    const known = cursor !== null && cursor <= this.seq && this.snapshotsDue === 0
    this.snapshotsDue = Math.max(0, this.snapshotsDue - 1)
    this.lineCount += 1
    line.joined = true
    line.send({
      type: 'welcome',
      connectionId: `line-${this.lineCount}`,
      person: { id: line.personId, name: line.personId },
      standing,
      serverTime: this.now(),
      snapshot: known ? null : this.snapshot(standing),
    })
    const missed = known ? this.committed.slice(cursor).map(({ entry }) => entry) : []
    if (missed.length > 0) line.send({ type: 'entries', entries: missed })
  }

  private submit(line: Joined, operations: readonly LoggedOperation[]): void {
    const before = this.seq
    const answers = operations.map((operation) => this.answer(line.personId, operation))
    // Both orders are allowed: the answer may pass the stream.
    if (before % 2 === 0) this.publish(before)
    line.send({ type: 'answers', answers })
    if (before % 2 !== 0) this.publish(before)
  }

  private answer(author: string, operation: LoggedOperation): Answer {
    const known = this.answers.get(operation.id)
    if (known) return known
    const standing = this.standing(author)
    const forbidden = actionsOf(this.map, operation, author).find((action) => !can(standing, action))
    const refusal = forbidden ? ({ code: 'not-allowed', action: forbidden } as const) : this.commit(operation, author)
    const answer: Answer = refusal
      ? { operationId: operation.id, outcome: 'refused', refusal }
      : { operationId: operation.id, outcome: 'accepted', seq: this.seq }
    if (refusal) this.refusals.set(operation.id, refusal)
    this.answers.set(operation.id, answer)
    return answer
  }

  private tellStandings(entries: readonly LogEntry[]): void {
    if (!entries.some(({ operation: { kind } }) => kind === 'set-role' || kind === 'join' || kind === 'edit-map'))
      return
    for (const line of [...this.lines]) {
      const standing = this.standing(line.personId)
      if (!line.joined) continue
      if (standing === 'stranger') this.close(line, 'access-ended')
      else line.send({ type: 'standing', standing })
    }
  }

  private close(line: Joined, code: ClosingCode): void {
    line.send({ type: 'closing', code })
    line.hangUp()
  }
}
