import { can, type Standing, standingOf } from '@/lib/domain/access'
import type { Operation } from '@/lib/domain/operation'
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
import type { Connection } from './connection'
import { findTail, type Tail } from './find-tail'
import { PresenceBoard } from './presence-board'

/** All connections of this process to one map: each gets the map once, and then every entry in order. */
export class Room implements MapListener {
  private readonly members = new Map<Connection, ReadingStanding>()
  private readonly presence = new PresenceBoard()
  private readonly stopListening: () => void

  constructor(
    private readonly open: Borrowed,
    private readonly database: Database,
  ) {
    this.stopListening = open.copy.listen(this)
  }

  /** Gives the map back. The room is not to be used afterwards. */
  dispose(): void {
    this.stopListening()
    this.presence.dispose()
    this.open.giveBack()
  }

  /** See `findTail`. */
  findTail(cursor: number | null): Promise<Tail | undefined> {
    return findTail(this.database, this.open, cursor)
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
    if (!unseen) this.presence.join(connection)
    return true
  }

  leave(connection: Connection): void {
    this.members.delete(connection)
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

/** One message for all who get it. */
const entriesMessage = (entries: readonly EncodedEntry[]): Buffer =>
  Buffer.from(`{"type":"entries","entries":[${entries.map(({ json }) => json).join(',')}]}`)
