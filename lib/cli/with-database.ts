import { connectDatabase, type Database } from '@/lib/server/database'
import { isDatabaseAway } from '@/lib/server/log/database-failure'
import { CliFailure } from './cli-failure'
import type { Terminal } from './terminal'

/** Lends the database of DATABASE_URL, migrated, for as long as `use` takes. */
export async function withDatabase<T>({ env }: Terminal, use: (database: Database) => Promise<T>): Promise<T> {
  const url = env.DATABASE_URL
  if (!url) throw new CliFailure('DATABASE_URL is not set: run `npm run -s crux`, which brings up a database.')
  const database = connectDatabase(url)
  try {
    await requireTables(database)
    return await use(database)
  } catch (error) {
    throw isDatabaseAway(error)
      ? new CliFailure('The connection to the database was lost. Try again when it is back.', { cause: error })
      : error
  } finally {
    await database.$disconnect()
  }
}

async function requireTables(database: Database): Promise<void> {
  const found = await database.$queryRaw<{ there: boolean }[]>`
    SELECT to_regclass('"Map"') IS NOT NULL AND to_regclass('_prisma_migrations') IS NOT NULL AS there`.catch(
    (error: unknown) => {
      throw new CliFailure('The database of DATABASE_URL cannot be reached. Start it or correct DATABASE_URL.', {
        cause: error,
      })
    },
  )
  if (!found[0]?.there)
    throw new CliFailure('The database of DATABASE_URL is not one of Crux: `npm start` makes its tables.')
}
