import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { findEndedSessions, findViewerOfRequest } from './auth/request-viewer'
import type { Database } from './database'
import { stampClientAddress } from './http/client-address'
import { listenOn, portOf } from './http/listen'
import { Hub } from './live/hub'
import { refuseUpgrade } from './live/refuse-upgrade'
import type { OpenMaps } from './log/open-maps'
import { reportBug } from './report-bug'

/** Headers come at once from honest clients. */
const HEADERS_MS = 20_000
/** The largest import over a slow line. */
const REQUEST_MS = 300_000
const KEEP_ALIVE_MS = 10_000
/** How long requests under way may take once the server stops. */
const STOP_MS = 5_000

export type ServeOptions = {
  port: number
  /** The address to listen on, or `localhost`; all of them when left out. */
  host?: string
  database: Database
  openMaps: OpenMaps
  /** The slow door: pages and REST. */
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** Takes over requests for other WebSockets than the live door's. */
  upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

export type Serving = { port: number; stop: () => Promise<void> }

/**
 * Serves both doors on one port: pages and REST by `answer`, live edits at `/live`. Rejects when the port
 * cannot be had. `stop` tells those who are connected, answers what is under way, and closes the port.
 */
export async function serve({ port, host, database, openMaps, answer, upgrade }: ServeOptions): Promise<Serving> {
  const hub = new Hub({
    database,
    openMaps,
    findViewer: (request) => findViewerOfRequest(database, request),
    findEndedSessions: (viewers) => findEndedSessions(database, viewers),
  })
  const makeServer = () => {
    const server = createServer((request, response) => {
      stampClientAddress(request)
      answer(request, response).catch((error) => {
        const id = reportBug(error, `${request.method} ${request.url}`)
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
        response.end(`The server met an error (${id}).`)
      })
    })
    server.headersTimeout = HEADERS_MS
    server.requestTimeout = REQUEST_MS
    server.keepAliveTimeout = KEEP_ALIVE_MS
    server.on('upgrade', (request, socket, head) => {
      stampClientAddress(request)
      if (isLive(request)) hub.upgrade(request, socket, head)
      else if (upgrade) upgrade(request, socket, head)
      else refuseUpgrade(socket, 404, 'not-found', 'There is no WebSocket here.')
    })
    return server
  }
  const servers = await listenOn(makeServer, port, host)
  const stop = async () => {
    hub.stop()
    await Promise.all(servers.map(stopServer))
    await openMaps.stop()
  }
  return { port: portOf(servers[0]), stop }
}

/** Closes the port; answers when what is under way has been answered, or has taken too long. */
async function stopServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), STOP_MS)
  await closed
  clearTimeout(timer)
}

const isLive = ({ url }: IncomingMessage): boolean => url?.split('?')[0] === '/live'
