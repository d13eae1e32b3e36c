import WebSocket from 'ws'
import { PROTOCOL_VERSION } from '@/lib/sync/protocol'

const ANSWERS = '{"type":"answers"'
const WELCOME = '{"type":"welcome"'
const CLOSING = '{"type":"closing"'

type Asked = { resolve: () => void; reject: (error: Error) => void }

/**
 * A client that does next to nothing itself, so that the server is what is measured: it reads its answers, in the
 * order in which it asked, and of everything else only the first few bytes.
 */
export class QuickClient {
  private readonly asked: Asked[] = []
  private count = 0

  private constructor(
    private readonly socket: WebSocket,
    private readonly name: string,
  ) {
    socket.on('message', (data: Buffer) => this.hear(data))
    socket.on('close', () => this.fail(new Error('the connection ended')))
    socket.on('error', (error) => this.fail(error))
  }

  /** `name` begins the ids of what it makes: letters, digits and hyphens, another one for every client. */
  static async join(port: number, cookie: string, mapId: string, name: string): Promise<QuickClient> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/live`, {
      headers: { cookie, origin: `http://127.0.0.1:${port}` },
      perMessageDeflate: false,
      skipUTF8Validation: true,
      // Masks guard proxies against pages; here they would only cost random numbers.
      generateMask: (mask) => mask.fill(0),
    })
    await new Promise((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', reject)
    })
    const client = new QuickClient(socket, name)
    await client.ask(JSON.stringify({ type: 'join', protocol: PROTOCOL_VERSION, mapId, cursor: null }))
    return client
  }

  /** Adds a claim; resolves when it is acknowledged. */
  addClaim(): Promise<void> {
    this.count += 1
    const id = `${this.name}-${this.count}`
    const claim = `{"id":"c-${id}","text":"A claim of about the usual length, number ${id}","holder":null,"tags":[],"pin":null}`
    return this.ask(`{"type":"submit","operations":[{"v":1,"id":"o-${id}","kind":"add","claims":[${claim}]}]}`)
  }

  close(): void {
    this.socket.removeAllListeners()
    this.socket.on('error', () => {})
    this.socket.terminate()
  }

  private ask(message: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.asked.push({ resolve, reject })
      this.socket.send(message)
    })
  }

  private hear(data: Buffer): void {
    const start = data.toString('latin1', 0, ANSWERS.length)
    if (start === CLOSING) this.fail(new Error(String(data)))
    else if (start === ANSWERS && !data.includes('"outcome":"accepted"')) this.fail(new Error(`refused: ${data}`))
    else if (start === ANSWERS || start === WELCOME) this.asked.shift()?.resolve()
  }

  private fail(error: Error): void {
    for (const { reject } of this.asked.splice(0)) reject(error)
  }
}
