import type { FileHandle } from 'node:fs/promises'
import type { Database } from '../database'
import { Prisma } from '../generated/prisma/client'
import { isLasting } from '../log/database-failure'
import { BACKED_UP_TABLES, type BackedUpTable, type TableName } from './backed-up-tables'
import { BackupFault } from './backup-fault'
import { noRows, type RowCounts } from './backup-file-format'
import { readBackup } from './read-backup'
import { readMigrations } from './read-migrations'
import { BATCH_BYTES } from './read-rows'
import { NO_HURRY } from './write-backup'

type Transaction = Prisma.TransactionClient

/**
 * Puts a backup into an empty, migrated database, all or nothing, and answers what was in it. The file is read
 * twice: nothing is written before all of it was seen to be whole. Throws a `BackupFault` when it is not, or
 * when the database is not empty.
 */
export async function restoreBackup(database: Database, file: FileHandle): Promise<RowCounts> {
  const migrations = await readMigrations(database)
  await requireEmpty(database)
  const counts = noRows()
  for await (const { table } of readBackup(file, migrations)) counts[table] += 1
  try {
    await database.$transaction(async (transaction) => {
      // Everything else hangs on these two. Nobody may begin to fill them meanwhile.
      await transaction.$executeRaw`LOCK TABLE "User", "Map" IN EXCLUSIVE MODE`
      await requireEmpty(transaction)
      await insertRows(transaction, file, migrations)
    }, NO_HURRY)
    return counts
  } catch (error) {
    if (!isLasting(error)) throw error
    throw new BackupFault('damaged', 'This backup does not fit the database: its rows contradict each other.', {
      cause: error,
    })
  }
}

async function requireEmpty(database: Pick<Database, '$queryRaw'>): Promise<void> {
  const [found] = await database.$queryRaw<{ full: boolean }[]>`
    SELECT EXISTS (SELECT FROM "User") OR EXISTS (SELECT FROM "Map") AS full`
  if (found?.full !== false)
    throw new BackupFault(
      'not-empty',
      'The database is not empty. A backup is restored into a new one only, so that nothing is overwritten.',
    )
}

/** Reads the file anew, and with it its checksum: had it changed since it was checked, all of this is undone. */
async function insertRows(transaction: Transaction, file: FileHandle, migrations: readonly string[]): Promise<void> {
  let target: Target | undefined
  let batch: string[] = []
  let bytes = 0
  const flush = async () => {
    if (target && batch.length > 0) await insertBatch(transaction, target, batch)
    batch = []
    bytes = 0
  }
  for await (const { table, json } of readBackup(file, migrations)) {
    if (table !== target?.table) {
      await flush()
      if (target) await closeTarget(transaction, target)
      target = await openTarget(transaction, table)
    } else if (bytes + json.length > BATCH_BYTES) await flush()
    batch.push(json)
    bytes += json.length
  }
  await flush()
  if (target) await closeTarget(transaction, target)
}

/** Where rows of a table go: into it, or, when they refer to each other, first into a table beside it. */
type Target = { table: TableName; rows: BackedUpTable; into: Prisma.Sql }

const BESIDE = Prisma.sql`pg_temp."rowsToRestore"`

async function openTarget(transaction: Transaction, table: TableName): Promise<Target> {
  const rows = BACKED_UP_TABLES[table]
  if (!rows.refersToItself) return { table, rows, into: rows.name }
  await transaction.$executeRaw`CREATE TEMPORARY TABLE "rowsToRestore" AS TABLE ${rows.name} WITH NO DATA`
  return { table, rows, into: BESIDE }
}

const insertBatch = (transaction: Transaction, { rows, into }: Target, batch: readonly string[]) =>
  transaction.$executeRaw`
    INSERT INTO ${into} SELECT * FROM json_populate_recordset(NULL::${rows.name}, ${`[${batch.join(',')}]`}::json)`

async function closeTarget(transaction: Transaction, { rows, into }: Target): Promise<void> {
  if (into === rows.name) return
  // Foreign keys are checked when a statement ends: in one statement the rows may come in any order.
  await transaction.$executeRaw`INSERT INTO ${rows.name} SELECT * FROM ${into}`
  await transaction.$executeRaw`DROP TABLE ${into}`
}
