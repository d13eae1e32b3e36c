import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { connectDatabase, type Database } from '@/lib/server/database'

/**
 * A migrated, empty database for one test file, with a client of it. Both end with the file. Call it at the top
 * of the file or of a `describe`, outside of tests:
 *
 *     const { database } = await openTestDatabase()
 */
export async function openTestDatabase(): Promise<{ database: Database; url: string }> {
  const template = new URL(inject('templateDatabaseUrl'))
  const name = `test_${randomBytes(8).toString('hex')}`
  await administer(template, `CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)} STRATEGY file_copy`)
  const url = new URL(template)
  url.pathname = name
  const database = connectDatabase(url.href)
  afterAll(async () => {
    await database.$disconnect()
    await administer(template, `DROP DATABASE ${name} WITH (FORCE)`)
  })
  return { database, url: url.href }
}

/** Runs one statement in the server's maintenance database. */
async function administer(server: URL, statement: string) {
  const url = new URL(server)
  url.pathname = 'postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
