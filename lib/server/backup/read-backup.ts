import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { TABLE_NAMES, type TableName } from './backed-up-tables'
import { BackupFault } from './backup-fault'
import { findRow, findSeal, MARK, noRows, notABackup, requireHeader } from './backup-file-format'
import { readLines } from './read-lines'

export type BackupRow = { table: TableName; json: string }

/**
 * The rows of a backup of a database with these migrations, table after table. Throws a `BackupFault` where the
 * file is not what it should be, which for most of it shows only at the end: no row counts until all were taken.
 */
export async function* readBackup(file: FileHandle, migrations: readonly string[]): AsyncGenerator<BackupRow> {
  await requireMark(file)
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
  const end = last?.toString() ?? ''
  if (at === -1) requireHeader(end, migrations)
  const seal = findSeal(end)
  if (!seal || !end.endsWith('\n'))
    throw new BackupFault('damaged', 'This backup is cut short: its end is missing. Take another copy of the file.')
  if (seal.sha256 !== sum.digest('hex') || TABLE_NAMES.some((table) => seal.rows[table] !== counts[table]))
    throw altered()
}

/** Another file may be of any size and without lines: it is not even read. */
async function requireMark(file: FileHandle): Promise<void> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(MARK.length), 0, MARK.length, 0)
  if (buffer.toString('latin1', 0, bytesRead) !== MARK) throw notABackup()
}

const altered = () =>
  new BackupFault(
    'damaged',
    'This backup is not as it was written: something in it has changed. Take another copy of the file.',
  )
