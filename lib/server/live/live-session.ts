import type { Operation } from '@/lib/domain/operation'
import { type ClientMessage, PROTOCOL_VERSION } from '@/lib/sync/protocol'
import { MapDeleted, NotCommitted } from '../log/map-writer'
import { reportBug } from '../report-bug'
import type { Connection } from './connection'
import type { Room } from './room'
import type { HeldRoom, Rooms } from './rooms'

/** A connection that has not said by then which map it wants is of no use. */
const JOIN_WITHIN_MS = 10_000

/** What one connection may say, and when: first which map it wants, then edits and where it looks. */
export class LiveSession {
  private held: HeldRoom | null = null
  /** Set once the connection is a member of it. */
  private room: Room | null = null
  private hasAsked = false
  /** What came while the map was being fetched. */
  private early: ClientMessage[] = []
  private readonly joinTimer: NodeJS.Timeout

  constructor(
    private readonly connection: Connection,
    private readonly rooms: Rooms,
  ) {
    this.joinTimer = setTimeout(() => connection.close('malformed'), JOIN_WITHIN_MS)
    connection.onMessage = (message) => this.take(message)
  }

  /** The connection is gone. */
  end(): void {
    clearTimeout(this.joinTimer)
    this.room?.leave(this.connection)
    this.held?.letGo()
    this.room = null
    this.held = null
  }

  private take(message: ClientMessage): void {
    if (message.type === 'join') this.join(message)
    else if (this.room) this.act(this.room, message)
    else if (this.hasAsked) this.early.push(message)
    else this.connection.close('malformed')
  }

  private join({ protocol, mapId, cursor }: Extract<ClientMessage, { type: 'join' }>): void {
    if (protocol !== PROTOCOL_VERSION) this.connection.close('old-client')
    else if (this.hasAsked) this.connection.close('malformed')
    else {
      this.hasAsked = true
      clearTimeout(this.joinTimer)
      this.enter(mapId, cursor).catch((error) => {
        reportBug(error, `joining map ${mapId}`)
        this.connection.close('server-error')
      })
    }
  }

  private async enter(mapId: string, cursor: number | null): Promise<void> {
    const { connection } = this
    const held = await this.rooms.hold(mapId)
    if (!held || !connection.isOpen) {
      held?.letGo()
      connection.close('not-found')
      return
    }
    // From here on `end` lets go of it.
    this.held = held
    const { room } = held
    const tail = room.mayRead(connection) ? await room.findTail(cursor) : undefined
    if (!connection.isOpen) return
    if (!room.join(connection, tail)) {
      connection.close('not-found')
      return
    }
    this.room = room
    for (const message of this.early) this.act(room, message)
    this.early = []
  }

  private act(room: Room, message: ClientMessage): void {
    if (message.type === 'presence') room.setPresence(this.connection, message.presence)
    else if (message.type === 'submit') void this.submit(room, message.operations)
  }

  private async submit(room: Room, operations: Operation[]): Promise<void> {
    try {
      this.connection.send({ type: 'answers', answers: await room.submit(this.connection, operations) })
    } catch (error) {
      // Whoever sends the operations again, after coming back, gets their answers.
      if (!(error instanceof MapDeleted || error instanceof NotCommitted)) reportBug(error, 'answering a submit')
      this.connection.close(error instanceof MapDeleted ? 'map-deleted' : 'server-error')
    }
  }
}
