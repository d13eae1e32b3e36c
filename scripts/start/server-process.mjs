import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../failure.mjs'
import { ROOT } from '../places.mjs'
import { wantedHost } from './port.mjs'

const READY_SECONDS = 120
const STOP_SECONDS = 15

/**
 * @typedef {object} ServerProcess
 * @property {Promise<string>} ended tells how, when it has ended
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the process that serves pages and live edits, and waits until it answers on its port.
 * @param {{ port: number, env: Record<string, string> }} options
 * @returns {Promise<ServerProcess>}
 */
export async function startServer({ port, env }) {
  const list = ['--import', './scripts/start/end-with-parent.mjs', '--import', 'tsx', 'lib/server/main.ts']
  const child = spawn(process.execPath, list, {
    cwd: ROOT,
    env: { ...process.env, ...env, PORT: String(port), NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A group of its own: Ctrl-C in a terminal goes to us alone, and we stop things in their order.
    detached: true,
  })
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    const patience = setTimeout(() => child.kill('SIGKILL'), STOP_SECONDS * 1000)
    await ended
    clearTimeout(patience)
  }
  const how = await Promise.race([ended, answers(port)])
  if (how !== null) throw new Failure(`The server ended before it was ready (${how}); what it said stands above.`)
  return { ended, stop }
}

/** Resolves to null when something takes connections on the port. @param {number} port @returns {Promise<null>} */
async function answers(port) {
  const wanted = wantedHost()
  const host = wanted === null || wanted === '0.0.0.0' || wanted === '::' ? '127.0.0.1' : wanted
  for (const deadline = performance.now() + READY_SECONDS * 1000; performance.now() < deadline; await sleep(50)) {
    const connected = await new Promise((resolve) => {
      const socket = connect({ host, port })
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (connected) return null
  }
  throw new Failure(`The server did not answer on port ${port} within ${READY_SECONDS} seconds.`)
}
