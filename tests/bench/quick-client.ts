import WebSocket from 'ws'
import { PROTOCOL_VERSION } from '@/lib/sync/protocol'
import { addClaim } from '../support/operations'

const ANSWERS = '{"type":"answers"'
const WELCOME = '{"type":"welcome"'
const CLOSING = '{"type":"closing"'

/** A client that does next to nothing itself, so that the server is what is measured: it reads its answers only. */
export class QuickClient {
  private waiting: { resolve: () => void; reject: (error: Error) => void } | null = null

  private constructor(
    private readonly socket: WebSocket,
    private readonly author: string,
  ) {
    socket.on('message', (data: Buffer) => this.hear(data))
    socket.on('close', () => this.settle(new Error('the connection ended')))
    socket.on('error', (error) => this.settle(error))
  }

  static async join(port: number, cookie: string, mapId: string, author: string): Promise<QuickClient> {
    const headers = { cookie, origin: `http://127.0.0.1:${port}` }
    const socket = new WebSocket(`ws://127.0.0.1:${port}/live`, { headers })
    await new Promise((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', reject)
    })
    const client = new QuickClient(socket, author)
    await client.ask({ type: 'join', protocol: PROTOCOL_VERSION, mapId, cursor: null })
    return client
  }

  /** Adds a claim; resolves when it is acknowledged. */
  addClaim(): Promise<void> {
    return this.ask({
      type: 'submit',
      operations: [addClaim(`A claim of usual length, as ${this.author} writes them`)],
    })
  }

  close(): void {
    this.socket.removeAllListeners()
    this.socket.on('error', () => {})
    this.socket.terminate()
  }

  private ask(message: unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject }
      this.socket.send(JSON.stringify(message))
    })
  }

  private hear(data: Buffer): void {
    const start = data.toString('latin1', 0, ANSWERS.length)
    if (start === ANSWERS) {
      const accepted = data.includes('"outcome":"accepted"')
      this.settle(accepted ? null : new Error(`refused: ${data}`))
    } else if (start === WELCOME) this.settle(null)
    else if (start === CLOSING) this.settle(new Error(String(data)))
  }

  private settle(error: Error | null): void {
    const waiting = this.waiting
    this.waiting = null
    if (error) waiting?.reject(error)
    else waiting?.resolve()
  }
}
