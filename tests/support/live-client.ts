import WebSocket from 'ws'
import type { LogEntry, Operation } from '@/lib/domain/operation'
import {
  type Answer,
  type ClientMessage,
  type ClosingCode,
  type ServerMessage,
  ServerMessageSchema,
  type Snapshot,
} from '@/lib/sync/protocol'
import { PROTOCOL_VERSION } from '@/lib/sync/wire'

type Message<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>

export type ConnectOptions = { port: number; cookie?: string; origin?: string | null }

/** A client that writes down everything it is told, each message checked against the protocol. */
export class LiveClient {
  readonly messages: ServerMessage[] = []
  private readonly waiting = new Set<() => void>()
  private hasClosed = false

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => {
      this.messages.push(ServerMessageSchema.parse(JSON.parse(String(data))))
      this.wake()
    })
    socket.on('close', () => {
      this.hasClosed = true
      this.wake()
    })
  }

  /** Rejects when the server does not take the connection. */
  static connect({ port, cookie, origin = `http://127.0.0.1:${port}` }: ConnectOptions): Promise<LiveClient> {
    const headers = { ...(cookie ? { cookie } : {}), ...(origin ? { origin } : {}) }
    const socket = new WebSocket(`ws://127.0.0.1:${port}/live`, { headers })
    const client = new LiveClient(socket)
    return new Promise((resolve, reject) => {
      socket.once('open', () => {
        socket.on('error', () => client.wake())
        resolve(client)
      })
      socket.once('error', reject)
    })
  }

  /** Connects and joins a map; answers when welcome. */
  static async join(options: ConnectOptions & { mapId: string; cursor?: number | null }): Promise<LiveClient> {
    const client = await LiveClient.connect(options)
    client.send({ type: 'join', protocol: PROTOCOL_VERSION, mapId: options.mapId, cursor: options.cursor ?? null })
    await client.next('welcome')
    return client
  }

  get snapshot(): Snapshot | null {
    return this.all('welcome').at(-1)?.snapshot ?? null
  }

  /** Every entry it was told of, in the order told. */
  get entries(): LogEntry[] {
    return this.all('entries').flatMap(({ entries }) => entries)
  }

  get answers(): Answer[] {
    return this.all('answers').flatMap(({ answers }) => answers)
  }

  get closing(): ClosingCode | undefined {
    return this.all('closing').at(0)?.code
  }

  get isClosed(): boolean {
    return this.hasClosed
  }

  all<T extends ServerMessage['type']>(type: T): Message<T>[] {
    return this.messages.filter((message): message is Message<T> => message.type === type)
  }

  send(message: ClientMessage): void {
    this.socket.send(JSON.stringify(message))
  }

  /** Sends operations and waits for the answers to all of them, in their order. */
  async submit(...operations: Operation[]): Promise<Answer[]> {
    this.send({ type: 'submit', operations })
    const find = () => operations.map(({ id }) => this.answers.findLast((answer) => answer.operationId === id))
    await this.until(() => find().every((answer) => answer !== undefined))
    return find().filter((answer) => answer !== undefined)
  }

  /** Waits for the first message of a type. */
  async next<T extends ServerMessage['type']>(type: T): Promise<Message<T>> {
    await this.until(() => this.all(type).length > 0)
    const message = this.all(type)[0]
    if (!message) throw new Error(`no ${type}`)
    return message
  }

  /** Waits until the server has closed; answers why. */
  async closed(): Promise<ClosingCode | undefined> {
    await this.until(() => this.hasClosed, true)
    return this.closing
  }

  /** Waits until something holds of what it was told. Rejects when the connection ends first. */
  until(holds: () => boolean, evenClosed = false): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (holds()) {
          this.waiting.delete(look)
          resolve()
        } else if (this.hasClosed && !evenClosed) {
          this.waiting.delete(look)
          reject(new Error(`the connection ended: ${this.closing ?? 'no reason given'}`))
        }
      }
      this.waiting.add(look)
      look()
    })
  }

  close(): void {
    this.socket.terminate()
  }

  private wake(): void {
    for (const look of [...this.waiting]) look()
  }
}
