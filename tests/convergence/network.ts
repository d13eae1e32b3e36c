import type { ServerMessage } from '@/lib/sync/protocol'
import type { VirtualTime } from '@/lib/sync/testing/virtual-time'
import type { OpenTransport, TransportEvents } from '@/lib/sync/transport'
import type { ModelServer, ServerLine } from './model-server'

/** How long a failed attempt to connect takes to fail. */
const FAILURE_MS = 40

/** One client's way to the server: slow, cut off, or silent as the simulation wants it. */
export class Wire {
  latencyMs = 5
  offlineUntil = 0
  /** How many of the next messages with entries get lost on their way down. */
  losses = 0
  private link: Link | null = null

  constructor(
    private readonly time: VirtualTime,
    private readonly server: ModelServer,
    private readonly personId: string,
  ) {}

  readonly open: OpenTransport = (events) => {
    const link = new Link(this.time, this, this.server, this.personId, events)
    this.link = link
    return { send: (message) => link.sendUp(message), close: () => link.leave() }
  }

  /** The connection breaks; what is on its way up is lost or arrives late, and the client notices or not. */
  cut(fate: 'lost' | 'late', noticed: boolean): void {
    this.link?.break(fate, noticed)
  }

  goOffline(ms: number): void {
    this.offlineUntil = Math.max(this.offlineUntil, this.time.now + ms)
    this.cut('lost', true)
  }

  /** The page is gone; nothing reaches it any more. */
  abandon(): void {
    this.link?.break('late', false)
  }

  heal(): void {
    this.offlineUntil = 0
    this.losses = 0
    this.latencyMs = 5
  }
}

class Link {
  private line: ServerLine | null = null
  private clientHears = true
  private serverHears = true
  private lateMs = 0
  private upFreeAt = 0
  private downFreeAt = 0

  constructor(
    private readonly time: VirtualTime,
    private readonly wire: Wire,
    server: ModelServer,
    personId: string,
    private readonly events: TransportEvents,
  ) {
    if (wire.offlineUntil > time.now) {
      time.after(FAILURE_MS, () => this.end())
      return
    }
    time.after(wire.latencyMs, () => {
      if (!this.serverHears) return
      this.line = server.connect(
        personId,
        (message) => this.sendDown(message),
        () => this.down(() => this.end()),
      )
      this.down(() => this.events.onOpen())
    })
  }

  sendUp(message: string): void {
    this.upFreeAt = Math.max(this.upFreeAt, this.time.now + this.wire.latencyMs)
    this.time.after(this.upFreeAt - this.time.now, () => {
      // A message that was under way when the line broke may still arrive, long after a newer connection began.
      if (this.lateMs > 0) this.time.after(this.lateMs, () => this.line?.hear(message))
      else if (this.serverHears) this.line?.hear(message)
    })
  }

  leave(): void {
    this.break('late', false)
  }

  break(fate: 'lost' | 'late', noticed: boolean): void {
    if (!this.clientHears && !this.serverHears) return
    this.serverHears = false
    if (fate === 'late') this.lateMs = 3_000
    else this.line?.hangUp()
    if (noticed) this.end()
    else this.clientHears = false
  }

  private sendDown(message: ServerMessage): void {
    if (message.type === 'entries' && this.wire.losses > 0) {
      this.wire.losses -= 1
      return
    }
    this.down(() => this.events.onMessage(JSON.stringify(message)))
  }

  private down(action: () => void): void {
    this.downFreeAt = Math.max(this.downFreeAt, this.time.now + this.wire.latencyMs)
    this.time.after(this.downFreeAt - this.time.now, () => this.clientHears && action())
  }

  private end(): void {
    if (!this.clientHears) return
    this.clientHears = false
    this.serverHears = false
    this.events.onClose()
  }
}
