import { spawn } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../failure.mjs'
import { isAlive } from '../process-life.mjs'
import { asAccount, giveTo } from './account.mjs'

/**
 * One folder of PostgreSQL data and the programs and account that run it.
 * @typedef {object} Cluster
 * @property {string} folder
 * @property {import('./binaries.mjs').Binaries} binaries
 * @property {import('./account.mjs').Account | null} account
 * @property {string} password
 */

export const USER = 'crux'
export const DATABASE = 'crux'
const START_SECONDS = 60
const LOG_BYTES = 10_000_000

/**
 * Makes the data folder, whole or not at all: it is made beside its place and then moved there.
 * @param {Cluster} cluster
 * @param {boolean} durable false gives up safety against crashes for speed; for tests only
 */
export async function createCluster(cluster, durable) {
  const half = `${cluster.folder}.half`
  const passwordFile = `${half}.password`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(passwordFile, cluster.password, { mode: 0o600 })
    giveTo(cluster.account, half)
    giveTo(cluster.account, passwordFile)
    // One locale everywhere: sorting by code point does not change with the machine or its C library.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const access = [`--username=${USER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    const sync = durable ? [] : ['--no-sync']
    const { code, output } = await run(cluster, 'initdb', [`--pgdata=${half}`, ...locale, ...access, ...sync])
    if (code !== 0) throw postgresFailure('PostgreSQL could not make its data folder', half, output)
    appendFileSync(join(half, 'postgresql.conf'), "\ninclude 'crux.conf'\n")
    renameSync(half, cluster.folder)
  } finally {
    rmSync(half, { recursive: true, force: true })
    rmSync(passwordFile, { force: true })
  }
}

/** Whether the folder is a cluster already. @param {Cluster} cluster */
export const isCluster = (cluster) => existsSync(join(cluster.folder, 'PG_VERSION'))

/**
 * Starts the server and waits until it takes connections.
 * @param {Cluster} cluster
 * @param {{ port: number | null, durable: boolean }} options the port to take if it is free
 * @returns {Promise<number>} the port it listens on
 */
export async function startCluster(cluster, { port: wanted, durable }) {
  const log = logFile(cluster)
  if (sizeOf(log) > LOG_BYTES) renameSync(log, `${log}.old`)
  let port = wanted !== null && (await isFree(wanted)) ? wanted : await freePort()
  for (let attempt = 1; ; attempt += 1) {
    writeSettings(cluster, port, durable)
    const before = sizeOf(log)
    const wait = ['-w', '-t', String(START_SECONDS), '-s']
    const { code } = await run(cluster, 'pg_ctl', ['start', '-D', cluster.folder, '-l', log, ...wait])
    if (code === 0) return port
    const said = existsSync(log) ? readFileSync(log).subarray(before).toString() : ''
    if (attempt === 20) throw postgresFailure('PostgreSQL did not start', log, said)
    // Another program was quicker to take the port that was free a moment ago.
    if (/could not bind|Address already in use/.test(said)) port = await freePort()
    // Processes of a server that was killed hold its memory for a moment after it.
    else if (/pre-existing shared memory block|lock file .* already exists/.test(said)) await sleep(500)
    else throw postgresFailure('PostgreSQL did not start', log, said)
  }
}

/** Stops the server; open transactions are rolled back. @param {Cluster} cluster */
export async function stopCluster(cluster) {
  /** @param {string} mode */
  const stop = (mode) => run(cluster, 'pg_ctl', ['stop', '-D', cluster.folder, '-m', mode, '-w', '-t', '30', '-s'])
  if ((await stop('fast')).code === 0 || (await findServer(cluster)) === null) return
  const { code, output } = await stop('immediate')
  if (code !== 0) throw postgresFailure('PostgreSQL did not stop', cluster.folder, output)
}

/**
 * The server that runs on this folder, whoever started it. A process id that a crash left behind, and that now
 * belongs to another program or to nobody, is cleared away.
 * @param {Cluster} cluster
 * @returns {Promise<{ pid: number, port: number } | null>}
 */
export async function findServer(cluster) {
  const file = join(cluster.folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number)
  if (!pid || !(await isPostgres(pid, cluster.folder))) {
    rmSync(file, { force: true })
    return null
  }
  return { pid, port: port || 0 }
}

/** @param {number} pid @param {string} folder the data folder it must be running on */
async function isPostgres(pid, folder) {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return (await programOf(pid)).includes('postgres')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder)
  } catch {
    return false
  }
}

/** @param {number} pid @returns {Promise<string>} */
function programOf(pid) {
  const [command, list] =
    process.platform === 'win32'
      ? ['tasklist', ['/fi', `PID eq ${pid}`, '/nh']]
      : ['ps', ['-o', 'command=', '-p', String(pid)]]
  return collect(spawn(/** @type {string} */ (command), /** @type {string[]} */ (list))).then(({ output }) => output)
}

/** @param {string} file @returns {number} */
const sizeOf = (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** @param {Cluster} cluster */
const logFile = (cluster) => join(cluster.folder, 'server.log')

/** @param {Cluster} cluster @param {number} port @param {boolean} durable */
function writeSettings(cluster, port, durable) {
  const settings = [
    `port = ${port}`,
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    'max_connections = 200',
    'password_encryption = scram-sha-256',
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "lc_messages = 'C'",
    ...(durable ? [] : ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off']),
  ]
  writeFileSync(join(cluster.folder, 'crux.conf'), `# Written by Crux at every start.\n${settings.join('\n')}\n`)
}

/** A TCP port of the loopback address that nobody listens on. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ host: '127.0.0.1', port }, () => server.close(() => resolve(true)))
  })
}

/**
 * @param {Cluster} cluster
 * @param {'initdb' | 'pg_ctl'} program
 * @param {string[]} list of arguments
 */
function run(cluster, program, list) {
  const path = cluster.binaries.bin(program)
  // Nothing of our environment: PGDATA, PGPORT or a locale of the shell must not reach it.
  const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC', SystemRoot: process.env.SystemRoot }
  return collect(spawn(path, list, { cwd: dirname(cluster.folder), ...asAccount(cluster.account), env }))
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function collect(child) {
  return new Promise((resolve, reject) => {
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}

/** @param {string} what @param {string} where @param {string} output of PostgreSQL */
function postgresFailure(what, where, output) {
  if (/No space left on device|Disk quota exceeded/i.test(output))
    return new Failure(`The disk is full (${where}). Free some space, then start again.`)
  const lines = output.trim().split('\n')
  const telling = lines.filter((line) => /FATAL|PANIC|error:|ERROR/.test(line))
  return new Failure(`${what} (${where}): ${(telling.length > 0 ? telling : lines).slice(-3).join(' ')}`)
}
