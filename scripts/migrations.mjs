import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from './failure.mjs'
import { withSchemaEngine } from './schema-engine.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
export const MIGRATIONS_FOLDER = join(ROOT, 'prisma', 'migrations')
export const SCHEMA_FILE = join(ROOT, 'prisma', 'schema.prisma')
export const DATAMODEL = readFileSync(SCHEMA_FILE, 'utf8')
export const LOCKFILE = 'provider = "postgresql"\n'
/** Any number, as long as it is ours: two processes that start at once must not migrate at once. */
const ADVISORY_LOCK = 7_214_330_561

/**
 * Brings the database to the newest migration. With nothing to do it is two small queries.
 * @param {string} url of the database
 * @returns {Promise<string[]>} the names of the migrations it applied
 */
export async function applyMigrations(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK])
    if ((await pendingMigrations(client)).length === 0) return []
    return await withSchemaEngine(url, DATAMODEL, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: migrationList(),
        filters: NO_FILTERS,
      })
      return appliedMigrationNames
    })
  } finally {
    await client.end()
  }
}

/**
 * The migrations that the database lacks.
 * @param {import('pg').Client} client
 */
async function pendingMigrations(client) {
  const table = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`)
  /** @type {{ rows: { name: string, checksum: string }[] }} */
  const { rows } = table.rows[0].there
    ? await client.query(
        // One that began and did not finish left nothing behind (it goes in one piece): it is as good as not begun.
        `WITH undone AS (
           UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL
         )
         SELECT migration_name AS name, checksum FROM _prisma_migrations
         WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
      )
    : { rows: [] }
  const applied = new Map(rows.map((row) => [row.name, row]))
  const known = new Set(migrationNames())
  const newer = rows.find(({ name }) => !known.has(name))
  if (newer)
    throw new Failure(
      `The database was made by a newer version of Crux (it has the migration ${newer.name}). Start that version.`,
    )
  for (const name of known) {
    const row = applied.get(name)
    if (row && row.checksum !== sha256(readMigration(name)))
      throw new Failure(`The migration ${name} was changed after it had been applied. Bring back the file as it was.`)
  }
  return [...known].filter((name) => !applied.has(name))
}

export const NO_FILTERS = { externalTables: [], externalEnums: [] }

/** The folder as the engine wants it. */
function migrationList() {
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: 'migration_lock.toml', content: LOCKFILE },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: /** @type {const} */ ('ok'), value: readMigration(name) },
      },
    })),
  }
}

const migrationNames = () =>
  existsSync(MIGRATIONS_FOLDER)
    ? readdirSync(MIGRATIONS_FOLDER)
        .filter((name) => existsSync(join(MIGRATIONS_FOLDER, name, 'migration.sql')))
        .sort()
    : []

/** @param {string} name */
const readMigration = (name) => readFileSync(join(MIGRATIONS_FOLDER, name, 'migration.sql'), 'utf8')

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text).digest('hex')
