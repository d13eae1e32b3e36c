import { createServer, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import next from 'next'
import { database } from './database'
import { openMaps } from './log/process-maps'
import { reportBug } from './report-bug'
import { serve } from './serve'

/** Started by `npm start` and `npm run dev`, with DATABASE_URL, PORT and NEXTAUTH_SECRET in the environment. */
async function main(): Promise<void> {
  const dev = process.env.CRUX_DEV === '1'
  const port = Number(process.env.PORT ?? 3000)
  const host = process.env.HOST || undefined
  if ((process.env.NEXTAUTH_SECRET ?? '').length < 32)
    throw new StartFailure('NEXTAUTH_SECRET is not set, or has less than 32 characters: start Crux with `npm start`.')
  if (!process.env.DATABASE_URL) throw new StartFailure('DATABASE_URL is not set: start Crux with `npm start`.')

  // Next would listen to the server's upgrades by itself, and end sockets that are not its own: it gets a server
  // that never listens, and those upgrades that we pass on.
  const upgrades = createServer()
  const pages = next({ dev, port, hostname: host ?? 'localhost', httpServer: upgrades })
  await pages.prepare()
  const handle = pages.getRequestHandler()
  const serving = await serve({
    port,
    host,
    database: database(),
    openMaps: openMaps(),
    answer: (request, response) => handle(request, response),
    // Only hot reload has one; the built pages would leave whoever asks without an answer.
    ...(dev && {
      upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) =>
        void upgrades.emit('upgrade', request, socket, head),
    }),
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new StartFailure(`Port ${port} is taken. Set PORT to another one.`) : error
  })
  console.log(`Crux is ready: http://localhost:${serving.port}`)

  let isStopping = false
  const stop = async () => {
    // Whoever asks a second time does not want to wait.
    if (isStopping) process.exit(1)
    isStopping = true
    await serving.stop()
    await pages.close()
    await database().$disconnect()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
}

/** The server cannot start, for a reason that its sentence tells. */
class StartFailure extends Error {}

process.on('unhandledRejection', (error) => reportBug(error, 'a promise that nobody waited for'))

main().catch((error) => {
  console.error(error instanceof StartFailure ? error.message : error)
  process.exit(1)
})
