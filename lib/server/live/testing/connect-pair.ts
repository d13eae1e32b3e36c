import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { Connection } from '../connection'
import type { LiveViewer } from '../live-viewer'
import { TokenBucket } from '../token-bucket'

/** A connection of the live door and the WebSocket at its other end, until the test has finished. */
export async function connectPair(
  viewer: LiveViewer | null = null,
): Promise<{ connection: Connection; far: WebSocket }> {
  const server = createServer()
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: { serverNoContextTakeover: true } })
  const opened = new Promise<Connection>((resolve) => {
    server.once('upgrade', (request, stream, head) => {
      sockets.handleUpgrade(request, stream, head, (socket) => {
        const bucket = new TokenBucket({ perSecond: 1_000, burst: 1_000 }, performance.now())
        resolve(new Connection(socket, stream, viewer, bucket))
      })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const far = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  onTestFinished(() => {
    far.terminate()
    server.close()
    server.closeAllConnections()
  })
  const [connection] = await Promise.all([opened, once(far, 'open')])
  return { connection, far }
}
