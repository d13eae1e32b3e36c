import type { LogEntry, Operation } from '@/lib/domain/operation'
import type { Cancel, Environment } from './environment'
import { Outbox } from './outbox'
import type { Answer, ClientMessage, ClosingCode, Peer, Presence, ServerMessage, StancesMessage } from './protocol'
import { readServerMessage } from './read-server-message'
import { retryDelay } from './retry-delay'
import type { OpenTransport, Transport } from './transport'
import { PROTOCOL_VERSION, WIRE } from './wire'

export type ConnectionPhase = 'connecting' | 'live' | 'offline' | 'closed'
export type Welcome = Extract<ServerMessage, { type: 'welcome' }>

/** What a connection asks of the session that it serves, and tells it. */
export type ConnectionOwner = {
  /** The last sequence number the session has; null for everything (then it is joined anew after a change of standing). */
  cursor(): number | null
  /** Edits without an answer, in the order of making. */
  unanswered(): readonly Operation[]
  /** `code` says why when the server gave a reason. */
  onPhase(phase: ConnectionPhase, code: ClosingCode | null): void
  /** A code ends the connection before anything of this session is sent. */
  onWelcome(welcome: Welcome): ClosingCode | null
  /** False asks to join anew from `cursor()`. */
  onEntries(entries: readonly LogEntry[]): boolean
  onAnswers(answers: readonly Answer[]): void
  onStanding(standing: Welcome['standing']): void
  onPeers(peers: readonly Peer[]): void
  onStances(told: StancesMessage): void
}

export type ConnectionOptions = { mapId: string; open: OpenTransport; environment: Environment; owner: ConnectionOwner }

/** After these a client must not come back by itself. */
const FINAL_CLOSINGS: readonly ClosingCode[] = [
  'old-client',
  'malformed',
  'too-large',
  'not-found',
  'access-ended',
  'signed-out',
  'map-deleted',
]
/** A connection that lasted this long was a good one: the next attempt comes at once again. */
const STEADY_MS = 5_000
/** Two missed heartbeats and a little for a slow line. */
const SILENCE_MS = WIRE.heartbeatMs * 2 + 2_000

/**
 * Keeps a session joined to its map over connections that come and go: joins from the cursor, sends what
 * has no answer, again after every loss, and comes back by itself unless the server said not to.
 */
export class Connection {
  private readonly outbox = new Outbox()
  private transport: Transport | null = null
  private phase: ConnectionPhase = 'connecting'
  private attempt = 0
  private welcomedAt: number | null = null
  private cancelRetry: Cancel = () => {}
  private cancelSilence: Cancel = () => {}
  private cancelFlush: Cancel = () => {}
  private readonly cancelNetwork: Cancel

  constructor(private readonly options: ConnectionOptions) {
    this.cancelNetwork = options.environment.onNetwork((isOnline) => {
      if (this.phase === 'closed') return
      // Whatever socket there was belongs to a network that is gone. What the machine says is not the last word:
      // a server on the same machine, or in the same room, may still be there.
      if (!isOnline) return this.retry(null)
      this.drop()
      if (this.phase === 'live') this.enter('offline', null)
      this.connect()
    })
  }

  /** Begins. Once. */
  connect(): void {
    this.cancelRetry()
    this.transport = this.options.open({
      onOpen: () => {
        const { mapId, owner } = this.options
        this.send({ type: 'join', protocol: PROTOCOL_VERSION, mapId, cursor: owner.cursor() })
      },
      onMessage: (message) => this.hear(message),
      onClose: () => this.retry(null),
    })
    this.listen()
  }

  /** Sends what waits, as far as it may go now. */
  flush(): void {
    if (this.phase !== 'live') return
    const { owner, environment } = this.options
    const operations = this.outbox.take(owner.unanswered(), environment.now())
    if (operations.length > 0) this.send({ type: 'submit', operations })
    const wait = this.outbox.waitMs(environment.now())
    this.cancelFlush()
    if (wait > 0) this.cancelFlush = environment.after(wait, () => this.flush())
    else if (operations.length > 0) this.flush()
  }

  /** Tells the others what this person looks at; nothing while not connected. */
  sendPresence(presence: Presence): void {
    if (this.phase === 'live') this.send({ type: 'presence', presence })
  }

  /** Ends for good, from this side. */
  close(): void {
    this.finish(null)
  }

  private send(message: ClientMessage): void {
    this.transport?.send(JSON.stringify(message))
  }

  private hear(text: string): void {
    this.listen()
    const message = readServerMessage(text)
    // What this page cannot read was written by a newer server.
    if (message) this.take(message)
    else this.finish('old-client')
  }

  private take(message: ServerMessage): void {
    const { owner } = this.options
    switch (message.type) {
      case 'welcome':
        this.begin(message)
        break
      case 'entries':
        if (!owner.onEntries(message.entries)) this.retry(null)
        break
      case 'answers':
        this.outbox.answered(message.answers.map(({ operationId }) => operationId))
        owner.onAnswers(message.answers)
        this.flush()
        break
      case 'standing':
        owner.onStanding(message.standing)
        if (owner.cursor() === null) this.retry(null)
        break
      case 'peers':
        owner.onPeers(message.peers)
        break
      case 'stances':
        owner.onStances(message)
        break
      case 'beat':
        break
      case 'closing':
        if (message.code === 'too-fast') this.outbox.slowDown()
        if (FINAL_CLOSINGS.includes(message.code)) this.finish(message.code)
        else this.retry(message.code)
        break
    }
  }

  private begin(welcome: Welcome): void {
    const ended = this.options.owner.onWelcome(welcome)
    if (ended) this.finish(ended)
    // Whoever was told of the new state may have closed this connection meanwhile.
    if (!this.transport) return
    this.welcomedAt = this.options.environment.now()
    if (welcome.snapshot === null && this.options.owner.cursor() === null) {
      this.retry(null)
      return
    }
    this.enter('live', null)
    this.flush()
  }

  /** Waits for the next word of the server; a connection that stays silent is dead, whatever the socket says. */
  private listen(): void {
    this.cancelSilence()
    this.cancelSilence = this.options.environment.after(SILENCE_MS, () => this.retry(null))
  }

  private retry(code: ClosingCode | null): void {
    if (this.phase === 'closed') return
    this.drop()
    const { environment } = this.options
    this.enter('offline', code)
    const wait = retryDelay(this.attempt, environment.random())
    this.attempt += 1
    this.cancelRetry = environment.after(wait, () => this.connect())
  }

  /** Lets the present connection go, without a word about what comes next. */
  private drop(): void {
    this.cancelRetry()
    this.cancelSilence()
    this.cancelFlush()
    this.transport?.close()
    this.transport = null
    this.outbox.lost()
    const lasted = this.welcomedAt === null ? 0 : this.options.environment.now() - this.welcomedAt
    if (lasted >= STEADY_MS) this.attempt = 0
    this.welcomedAt = null
  }

  private finish(code: ClosingCode | null): void {
    if (this.phase === 'closed') return
    this.drop()
    this.cancelNetwork()
    this.enter('closed', code)
  }

  private enter(phase: ConnectionPhase, code: ClosingCode | null): void {
    this.phase = phase
    this.options.owner.onPhase(phase, code)
  }
}
