import { createHash } from 'node:crypto'
import type { Database } from '../database'
import { Prisma } from '../generated/prisma/client'
import { TABLE_NAMES } from './backed-up-tables'
import { noRows, printHeader, printRow, printSeal, type RowCounts } from './backup-file-format'
import { readMigrations } from './read-migrations'
import { readRows } from './read-rows'

/** As long as Prisma can be told to wait (24 days): a large database takes as long as it takes. */
export const NO_HURRY = { maxWait: 10_000, timeout: 2 ** 31 - 1 }

/**
 * Writes the whole database as of one moment, in pieces of a few megabytes, and answers what was in it. Others
 * may go on reading and writing meanwhile. The same data always gives the same bytes.
 */
export const writeBackup = (database: Database, write: (piece: Buffer) => Promise<void>): Promise<RowCounts> =>
  database.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SET TRANSACTION READ ONLY`
      // How instants and numbers are printed must not depend on the server's settings.
      await transaction.$executeRaw`SET LOCAL TimeZone = 'UTC'`
      await transaction.$executeRaw`SET LOCAL extra_float_digits = 1`
      const sum = createHash('sha256')
      const put = async (text: string) => {
        const piece = Buffer.from(text)
        sum.update(piece)
        await write(piece)
      }
      const counts = noRows()
      await put(printHeader(await readMigrations(transaction)))
      for (const table of TABLE_NAMES) {
        for await (const lines of readRows(transaction, table)) {
          counts[table] += lines.length
          await put(lines.map((line) => printRow(table, line)).join(''))
        }
      }
      await write(Buffer.from(printSeal(counts, sum.digest('hex'))))
      return counts
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, ...NO_HURRY },
  )
