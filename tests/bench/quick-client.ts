import WebSocket from 'ws'
import { PROTOCOL_VERSION } from '@/lib/sync/wire'

const ANSWERS = '{"type":"answers"'
const WELCOME = '{"type":"welcome"'
const CLOSING = '{"type":"closing"'

/** A map holds 50,000 claims: one that is only ever added to is full within seconds. */
const EDITS_OF_A_CLAIM = 8
const wording = (turn: number): string => `A claim of about the usual length, in its wording number ${turn}`

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

  /**
   * One edit, as somebody makes them who writes: a new claim, and then its words again and again. Resolves when it
   * is acknowledged.
   */
  edit(): Promise<void> {
    const turn = this.count % EDITS_OF_A_CLAIM
    const id = `${this.name}-${this.count}`
    const claimId = `c-${this.name}-${this.count - turn}`
    this.count += 1
    const kind =
      turn === 0
        ? `"kind":"add","claims":[{"id":"${claimId}","text":"${wording(0)}","holder":null,"tags":[],"pin":null}]`
        : `"kind":"edit-claim","claimId":"${claimId}","text":{"from":"${wording(turn - 1)}","to":"${wording(turn)}"}`
    return this.ask(`{"type":"submit","operations":[{"v":1,"id":"o-${id}",${kind}}]}`)
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
