import { createServer } from 'node:net'
import { Failure } from '../failure.mjs'

/**
 * The port to serve on: PORT, or 3000.
 * @returns {number}
 */
export function wantedPort() {
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Failure(`PORT is "${process.env.PORT}"; it must be a number from 1 to 65535.`)
  return port
}

/**
 * The address to serve on: HOST. Without it, on a database of one's own only this machine (`localhost`), as anybody may
 * sign in with the sample accounts; on another database all of this machine's addresses (null).
 */
export const wantedHost = () => process.env.HOST || (process.env.DATABASE_URL ? null : 'localhost')

const THIS_MACHINE = ['127.0.0.1', '::1']

/** Whether anybody may sign in with the sample accounts: CRUX_SAMPLE_ACCOUNTS (1 or 0), else where nobody else can come. */
export function offersSamples() {
  if (process.env.CRUX_SAMPLE_ACCOUNTS) return process.env.CRUX_SAMPLE_ACCOUNTS === '1'
  // A public address is one that a proxy on this machine may serve to everybody.
  if (process.env.DATABASE_URL || process.env.NEXTAUTH_URL) return false
  return ['localhost', ...THIS_MACHINE].includes(wantedHost() ?? '')
}

/** @param {string | null} host @returns {string[]} */
function addressesOf(host) {
  if (host === null) return ['0.0.0.0', '127.0.0.1', '::']
  return host === 'localhost' ? THIS_MACHINE : [host]
}

/**
 * Fails with a sentence when another program listens on the port where we would.
 * @param {number} port
 */
export async function requireFreePort(port) {
  const host = wantedHost()
  for (const address of addressesOf(host)) {
    const code = await faultOfListening(port, address)
    if (code === 'EADDRINUSE')
      throw new Failure(
        `Port ${port} is taken by another program (another Crux?). Stop that one, or choose another port: PORT=${port + 1} npm start.`,
      )
    if (code === 'EACCES')
      throw new Failure(`This account may not use port ${port}. Choose one from 1024 up: PORT=3000 npm start.`)
    if (host === address && code)
      throw new Failure(
        `HOST is "${host}", and this machine cannot listen there (${code}). Leave it out to serve on all addresses.`,
      )
  }
}

/** @param {number} port @param {string} host @returns {Promise<string | undefined>} */
function faultOfListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}
