import { startEmbeddedPostgres } from './embedded-postgres.mjs'
import { Failure } from './failure.mjs'
import { applyMigrations } from './migrations.mjs'
import { dataFolder } from './places.mjs'
import { step } from './steps.mjs'

/**
 * @typedef {object} OpenDatabase
 * @property {string} url
 * @property {boolean} embedded
 * @property {string} what it is, in words
 * @property {() => Promise<boolean>} revive brings an embedded server back if it died; tells whether it had to
 * @property {() => Promise<void>} release
 */

/**
 * The database of this clone: the one DATABASE_URL names, or the embedded one, brought up if need be.
 * @returns {Promise<OpenDatabase>}
 */
export const openDatabase = () => {
  const named = process.env.DATABASE_URL
  return step(
    'Database',
    (say) => (named ? reach(named) : embed(say)),
    ({ what }) => what,
  )
}

/**
 * Brings an open database to the newest migration.
 * @param {OpenDatabase} database
 */
export const migrate = ({ url }) =>
  step(
    'Migrations',
    () => applyMigrations(url),
    (applied) => (applied.length > 0 ? `applied ${applied.join(', ')}` : 'up to date'),
  )

/** @param {(line: string) => void} say @returns {Promise<OpenDatabase>} */
async function embed(say) {
  const server = await startEmbeddedPostgres({ dataFolder: dataFolder(), log: say })
  const how = {
    made: 'new embedded PostgreSQL',
    started: 'embedded PostgreSQL',
    adopted: 'embedded PostgreSQL, already running',
  }
  return {
    ...server,
    embedded: true,
    what: `${how[server.how]} on port ${new URL(server.url).port}, data in ${server.folder}`,
  }
}

/** @param {string} url @returns {Promise<OpenDatabase>} */
async function reach(url) {
  const where = placeOf(url)
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    await client.query('SELECT 1')
  } catch (error) {
    const { message, code } = /** @type {NodeJS.ErrnoException} */ (error)
    throw new Failure(
      `The database of DATABASE_URL (${where}) cannot be reached: ${message || code}. Start it or correct DATABASE_URL; without DATABASE_URL, Crux brings a database of its own.`,
      { cause: error },
    )
  } finally {
    await client.end().catch(() => undefined)
  }
  return { url, embedded: false, what: where, revive: async () => false, release: async () => {} }
}

/** Without the password. @param {string} url */
function placeOf(url) {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol))
    throw new Failure(
      'DATABASE_URL is not an address of PostgreSQL: it looks like postgresql://user:password@host:5432/database.',
    )
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
