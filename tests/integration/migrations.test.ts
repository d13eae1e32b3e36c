import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { applyMigrations } from '../../scripts/migrations.mjs'
import { startTemporaryPostgres } from '../../scripts/temporary-postgres.mjs'

const server = await startTemporaryPostgres({ durable: false })
const folder = mkdtempSync(join(tmpdir(), 'crux-migrations-'))
const admin = new pg.Client({ connectionString: server.url })
await admin.connect()
afterAll(async () => {
  await admin.end()
  await server.release()
  rmSync(folder, { recursive: true })
})

/** An empty database, and a folder with these migrations. */
async function emptyDatabase(name: string, migrations: Record<string, string>) {
  await admin.query(`CREATE DATABASE ${name}`)
  const url = server.url.replace(/[^/]*$/, name)
  const write = (texts: Record<string, string>) => {
    for (const [migration, sql] of Object.entries(texts)) {
      mkdirSync(join(folder, name, migration), { recursive: true })
      writeFileSync(join(folder, name, migration, 'migration.sql'), sql)
    }
  }
  write(migrations)
  const query = async (sql: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }
  return { apply: () => applyMigrations(url, join(folder, name)), write, query }
}

it('applies what is missing, in order, and then nothing', async () => {
  const { apply, write } = await emptyDatabase('in_order', { '1_a': 'CREATE TABLE a (id int PRIMARY KEY)' })
  expect(await apply()).toEqual(['1_a'])
  expect(await apply()).toEqual([])
  write({ '2_b': 'ALTER TABLE a ADD COLUMN b int;', '3_c': 'ALTER TABLE a ADD COLUMN c int -- the last' })
  expect(await apply()).toEqual(['2_b', '3_c'])
  expect(await apply()).toEqual([])
})

it('is not taken in by semicolons in strings, comments and function bodies', async () => {
  const { apply, query } = await emptyDatabase('semicolons', {
    '1_a': `CREATE TABLE a (text text DEFAULT 'x;y'); -- one; two
      CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$`,
  })
  await apply()
  expect(await query('INSERT INTO a DEFAULT VALUES RETURNING text, f()')).toEqual([{ text: 'x;y', f: 2 }])
})

it('leaves nothing of a migration that fails, says why, and does it once it is repaired', async () => {
  const { apply, write, query } = await emptyDatabase('failing', {
    '1_a': 'CREATE TABLE a (id int)',
    '2_b': 'CREATE TABLE b (id int); CREATE TABLE a (id int)',
  })
  await expect(apply()).rejects.toThrow('relation "a" already exists')
  expect(await query(`SELECT to_regclass('a') AS a, to_regclass('b') AS b`)).toEqual([{ a: 'a', b: null }])
  write({ '2_b': 'CREATE TABLE b (id int)' })
  expect(await apply()).toEqual(['2_b'])
})

it('starts again after a process that died in the middle', async () => {
  const { apply, query } = await emptyDatabase('died', { '1_a': 'CREATE TABLE a (id int)' })
  await apply()
  // What a death before the commit leaves: the note that it began. The database undid the rest.
  await query(`DROP TABLE a; UPDATE _prisma_migrations SET finished_at = NULL`)
  expect(await apply()).toEqual(['1_a'])
})

it('applies each migration once when several processes start together', async () => {
  const { apply, query } = await emptyDatabase('together', {
    '1_a': 'CREATE TABLE a (id int)',
    '2_b': 'INSERT INTO a VALUES (1)',
  })
  await Promise.all([apply(), apply(), apply()])
  expect(await query('SELECT id FROM a')).toEqual([{ id: 1 }])
})

it('refuses a database of a newer version, and a migration that was changed', async () => {
  const { apply, write, query } = await emptyDatabase('newer', { '1_a': 'CREATE TABLE a (id int)' })
  await apply()
  write({ '1_a': 'CREATE TABLE a (id bigint)' })
  await expect(apply()).rejects.toThrow('The migration 1_a was changed after it had been applied')
  await query(`UPDATE _prisma_migrations SET migration_name = '9_z'`)
  await expect(apply()).rejects.toThrow('made by a newer version of Crux (it has the migration 9_z)')
})

it('makes of the real migrations what schema.prisma says', async () => {
  const { withSchemaEngine } = await import('../../scripts/schema-engine.mjs')
  const { DATAMODEL, NO_FILTERS, SCHEMA_FILE } = await import('../../scripts/migrations.mjs')
  const files = [{ path: SCHEMA_FILE, content: DATAMODEL }]
  const { exitCode } = await withSchemaEngine(server.url, DATAMODEL, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: folder },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: NO_FILTERS,
    }),
  )
  expect(exitCode).toBe(0)
})
