import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from './embedded-postgres.mjs'
import { applyMigrations } from './migrations.mjs'

/**
 * A PostgreSQL server for one run of something (tests, figures, making a migration), with an empty, migrated
 * database. Its data is gone when it is released.
 * @param {{ durable: boolean }} options durable: as safe against crashes as the real one, and as slow
 * @returns {Promise<{ url: string, dataFolder: string, release: () => Promise<void> }>}
 */
export async function startTemporaryPostgres({ durable }) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'crux-postgres-'))
  // Run by root, PostgreSQL uses another account, which must be able to enter.
  chmodSync(dataFolder, 0o755)
  /** @type {Awaited<ReturnType<typeof startEmbeddedPostgres>> | undefined} */
  let server
  const release = async () => {
    await server?.release()
    if (server) rmSync(server.folder, { recursive: true, force: true })
    rmSync(dataFolder, { recursive: true, force: true })
  }
  try {
    server = await startEmbeddedPostgres({ dataFolder, durable })
    await applyMigrations(server.url)
    return { url: server.url, dataFolder, release }
  } catch (error) {
    await release()
    throw error
  }
}
