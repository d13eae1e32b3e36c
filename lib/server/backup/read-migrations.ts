import type { Database } from '../database'

/** The names of the migrations that the database has, in their order. */
export async function readMigrations(database: Pick<Database, '$queryRaw'>): Promise<string[]> {
  const rows = await database.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL
    ORDER BY migration_name COLLATE "C"`
  return rows.map(({ name }) => name)
}
