import type { TestProject } from 'vitest/node'
import { startTemporaryPostgres } from '../../scripts/temporary-postgres.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database that every test database is a copy of. Nobody connects to it. */
    templateDatabaseUrl: string
  }
}

/** Before the tests of a project: one PostgreSQL server in a folder of its own, with one migrated database. */
export default async function setUpPostgres(project: TestProject) {
  const server = await startTemporaryPostgres({ durable: false })
  project.provide('templateDatabaseUrl', server.url)
  return server.release
}
