import { randomUUID } from 'node:crypto'
import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'
import { parseJson } from '@/lib/domain/parse-json'
import { type ClientMessage, ClientMessageSchema, type ClosingCode, type ServerMessage } from '@/lib/sync/protocol'
import { WIRE } from '@/lib/sync/wire'
import type { LiveViewer } from './live-viewer'
import { costOf, MESSAGE_RATE } from './message-rate'
import { TokenBucket } from './token-bucket'

/** The WebSocket close code of every closing that has a code of its own; its reason is that code. */
const CLOSED_BY_CRUX = 4_000
/** How long a closed connection may take to read its last messages. */
const LAST_WORDS_MS = 2_000
/** A frame this large (a snapshot, a pasted document) is not counted as queued while it is on its way. */
const LARGE_FRAME_BYTES = 100_000

const BEAT = JSON.stringify({ type: 'beat' } satisfies ServerMessage)

/** One WebSocket: reads messages that keep to the protocol, and writes without ever waiting for a slow reader. */
export class Connection {
  readonly id = randomUUID()
  onMessage: (message: ClientMessage) => void = () => {}
  onEnd: () => void = () => {}

  private readonly bucket = new TokenBucket(MESSAGE_RATE, performance.now())
  private hasEnded = false
  private isAlive = true
  private largeFrames = 0
  /** Of all other frames, until they are written: what `bufferedAmount` says of large ones changes as they are compressed. */
  private queuedBytes = 0
  private isGathering = false

  constructor(
    private readonly socket: WebSocket,
    /** What the WebSocket writes to. */
    private readonly stream: Duplex,
    /** Null when signed out. */
    readonly viewer: LiveViewer | null,
    /** Shared by all connections of the person, or of the visitors from one address. */
    private readonly sharedBucket: TokenBucket,
  ) {
    socket.on('message', (data, isBinary) => this.hear(data, isBinary))
    socket.on('pong', () => {
      this.isAlive = true
    })
    // A broken frame, or one past the largest: ws has closed the connection with the code that says so.
    socket.on('error', () => this.end())
    socket.on('close', () => this.end())
  }

  get isOpen(): boolean {
    return !this.hasEnded
  }

  send(message: ServerMessage): void {
    this.sendJson(JSON.stringify(message))
  }

  /** Sends a message that is JSON already. Drops the connection when its reader is too slow. */
  sendJson(json: string | Buffer): void {
    if (this.hasEnded) return
    this.gather()
    const isLarge = json.length > LARGE_FRAME_BYTES
    if (this.queuedBytes > WIRE.maxQueuedBytes || (isLarge && this.largeFrames > 1)) this.close('too-slow')
    else if (isLarge) this.sendLarge(json)
    else this.sendSmall(json)
  }

  /** Reads nothing more for a while: what comes waits with its sender, and not in this process. */
  pause(): void {
    this.socket.pause()
  }

  resume(): void {
    this.isAlive = true
    this.socket.resume()
  }

  /** Says why and ends it. */
  close(code: ClosingCode): void {
    if (this.hasEnded) return
    this.socket.send(JSON.stringify({ type: 'closing', code } satisfies ServerMessage))
    this.socket.close(CLOSED_BY_CRUX, code)
    setTimeout(() => this.socket.terminate(), LAST_WORDS_MS).unref()
    this.end()
  }

  /** Asks for a sign of life; ends a connection that gave none since it was last asked. */
  beat(): void {
    if (this.isAlive) {
      this.isAlive = false
      this.socket.ping()
      this.sendJson(BEAT)
    } else {
      this.socket.terminate()
      this.end()
    }
  }

  /** What is sent in one turn (an entry, and the answers to those who made it) goes out in one write. */
  private gather(): void {
    if (this.isGathering) return
    this.isGathering = true
    this.stream.cork()
    setImmediate(() => {
      this.isGathering = false
      this.stream.uncork()
    })
  }

  private sendLarge(json: string | Buffer): void {
    this.largeFrames += 1
    this.socket.send(json, { binary: false, compress: true }, () => {
      this.largeFrames -= 1
    })
  }

  private sendSmall(json: string | Buffer): void {
    const bytes = Buffer.byteLength(json)
    this.queuedBytes += bytes
    this.socket.send(json, { binary: false, compress: false }, () => {
      this.queuedBytes -= bytes
    })
  }

  private end(): void {
    if (this.hasEnded) return
    this.hasEnded = true
    this.onEnd()
  }

  private hear(data: RawData, isBinary: boolean): void {
    if (this.hasEnded) return
    this.isAlive = true
    const bytes = sizeOf(data)
    const message = isBinary || bytes > WIRE.maxMessageBytes ? undefined : parseMessage(String(data))
    // What cannot be read costs as well, or garbage would be free.
    const cost = message ? costOf(message, bytes) : 1
    const now = performance.now()
    const isTooFast = !this.bucket.take(cost, now) || !this.sharedBucket.take(cost, now)
    if (isTooFast) this.close('too-fast')
    else if (message) this.onMessage(message)
    else this.close(bytes > WIRE.maxMessageBytes ? 'too-large' : 'malformed')
  }
}

const sizeOf = (data: RawData): number =>
  Array.isArray(data) ? data.reduce((sum, part) => sum + part.length, 0) : data.byteLength

function parseMessage(text: string): ClientMessage | undefined {
  const parsed = ClientMessageSchema.safeParse(parseJson(text))
  return parsed.success ? parsed.data : undefined
}
