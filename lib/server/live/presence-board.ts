import type { Peer, Presence, ServerMessage } from '@/lib/sync/protocol'
import type { Connection } from './connection'

/** Changes within this time are told together. */
const GATHER_MS = 50
/** With everybody told of everybody the work grows with the square of a room, so a full one is told less often. */
const PEERS_PER_GATHER = 25
/** More faces than this tell a person nothing. */
const MAX_PEERS = 200

const NOWHERE: Presence = { selection: [], pointer: null }

/**
 * Who is on a map and what they look at, told to all who are there. Of visitors only that they are there: anybody
 * may be one, as often as they like. Never stored.
 */
export class PresenceBoard {
  private readonly peers = new Map<Connection, string>()
  private timer: NodeJS.Timeout | null = null

  join(connection: Connection): void {
    this.put(connection, NOWHERE)
  }

  set(connection: Connection, presence: Presence): void {
    if (connection.viewer) this.put(connection, presence)
  }

  private put(connection: Connection, presence: Presence): void {
    const { viewer, id } = connection
    const peer: Peer = { connectionId: id, personId: viewer?.id ?? null, name: viewer?.name ?? 'Visitor', presence }
    this.peers.set(connection, JSON.stringify(peer))
    this.tellSoon()
  }

  /** Ends all telling. */
  dispose(): void {
    clearTimeout(this.timer ?? undefined)
  }

  leave(connection: Connection): void {
    if (this.peers.delete(connection)) this.tellSoon()
  }

  private tellSoon(): void {
    const crowd = Math.ceil(this.peers.size / PEERS_PER_GATHER)
    this.timer ??= setTimeout(() => this.tell(), GATHER_MS * Math.max(1, crowd))
  }

  private tell(): void {
    this.timer = null
    const all = [...this.peers]
    // People first: visitors must not crowd them out.
    const shown = [...all.filter(([{ viewer }]) => viewer), ...all.filter(([{ viewer }]) => !viewer)]
    for (const [connection] of all) {
      const others: string[] = []
      for (const [other, json] of shown) {
        if (others.length === MAX_PEERS) break
        if (other !== connection) others.push(json)
      }
      connection.sendJson(`{"type":"${PEERS}","peers":[${others.join(',')}]}`)
    }
  }
}

const PEERS: Extract<ServerMessage, { type: 'peers' }>['type'] = 'peers'
