import { can, type Standing, standingOf } from '@/lib/domain/access'
import type { LoggedOperation, Operation, OperationKind } from '@/lib/domain/operation'
import type { SeenStances } from '@/lib/domain/stances/person-stance'
import type { Answer, Presence, ServerMessage } from '@/lib/sync/protocol'
import type { Database } from '../database'
import type { EncodedEntry } from '../log/encoded-entry'
import { refuseAccess } from '../log/judge-batch'
import type { MapState } from '../log/load-map'
import type { MapListener } from '../log/map-copy'
import type { Submitted } from '../log/map-writer'
import type { Borrowed } from '../log/open-maps'
import { printSnapshot } from '../maps/print-snapshot'
import type { ReadingStanding } from '../maps/read-map'
import { type StanceState, seenOf, seenOn } from '../stances/stance-state'
import type { Connection } from './connection'
import { findTail, type Tail } from './find-tail'
import { PresenceBoard } from './presence-board'

/** All connections of this process to one map: each gets the map once, and then every entry in order. */
export class Room implements MapListener {
  private readonly members = new Map<Connection, ReadingStanding>()
  private readonly presence = new PresenceBoard()
  /** Those who are told of stances: all but the unseen. */
  private readonly told = new Set<Connection>()
  private readonly stopListening: (() => void)[]

  constructor(
    private readonly open: Borrowed,
    private readonly database: Database,
  ) {
    this.stopListening = [open.copy.listen(this), open.stances.listen(this.onStances)]
  }

  /** Gives the map back. The room is not to be used afterwards. */
  dispose(): void {
    for (const stop of this.stopListening) stop()
    this.presence.dispose()
    this.open.giveBack()
  }

  /** See `findTail`. */
  findTail(cursor: number | null): Promise<Tail | undefined> {
    return findTail(this.database, this.open, cursor)
  }

  /** Reads what people say how likely they hold, so that whoever joins is told of it. */
  async readStances(): Promise<void> {
    await this.open.stances.newest()
  }

  /** Whether whoever holds the connection may read the map now. */
  mayRead(connection: Connection): boolean {
    return can(this.standingOf(connection), 'map.read')
  }

  /**
   * Lets a reader in and brings them up to this moment, with the entries they lack or else with the whole map.
   * False when they may not read it, or it was deleted.
   * Who is `unseen` is none of the peers, and is told of none.
   */
  join(connection: Connection, tail: Tail | undefined, { unseen = false } = {}): boolean {
    const standing = this.standingOf(connection)
    if (standing === 'stranger' || this.open.copy.isDeleted) return false
    const { viewer, id } = connection
    const welcome = {
      type: 'welcome',
      connectionId: id,
      person: viewer && { id: viewer.id, name: viewer.name },
      standing,
      serverTime: new Date().toISOString(),
      snapshot: null,
    } satisfies ServerMessage
    const { map, seq } = this.open.copy.state
    const json = JSON.stringify(welcome)
    // What was committed while the tail was read is in memory; from here on nothing comes between.
    const newer = tail && this.open.copy.entriesAfter(tail.cursor)
    const entries = newer && [...tail.entries, ...newer]
    connection.sendJson(entries ? json : json.replace(/null}$/, () => `${printSnapshot(standing, map, seq)}}`))
    if (entries && entries.length > 0) connection.sendJson(entriesMessage(entries))
    this.members.set(connection, standing)
    if (!unseen) {
      this.presence.join(connection)
      this.told.add(connection)
      this.tellStances(connection, 'what there is')
    }
    return true
  }

  leave(connection: Connection): void {
    this.members.delete(connection)
    this.told.delete(connection)
    this.presence.leave(connection)
  }

  setPresence(connection: Connection, presence: Presence): void {
    this.presence.set(connection, presence)
  }

  /** Commits a member's operations, in order. */
  async submit(connection: Connection, operations: readonly Operation[]): Promise<Submitted> {
    const { viewer } = connection
    if (viewer) return this.open.writer.submit(operations.map((operation) => ({ operation, author: viewer.id })))
    return { ok: true, answers: operations.map((operation) => this.refuseVisitor(operation)) }
  }

  onEntries(entries: readonly EncodedEntry[], before: MapState, after: MapState): void {
    const standingsMayDiffer =
      before.map.people !== after.map.people || before.map.details?.visibility !== after.map.details?.visibility
    const message = entriesMessage(entries)
    for (const [connection, old] of [...this.members]) {
      const standing = standingsMayDiffer ? this.standingOf(connection) : old
      if (standing === 'stranger') {
        connection.close('access-ended')
        continue
      }
      connection.sendJson(message)
      if (standing === old) continue
      this.members.set(connection, standing)
      connection.send({ type: 'standing', standing })
    }
    // Who counts, and what there is to hold, may be different now.
    if (standingsMayDiffer || entries.some(({ entry }) => bringsBack(entry.operation)))
      for (const connection of this.told) this.tellStances(connection, 'everything')
  }

  /** Tells each of what is different for them, and nobody else of anything: neither that something was said nor when. */
  private readonly onStances = (before: StanceState, after: StanceState, changed: readonly string[]): void => {
    const { map } = this.open.copy.state
    const isOtherRule = before.rule.at !== after.rule.at
    for (const connection of this.told) {
      if (isOtherRule) this.tellStances(connection, 'everything')
      else {
        const viewer = connection.viewer?.id ?? null
        const seen = changed.flatMap((key): SeenStances[] => {
          const target = after.about.get(key)?.target
          if (!target) return []
          const [old, now] = [seenOn(before, map, viewer, target), seenOn(after, map, viewer, target)]
          if (JSON.stringify(old) === JSON.stringify(now)) return []
          return [now ?? { target, own: null, others: [], total: null }]
        })
        if (seen.length > 0) connection.send({ type: 'stances', rule: after.rule, whole: false, seen })
      }
    }
  }

  private tellStances(connection: Connection, what: 'everything' | 'what there is'): void {
    const { stances, copy } = this.open
    if (!stances.state) return
    const { rule } = stances.state
    const seen = seenOf(stances.state, copy.state.map, connection.viewer?.id ?? null)
    if (what === 'everything' || rule.at !== null || seen.length > 0)
      connection.send({ type: 'stances', rule, whole: true, seen })
  }

  onDeleted(): void {
    for (const connection of [...this.members.keys()]) connection.close('map-deleted')
  }

  private standingOf(connection: Connection): Standing {
    return standingOf(this.open.copy.state.map, connection.viewer?.id ?? null)
  }

  /** Nobody who is signed out may change anything; there is no author under whom the answer could be kept. */
  private refuseVisitor(operation: Operation): Answer {
    const refusal = refuseAccess(this.open.copy.state.map, operation, null)
    if (!refusal) throw new Error(`a visitor may ${operation.kind}`)
    return { operationId: operation.id, outcome: 'refused', refusal }
  }
}

/** The edits that may bring back what people had said something of. */
const BRINGS_BACK: ReadonlySet<OperationKind> = new Set(['restore', 'group', 'import'])

/** Whether or not anybody did: that must not be told while it is hidden. */
const bringsBack = (operation: LoggedOperation): boolean =>
  BRINGS_BACK.has(operation.kind) || (operation.kind === 'add' && operation.quoteLinks.length > 0)

/** One message for all who get it. */
const entriesMessage = (entries: readonly EncodedEntry[]): Buffer =>
  Buffer.from(`{"type":"entries","entries":[${entries.map(({ json }) => json).join(',')}]}`)
