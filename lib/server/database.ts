import { PrismaPg } from '@prisma/adapter-pg'
import type { ClientBase } from 'pg'
import { PrismaClient } from './generated/prisma/client'
import { preparedStatementName } from './prepared-statement'
import { processWide } from './process-wide'

export type Database = PrismaClient

const CONNECTIONS = 10
/** A database that cannot be reached should be an error soon, not a page that waits for ever. */
const CONNECT_MILLISECONDS = 10_000
/** Reading or writing a map of the largest size takes longer than Prisma's own patience of 5 seconds, and waiting for a connection than its 2. */
const TRANSACTION = { maxWait: CONNECT_MILLISECONDS, timeout: 60_000 }

/**
 * PostgreSQL plans a foreign key's look-up once a connection and keeps the plan while the tables grow. Planned while a table
 * has a page, it reads the whole table for every row that is checked: 10,000 claims then took 43 seconds to import. What reads whole tables on purpose (the search) allows it for itself. The pool
 * waits for this before it hands a new connection out.
 */
function preferIndexes(client: ClientBase, done: (error?: Error) => void): void {
  client.query('SET enable_seqscan = off').then(
    () => done(),
    (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
  )
}

/**
 * A client of the database at this address, over a pool of its own. Connects when first used; whoever made it
 * ends it with `$disconnect()`.
 */
export function connectDatabase(url: string): Database {
  const pool = {
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    keepAlive: true,
    application_name: 'crux',
    verify: preferIndexes,
  }
  // An idle connection may break at any time (the database restarts): the pool replaces it. Without a listener
  // the event would end the process.
  const report = (error: Error) => console.warn(`Lost a connection to the database: ${error.message}`)
  const options = {
    onPoolError: report,
    onConnectionError: report,
    statementNameGenerator: preparedStatementName,
  }
  return new PrismaClient({ adapter: new PrismaPg(pool, options), transactionOptions: TRANSACTION })
}

/** The one client of this process, for the database named by DATABASE_URL. */
export const database = processWide('database', () => connectDatabase(databaseUrl()))

/** DATABASE_URL, which `npm start` sets for the embedded database. Throws when there is none. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: start Crux with `npm start`, which brings up a database')
  return url
}
