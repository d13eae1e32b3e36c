import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './process-life.mjs'

/**
 * Runs `work` while no other process of this machine runs under the same lock file. A lock whose holder died
 * is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  while (!tryLock(file)) await sleep(100)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** @param {string} file */
function tryLock(file) {
  try {
    const handle = openSync(file, 'wx')
    writeSync(handle, String(process.pid))
    closeSync(handle)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
  }
  const holder = Number(readIfThere(file))
  // An empty file is a holder that has not written its number yet.
  if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true })
  return false
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * Says that this process uses something shared, until the answer is called, which tells whether this was its
 * last user alive.
 * @param {string} folder
 * @returns {() => boolean}
 */
export function takeLease(folder) {
  mkdirSync(folder, { recursive: true })
  const mine = join(folder, `${process.pid}-${randomBytes(4).toString('hex')}`)
  writeFileSync(mine, '')
  return () => {
    rmSync(mine, { force: true })
    const leases = readdirSync(folder)
    const dead = leases.filter((name) => !isAlive(Number.parseInt(name, 10)))
    for (const name of dead) rmSync(join(folder, name), { force: true })
    return dead.length === leases.length
  }
}
