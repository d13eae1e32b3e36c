import type { Operation } from '@/lib/domain/operation'
import type { ClientMessage } from '@/lib/sync/protocol'
import { PROTOCOL_VERSION } from '@/lib/sync/wire'
import { isDatabaseAway } from '../log/database-failure'
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
  private isUnseen = false
  /** What had come already when the connection stopped reading, until the map is there. */
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

  private join({ protocol, mapId, cursor, unseen }: Extract<ClientMessage, { type: 'join' }>): void {
    if (protocol !== PROTOCOL_VERSION) this.connection.close('old-client')
    else if (this.hasAsked) this.connection.close('malformed')
    else {
      this.hasAsked = true
      this.isUnseen = unseen === true
      clearTimeout(this.joinTimer)
      this.enter(mapId, cursor).catch((error) => this.fail(error, `joining map ${mapId}`))
    }
  }

  private async enter(mapId: string, cursor: number | null): Promise<void> {
    const { connection } = this
    connection.pause()
    try {
      await this.joinRoom(mapId, cursor)
    } finally {
      connection.resume()
    }
  }

  private async joinRoom(mapId: string, cursor: number | null): Promise<void> {
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
    const mayRead = room.mayRead(connection)
    const tail = mayRead ? await room.findTail(cursor) : undefined
    if (mayRead && !this.isUnseen) await room.readStances()
    if (!connection.isOpen) return
    if (!room.join(connection, tail, { unseen: this.isUnseen })) {
      connection.close('not-found')
      return
    }
    this.room = room
    for (const message of this.early) this.act(room, message)
    this.early = []
  }

  private act(room: Room, message: ClientMessage): void {
    if (message.type === 'presence') {
      if (!this.isUnseen) room.setPresence(this.connection, message.presence)
    } else if (message.type === 'submit') {
      this.submit(room, message.operations).catch((error) => this.fail(error, 'answering a submit'))
    }
  }

  private async submit(room: Room, operations: Operation[]): Promise<void> {
    const submitted = await room.submit(this.connection, operations)
    if (submitted.ok) this.connection.send({ type: 'answers', answers: submitted.answers })
    // Whoever comes back and sends the operations again gets their answers.
    else this.connection.close(submitted.reason === 'map-deleted' ? 'map-deleted' : 'server-error')
  }

  private fail(error: unknown, doing: string): void {
    if (!isDatabaseAway(error)) reportBug(error, doing)
    this.connection.close('server-error')
  }
}
