import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { WIRE } from '@/lib/sync/wire'
import type { Database } from '../database'
import { clientAddressOfRequest } from '../http/client-address'
import { isOwnOrigin } from '../http/own-origin'
import { isDatabaseAway } from '../log/database-failure'
import type { OpenMaps } from '../log/open-maps'
import { reportBug } from '../report-bug'
import { Connection } from './connection'
import { LiveSession } from './live-session'
import type { LiveViewer } from './live-viewer'
import { MESSAGE_RATE } from './message-rate'
import { refuseUpgrade } from './refuse-upgrade'
import { Rooms } from './rooms'
import { TokenBucket } from './token-bucket'

/** How often the sessions behind open connections are looked at. */
const SESSION_CHECK_MS = 1_000
const MAX_CONNECTIONS = 5_000
/** Tabs, devices and a script or two. */
const MAX_CONNECTIONS_PER_PERSON = 50
/** Signed out, from one address: a whole class may sit behind one. */
const MAX_VISITORS_PER_ADDRESS = 250

export type HubOptions = {
  database: Database
  openMaps: OpenMaps
  /** Who asks for a connection, by their session; undefined when signed out. */
  findViewer: (request: IncomingMessage) => Promise<LiveViewer | undefined>
  /** Those of these viewers whose session has ended since. */
  findEndedSessions: (viewers: readonly LiveViewer[]) => Promise<ReadonlySet<LiveViewer>>
}

/** An HTTP refusal of a request for a WebSocket. */
class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** What all connections of one person share, and all of visitors from one address. */
type Party = { bucket: TokenBucket; connections: number }
/** Who comes in. */
type Admitted = { viewer: LiveViewer | null; party: Party }

/** The live door: all WebSockets of this process. */
export class Hub {
  private readonly server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    // Somewhat above the protocol's bound, so that most who pass that get a reason they can read.
    maxPayload: WIRE.maxMessageBytes + 1_000_000,
    perMessageDeflate: { serverNoContextTakeover: true, clientNoContextTakeover: true, concurrencyLimit: 4 },
  })
  private readonly connections = new Set<Connection>()
  private readonly parties = new Map<string, Party>()
  private readonly rooms: Rooms
  private readonly timers: NodeJS.Timeout[]
  private sessionCheck: Promise<void> | null = null
  private isStopping = false

  constructor(private readonly options: HubOptions) {
    this.rooms = new Rooms(options.openMaps, options.database)
    this.timers = [
      setInterval(() => this.beat(), WIRE.heartbeatMs),
      setInterval(() => this.checkSessions(), SESSION_CHECK_MS),
    ]
    for (const timer of this.timers) timer.unref()
  }

  /** Takes over a request for a WebSocket, whoever asks. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Between the request and the upgrade nobody else listens: a reset by the client must not end the process.
    const onError = () => socket.destroy()
    socket.on('error', onError)
    this.admit(request)
      .then((admitted) => {
        socket.off('error', onError)
        this.server.handleUpgrade(request, socket, head, (webSocket) => this.open(webSocket, socket, admitted))
      })
      .catch((error) => {
        if (error instanceof Refused) return refuseUpgrade(socket, error.status, error.code, error.message)
        if (isDatabaseAway(error))
          return refuseUpgrade(socket, 503, 'database-away', 'The database does not answer just now.')
        const id = reportBug(error, 'opening a live connection')
        return refuseUpgrade(socket, 500, 'server-error', `The server met an error (${id}).`)
      })
  }

  /** Tells everybody that the server stops, and takes no more. */
  stop(): void {
    this.isStopping = true
    for (const timer of this.timers) clearInterval(timer)
    for (const connection of [...this.connections]) connection.close('server-stopping')
  }

  /** Lets a person or a visitor in. Throws `Refused`. */
  private async admit(request: IncomingMessage): Promise<Admitted> {
    const { origin, host } = request.headers
    if (!isOwnOrigin(origin, host)) {
      throw new Refused(403, 'foreign-origin', 'Live connections are taken from the pages of this server only.')
    }
    const viewer = (await this.options.findViewer(request)) ?? null
    if (this.isStopping || this.connections.size >= MAX_CONNECTIONS) {
      throw new Refused(503, 'server-full', 'The server takes no more connections now. Try again in a minute.')
    }
    const party = this.partyOf(viewer ? `person ${viewer.id}` : `visitors from ${clientAddressOfRequest(request)}`)
    if (party.connections >= (viewer ? MAX_CONNECTIONS_PER_PERSON : MAX_VISITORS_PER_ADDRESS)) {
      throw new Refused(429, 'too-many-connections', 'You have Crux open too many times. Close some of its pages.')
    }
    return { viewer, party }
  }

  private open(webSocket: WebSocket, stream: Duplex, { viewer, party }: Admitted): void {
    const connection = new Connection(webSocket, stream, viewer, party.bucket)
    const session = new LiveSession(connection, this.rooms)
    this.connections.add(connection)
    party.connections += 1
    connection.onEnd = () => {
      this.connections.delete(connection)
      session.end()
      party.connections -= 1
    }
  }

  private partyOf(key: string): Party {
    const known = this.parties.get(key)
    if (known) return known
    const party = { bucket: new TokenBucket(MESSAGE_RATE, performance.now()), connections: 0 }
    this.parties.set(key, party)
    return party
  }

  private beat(): void {
    for (const connection of [...this.connections]) connection.beat()
    const now = performance.now()
    // Not as soon as the last connection ends: coming back at once must not refill what was used up.
    for (const [key, { bucket, connections }] of this.parties) {
      if (connections === 0 && bucket.isFull(now)) this.parties.delete(key)
    }
  }

  private checkSessions(): void {
    this.sessionCheck ??= this.endSessions()
      .catch((error) => {
        // The open maps complain of a database that is away; the sessions are looked at when it is back.
        if (!isDatabaseAway(error)) reportBug(error, 'looking at the sessions of live connections')
      })
      .finally(() => {
        this.sessionCheck = null
      })
  }

  private async endSessions(): Promise<void> {
    const viewers = [...this.connections].flatMap(({ viewer }) => viewer ?? [])
    if (viewers.length === 0) return
    const ended = await this.options.findEndedSessions(viewers)
    for (const connection of [...this.connections]) {
      if (connection.viewer && ended.has(connection.viewer)) connection.close('signed-out')
    }
  }
}
