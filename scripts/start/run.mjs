import { setTimeout as sleep } from 'node:timers/promises'
import { migrate, openDatabase } from '../connected-database.mjs'
import { runMain } from '../failure.mjs'
import { loadEnvironmentFile } from '../places.mjs'
import { buildPages, prepare } from '../prepare.mjs'
import { stopPrograms } from '../run-program.mjs'
import { requireLongSecret, sessionSecret } from '../secret.mjs'
import { step } from '../steps.mjs'
import { keepServer } from './keep-server.mjs'
import { offersSamples, requireFreePort, wantedHost, wantedPort } from './port.mjs'
import { loadSampleOnce } from './sample.mjs'
import { startServer } from './server-process.mjs'
import { stopRequest } from './stop-request.mjs'

const DATABASE_CHECK_MILLISECONDS = 500

/**
 * Everything `npm start` does, until somebody stops it.
 * @param {{ dev: boolean }} options dev: pages are built as they are asked for, and again when a file changes
 */
export async function run({ dev }) {
  await runMain(async () => {
    const stopping = new AbortController()
    /** @type {(() => Promise<void>)[]} what to end, newest last */
    const started = []
    const stop = stopRequest()
    try {
      const reason = await Promise.race([stop, serve(dev, started, stopping.signal)])
      console.log(`\n  Stopping (${reason})`)
    } finally {
      stopping.abort()
      stopPrograms()
      for (const end of started.reverse()) await end()
    }
    console.log('  Stopped')
  })
  process.exit()
}

/**
 * @param {boolean} dev
 * @param {(() => Promise<void>)[]} started
 * @param {AbortSignal} stopping
 * @returns {Promise<never>}
 */
async function serve(dev, started, stopping) {
  const begun = performance.now()
  loadEnvironmentFile()
  const port = wantedPort()
  requireLongSecret()
  await requireFreePort(port)
  console.log(`Crux starts${dev ? ' for development' : ''}`)
  await prepare()
  const database = await openDatabase()
  started.push(database.release)
  if (!dev) await step('Pages', buildPages, (made) => (made ? 'built' : 'up to date'))
  // Not before the build: a build that fails must not leave the database ahead of the code that runs.
  await migrate(database)
  const env = {
    NODE_ENV: dev ? 'development' : 'production',
    CRUX_DEV: dev ? '1' : '',
    DATABASE_URL: database.url,
    NEXTAUTH_SECRET: sessionSecret(),
    HOST: wantedHost() ?? '',
    CRUX_SAMPLE_ACCOUNTS: offersSamples() ? '1' : '',
  }
  await loadSampleOnce(database.url, env)

  const begin = () => startServer({ port, env })
  const server = { current: await step('Server', begin, () => `ready after ${secondsSince(begun)} in all`) }
  started.push(() => server.current.stop())
  console.log(`\n  Crux is at http://${wantedHost() ?? 'localhost'}:${port}   (Ctrl-C stops it)`)
  console.log(
    wantedHost() === 'localhost' ? '  It answers this machine only; HOST=0.0.0.0 npm start answers others too\n' : '',
  )
  keepAlive(database, stopping)
  return keepServer(server, begin, { dev, stopping })
}

/**
 * Brings the embedded database back whenever it dies; the server's pool connects again by itself.
 * @param {import('../connected-database.mjs').OpenDatabase} database
 * @param {AbortSignal} stopping
 */
async function keepAlive(database, stopping) {
  for (;;) {
    await sleep(DATABASE_CHECK_MILLISECONDS, undefined, { ref: false })
    if (stopping.aborted) return
    try {
      if (await database.revive()) console.log('  The database had ended; it is running again')
    } catch (error) {
      console.error(`  The database ended and does not start: ${/** @type {Error} */ (error).message}`)
      await sleep(10 * DATABASE_CHECK_MILLISECONDS, undefined, { ref: false })
    }
  }
}

/** @param {number} begun */
const secondsSince = (begun) => `${((performance.now() - begun) / 1000).toFixed(1)} s`
