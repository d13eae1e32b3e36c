import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure, runMain } from './failure.mjs'
import { applyMigrations, DATAMODEL, LOCKFILE, MIGRATIONS_FOLDER, NO_FILTERS, SCHEMA_FILE } from './migrations.mjs'
import { withSchemaEngine } from './schema-engine.mjs'
import { startTemporaryPostgres } from './temporary-postgres.mjs'

/**
 * Migrations without a download: Prisma's own schema engine, as WebAssembly, on Prisma's own PostgreSQL adapter.
 * The folder and the table `_prisma_migrations` are the ordinary ones, so `prisma migrate` works on them too.
 *
 *     node scripts/migrate.mjs make NAME                     after a change of prisma/schema.prisma
 *     DATABASE_URL=... node scripts/migrate.mjs apply        `npm start` does this by itself
 */

/**
 * Writes the SQL that leads from the migrations there are to schema.prisma. Works on a database of its own.
 * @param {string} name what it does, in a few words
 * @returns {Promise<string | null>} the file, or null when there is nothing to change
 */
async function makeMigration(name) {
  const server = await startTemporaryPostgres({ durable: false })
  try {
    const schema = { files: [{ path: SCHEMA_FILE, content: DATAMODEL }] }
    const sql = await withSchemaEngine(server.url, DATAMODEL, async (engine) => {
      const { stdout } = await engine.diff({
        from: { tag: 'schemaDatasource', ...schema, configDir: dirname(SCHEMA_FILE) },
        to: { tag: 'schemaDatamodel', ...schema },
        script: true,
        exitCode: null,
        filters: NO_FILTERS,
      })
      return stdout ?? ''
    })
    if (sql.trim() === '' || sql.includes('This is an empty migration')) return null
    const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const file = join(MIGRATIONS_FOLDER, `${time}_${name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`, 'migration.sql')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, sql)
    writeFileSync(join(MIGRATIONS_FOLDER, 'migration_lock.toml'), LOCKFILE)
    return file
  } finally {
    await server.release()
  }
}

await runMain(async () => {
  const [command, ...words] = process.argv.slice(2)
  if (command === 'make' && words.length > 0) {
    const file = await makeMigration(words.join(' '))
    console.log(
      file ? `Wrote ${file}: read it before you commit it` : 'The migrations match prisma/schema.prisma: nothing to do',
    )
  } else if (command === 'apply' && process.env.DATABASE_URL) {
    const applied = await applyMigrations(process.env.DATABASE_URL)
    console.log(applied.length > 0 ? `Applied ${applied.join(', ')}` : 'The database is up to date')
  } else
    throw new Failure('Usage: node scripts/migrate.mjs make NAME, or DATABASE_URL=... node scripts/migrate.mjs apply')
})
