import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canReach, giveTo, postgresAccount } from './postgres/account.mjs'
import { preparedBinaries } from './postgres/binaries.mjs'
import { createCluster, DATABASE, findServer, isCluster, startCluster, stopCluster, USER } from './postgres/cluster.mjs'
import { isAlive } from './process-life.mjs'
import { takeLease, withLock } from './process-lock.mjs'

/**
 * What must outlive the server: where the data is, its password, and the port it had.
 * @typedef {{ folder: string, password: string, port: number | null }} State
 */

/**
 * @typedef {object} EmbeddedPostgres
 * @property {string} url of the database `crux`, on the loopback address
 * @property {string} folder where the data is
 * @property {'made' | 'started' | 'adopted'} how it came up; adopted: an earlier process left it running
 * @property {() => Promise<boolean>} revive starts the server again if it died, on the same address; tells whether it did
 * @property {() => Promise<void>} release stops the server, unless another process uses it too
 */

/**
 * Brings up the PostgreSQL that npm installed, with its data under `dataFolder`, for as long as this process
 * wants it. Safe to call from several processes at once: they share one server, and the last to release it
 * stops it. Recovers from whatever a crash left behind. Never downloads.
 * @param {object} options
 * @param {string} options.dataFolder
 * @param {(line: string) => void} [options.log]
 * @param {boolean} [options.durable] false gives up safety against crashes for speed; for tests only
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startEmbeddedPostgres({ dataFolder, log = () => {}, durable = true }) {
  mkdirSync(dataFolder, { recursive: true })
  const lock = join(dataFolder, 'postgres.lock')
  const account = postgresAccount(log)
  const binaries = preparedBinaries(account, SHARED_FOLDER, log)
  const isLastUser = takeLease(join(dataFolder, 'postgres.users'))

  /** Reads the state anew each time: while we waited for the lock, another process may have written it. */
  const settle = () => {
    const state = readState(dataFolder) ?? newState(dataFolder, account, log)
    return { state, cluster: { folder: state.folder, password: state.password, binaries, account } }
  }
  let pid = 0
  const bringUp = async () => {
    const { state, cluster } = settle()
    const running = await findServer(cluster)
    /** @type {EmbeddedPostgres['how']} */
    const how = running ? 'adopted' : isCluster(cluster) ? 'started' : 'made'
    if (how === 'made') await createCluster(cluster, durable)
    const port = running?.port || (await startCluster(cluster, { port: state.port, durable }))
    if (port !== state.port) writeState(dataFolder, Object.assign(state, { port }))
    await prepareDatabase(state)
    pid = (await findServer(cluster))?.pid ?? 0
    return { url: urlOf(state, DATABASE), folder: state.folder, how }
  }
  const revive = async () => {
    if (isAlive(pid)) return false
    await withLock(lock, bringUp)
    return true
  }
  const release = () => withLock(lock, async () => (isLastUser() ? stopCluster(settle().cluster) : undefined))

  try {
    const server = await withLock(lock, bringUp)
    return { ...server, revive, release }
  } catch (error) {
    await release()
    throw error
  }
}

/**
 * Where the server of a data folder listens, for a program beside the one that runs it. Fails when none was started.
 * @param {string} dataFolder
 */
export function readEmbeddedAddress(dataFolder) {
  const state = readState(dataFolder)
  if (!state?.port) throw new Error(`no embedded PostgreSQL was started in ${dataFolder}`)
  return urlOf(state, DATABASE)
}

/** For what root's PostgreSQL cannot keep in the clone itself. */
const SHARED_FOLDER = existsSync('/var/lib') ? '/var/lib/crux' : join(tmpdir(), 'crux')

/** @param {string} dataFolder */
const stateFile = (dataFolder) => join(dataFolder, 'postgres.json')

/** @param {string} dataFolder @returns {State | null} */
function readState(dataFolder) {
  const file = stateFile(dataFolder)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/** @param {string} dataFolder @param {State} state */
function writeState(dataFolder, state) {
  const half = `${stateFile(dataFolder)}.half`
  writeFileSync(half, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 })
  renameSync(half, stateFile(dataFolder))
}

/**
 * Settles where the data goes: in the data folder, unless PostgreSQL's account cannot enter it (root's clone
 * under /root); then in a folder of its own that postgres.json points to.
 * @param {string} dataFolder
 * @param {import('./postgres/account.mjs').Account | null} account
 * @param {(line: string) => void} log
 * @returns {State}
 */
function newState(dataFolder, account, log) {
  const state = { folder: join(dataFolder, 'postgres'), password: randomBytes(24).toString('hex'), port: null }
  if (account) {
    const probe = join(dataFolder, 'postgres.probe')
    mkdirSync(probe, { recursive: true })
    giveTo(account, probe)
    const enters = canReach(account, '-w', probe)
    rmSync(probe, { recursive: true })
    if (!enters) {
      const place = join(SHARED_FOLDER, randomBytes(8).toString('hex'))
      mkdirSync(place, { recursive: true })
      for (const folder of [SHARED_FOLDER, place]) chmodSync(folder, 0o755)
      state.folder = join(place, 'postgres')
      log(`The account "${account.name}" cannot enter ${dataFolder}: the data goes to ${state.folder}`)
    }
  }
  writeState(dataFolder, state)
  return state
}

/** @param {State} state @param {string} database */
const urlOf = (state, database) => `postgresql://${USER}:${state.password}@127.0.0.1:${state.port}/${database}`

/** Waits until the server takes connections (it may be recovering from a crash) and makes the database. @param {State} state */
async function prepareDatabase(state) {
  const { default: pg } = await import('pg')
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: urlOf(state, 'postgres'), connectionTimeoutMillis: 5_000 })
    client.on('error', () => {}) // The query that was running reports it.
    try {
      await client.connect()
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
      if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(DATABASE)}`)
      return
    } catch (error) {
      // 57P03: the database system is starting up (or shutting down).
      const { code } = /** @type {{ code?: string }} */ (error)
      if ((code !== '57P03' && code !== 'ECONNREFUSED') || attempt === 600) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    } finally {
      await client.end().catch(() => {})
    }
  }
}
