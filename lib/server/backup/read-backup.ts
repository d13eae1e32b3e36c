import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { TABLE_NAMES, type TableName } from './backed-up-tables'
import { BackupFault } from './backup-fault'
import { findRow, findSeal, noRows, requireHeader } from './backup-file-format'
import { readLines } from './read-lines'

export type BackupRow = { table: TableName; json: string }

/**
 * The rows of a backup of a database with these migrations, table after table. Throws a `BackupFault` where the
 * file is not what it should be, which for most of it shows only at the end: no row counts until all were taken.
 */
export async function* readBackup(file: FileHandle, migrations: readonly string[]): AsyncGenerator<BackupRow> {
  const sum = createHash('sha256')
  const counts = noRows()
  let last: Buffer | undefined
  let at = -1
  // One line behind, as the last one is the seal.
  for await (const line of readLines(file)) {
    if (last) {
      sum.update(last)
      if (at === -1) {
        requireHeader(last.toString(), migrations)
        at = 0
      } else {
        const row = findRow(last.toString().trimEnd())
        if (!row || TABLE_NAMES.indexOf(row.table) < at) throw altered()
        at = TABLE_NAMES.indexOf(row.table)
        counts[row.table] += 1
        yield row
      }
    }
    last = line
  }
  if (!last) throw new BackupFault('not-a-backup', 'This is not a backup of Crux: the file is empty.')
  if (at === -1) requireHeader(last.toString(), migrations)
  const seal = findSeal(last.toString())
  if (!seal || !last.toString().endsWith('\n'))
    throw new BackupFault('damaged', 'This backup is cut short: its end is missing. Take another copy of the file.')
  if (seal.sha256 !== sum.digest('hex') || TABLE_NAMES.some((table) => seal.rows[table] !== counts[table]))
    throw altered()
}

const altered = () =>
  new BackupFault(
    'damaged',
    'This backup is not as it was written: something in it has changed. Take another copy of the file.',
  )
