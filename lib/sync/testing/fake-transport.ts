import { type ClientMessage, ClientMessageSchema, type ServerMessage } from '../protocol'
import type { OpenTransport, TransportEvents } from '../transport'

/** One connection as the far end sees it. */
export class FakeSocket {
  readonly sent: ClientMessage[] = []
  closed = false

  constructor(private readonly events: TransportEvents) {}

  receive(message: string): void {
    if (this.closed) throw new Error('sent on a closed transport')
    this.sent.push(ClientMessageSchema.parse(JSON.parse(message)))
  }

  open(): void {
    this.events.onOpen()
  }

  say(message: ServerMessage): void {
    this.sayRaw(JSON.stringify(message))
  }

  sayRaw(message: string): void {
    if (!this.closed) this.events.onMessage(message)
  }

  /** The line goes dead and both ends notice. */
  drop(): void {
    if (this.closed) return
    this.closed = true
    this.events.onClose()
  }

  /** Ids of the operations sent so far. */
  get submitted(): string[] {
    return this.sent.flatMap((message) => (message.type === 'submit' ? message.operations.map(({ id }) => id) : []))
  }
}

/** A transport whose far end is in the test's hands. */
export class FakeNetwork {
  readonly sockets: FakeSocket[] = []

  readonly open: OpenTransport = (events) => {
    const socket = new FakeSocket(events)
    this.sockets.push(socket)
    return {
      send: (message) => socket.receive(message),
      close() {
        socket.closed = true
      },
    }
  }

  /** The connection opened last. */
  get last(): FakeSocket {
    const socket = this.sockets.at(-1)
    if (!socket) throw new Error('nobody connected')
    return socket
  }
}
