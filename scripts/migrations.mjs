import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { ROOT } from './places.mjs'
import { withSchemaEngine } from './schema-engine.mjs'

export const MIGRATIONS_FOLDER = join(ROOT, 'prisma', 'migrations')
export const SCHEMA_FILE = join(ROOT, 'prisma', 'schema.prisma')
export const DATAMODEL = readFileSync(SCHEMA_FILE, 'utf8')
export const LOCKFILE = 'provider = "postgresql"\n'
/** Any number, as long as it is ours: two processes that start at once must not migrate at once. */
const ADVISORY_LOCK = 7_214_330_561

/**
 * Brings the database to the newest migration. With nothing to do it is two small queries.
 * @param {string} url of the database
 * @param {string} [folder] of the migrations
 * @returns {Promise<string[]>} the names of the migrations it applied
 */
export async function applyMigrations(url, folder = MIGRATIONS_FOLDER) {
  const migrations = readMigrations(folder)
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK])
    if (!(await hasPending(client, migrations))) return []
    return await withSchemaEngine(url, DATAMODEL, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: migrationList(folder, migrations),
        filters: NO_FILTERS,
      })
      return appliedMigrationNames
    })
  } finally {
    await client.end()
  }
}

/**
 * Whether the database lacks one of the migrations. Fails when it has others than these.
 * @param {import('pg').Client} client
 * @param {Map<string, string>} migrations
 */
async function hasPending(client, migrations) {
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
  for (const { name, checksum } of rows) {
    const migration = migrations.get(name)
    if (migration === undefined)
      throw new Failure(
        `The database was made by a newer version of Crux (it has the migration ${name}). Start that version.`,
      )
    if (checksum !== createHash('sha256').update(migration).digest('hex'))
      throw new Failure(`The migration ${name} was changed after it had been applied. Bring back the file as it was.`)
  }
  return rows.length < migrations.size
}

export const NO_FILTERS = { externalTables: [], externalEnums: [] }

/**
 * The migrations in their order: the SQL of each, by its name.
 * @param {string} folder
 * @returns {Map<string, string>}
 */
function readMigrations(folder) {
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  const files = names.map((name) => /** @type {const} */ ([name, join(folder, name, 'migration.sql')]))
  return new Map(files.filter(([, file]) => existsSync(file)).map(([name, file]) => [name, readFileSync(file, 'utf8')]))
}

/**
 * The folder as the engine wants it.
 * @param {string} folder
 * @param {Map<string, string>} migrations
 */
const migrationList = (folder, migrations) => ({
  baseDir: folder,
  lockfile: { path: 'migration_lock.toml', content: LOCKFILE },
  shadowDbInitScript: '',
  migrationDirectories: [...migrations].map(([path, value]) => ({
    path,
    migrationFile: { path: 'migration.sql', content: { tag: /** @type {const} */ ('ok'), value } },
  })),
})
