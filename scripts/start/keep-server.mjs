import { watch } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../failure.mjs'
import { ROOT } from '../places.mjs'

/** A server that ends this often this fast will not get better by starting it again. */
const RESTARTS = 5
const RESTARTS_WITHIN_MILLISECONDS = 60_000
/** Editors and Git write several files at once. */
const SETTLE_MILLISECONDS = 300

/** @typedef {import('./server-process.mjs').ServerProcess} ServerProcess */

/**
 * Starts the server process again whenever it ends, and in development whenever its own code changes: pages are
 * reloaded by Next, but the live door is not part of any page.
 * @param {{ current: ServerProcess }} holder of the running server; kept up to date
 * @param {() => Promise<ServerProcess>} begin
 * @param {{ dev: boolean, stopping: AbortSignal }} options
 * @returns {Promise<never>} rejects when it cannot go on
 */
export async function keepServer(holder, begin, { dev, stopping }) {
  const changes = dev ? serverChanges(stopping) : NEVER
  /** @type {number[]} */
  const restarts = []
  for (;;) {
    const how = await Promise.race([holder.current.ended, changes()])
    if (stopping.aborted) return NEVER()
    if (how === null) {
      console.log("  The server's code changed; starting it again")
      await holder.current.stop()
    } else {
      const now = performance.now()
      restarts.push(now)
      if (restarts.filter((time) => time > now - RESTARTS_WITHIN_MILLISECONDS).length > RESTARTS)
        throw new Failure(`The server ended ${RESTARTS} times within a minute (${how}); what it said stands above.`)
      console.log(`  The server ended (${how}); starting it again`)
    }
    try {
      holder.current = await begin()
    } catch (error) {
      if (!dev) throw error
      console.error(`  ${/** @type {Error} */ (error).message} It starts again when its code changes.`)
      holder.current = { ended: NEVER(), stop: async () => {} }
    }
  }
}

/** @returns {Promise<never>} */
const NEVER = () => new Promise(() => {})

/**
 * Watches the code that runs in the server process outside of pages.
 * @param {AbortSignal} signal
 * @returns {() => Promise<null>} resolves at the next change
 */
function serverChanges(signal) {
  let changed = false
  let wake = () => {}
  for (const folder of ['lib/server', 'lib/sync'])
    watch(join(ROOT, folder), { recursive: true, signal }, (_event, file) => {
      if (!file || !/\.ts$/.test(file) || /\.test\.ts$|^generated/.test(file)) return
      changed = true
      wake()
    })
  return async () => {
    if (!changed) await new Promise((/** @type {(value?: undefined) => void} */ resolve) => (wake = resolve))
    await sleep(SETTLE_MILLISECONDS)
    changed = false
    return null
  }
}
