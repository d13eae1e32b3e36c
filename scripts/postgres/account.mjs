import { spawnSync } from 'node:child_process'
import { Failure } from '../failure.mjs'

/** @typedef {{ name: string, uid: number, gid: number }} Account */

/** @param {string} name @returns {Account | null} */
function findAccount(name) {
  const numbers = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
  if (numbers.some(({ status }) => status !== 0)) return null
  const [uid, gid] = numbers.map(({ stdout }) => Number.parseInt(stdout, 10))
  return uid === undefined || gid === undefined ? null : { name, uid, gid }
}

/**
 * The account PostgreSQL runs under: null for our own. PostgreSQL refuses to run as root, so root gets the
 * system's `postgres` account, made if need be; `nobody` where accounts cannot be made.
 * @param {(line: string) => void} log
 * @returns {Account | null}
 */
export function postgresAccount(log) {
  if (process.getuid?.() !== 0) return null
  const existing = findAccount('postgres')
  if (existing) return existing
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' })
  const account = findAccount('postgres') ?? findAccount('nobody')
  if (!account)
    throw new Failure('PostgreSQL does not run as root and there is no account for it: add a user named "postgres".')
  log(
    made.status === 0
      ? 'Added the system account "postgres": PostgreSQL does not run as root'
      : `PostgreSQL does not run as root; it uses the account "${account.name}"`,
  )
  return account
}

/**
 * Whether this account may run a program or enter and write a folder, parents included. Asked of the system
 * itself, as only it knows about mounts and access lists.
 * @param {Account | null} account
 * @param {'-x' | '-w'} right
 * @param {string} path
 */
export function canReach(account, right, path) {
  return spawnSync('test', [right, path], { ...asAccount(account), stdio: 'ignore' }).status === 0
}

/**
 * Options of `spawn` that run a program under this account; in `/`, as our own folder may be closed to it.
 * @param {Account | null} account
 */
export function asAccount(account) {
  return account ? { uid: account.uid, gid: account.gid, cwd: '/' } : {}
}

/**
 * Makes this account the owner of a folder and all that is in it.
 * @param {Account | null} account
 * @param {string} folder
 */
export function giveTo(account, folder) {
  if (!account) return
  const { status, stderr } = spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, folder], { encoding: 'utf8' })
  if (status !== 0) throw new Failure(`Could not give ${folder} to the account "${account.name}": ${stderr.trim()}`)
}
