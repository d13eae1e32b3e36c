import { open } from 'node:fs/promises'
import type { Command } from 'commander'
import { BackupFault } from '@/lib/server/backup/backup-fault'
import type { RowCounts } from '@/lib/server/backup/backup-file-format'
import { restoreBackup } from '@/lib/server/backup/restore-backup'
import { writeBackup } from '@/lib/server/backup/write-backup'
import { CliFailure } from './cli-failure'
import { EXIT } from './exit-code'
import { withDatabase } from './with-database'
import { writeWholeFile } from './write-whole-file'

export function addBackupCommands(crux: Command): void {
  crux
    .command('backup')
    .description('Write the whole database to one file; people may go on working')
    .argument('<file>', 'holds everything, password hashes too: only you may read it')
    .option('--force', 'write over a file that is there already')
    .action(backup)
  crux.command('restore').description('Put a backup into an empty database').argument('<file>').action(restore)
}

async function backup(path: string, options: { force?: boolean }): Promise<void> {
  const counts = await withDatabase((database) =>
    writeWholeFile(path, options, (write) => writeBackup(database, write)),
  )
  console.error(`Wrote ${path}: ${inWords(counts)}.`)
}

async function restore(path: string): Promise<void> {
  const file = await open(path)
  try {
    if (!(await file.stat()).isFile())
      throw new CliFailure(`${path} is not a file: a backup is read twice, so it cannot come through a pipe.`)
    const counts = await withDatabase((database) => restoreBackup(database, file))
    console.error(`Restored ${path}: ${inWords(counts)}.`)
  } catch (error) {
    if (!(error instanceof BackupFault)) throw error
    const exitCode = error.code === 'not-empty' ? EXIT.failed : EXIT.unreadable
    throw new CliFailure(`${error.message} Nothing was restored.`, { exitCode, cause: error })
  } finally {
    await file.close()
  }
}

const inWords = ({ Map: maps, User: users, ...others }: RowCounts): string => {
  const rows = Object.values(others).reduce((sum, count) => sum + count, maps + users)
  return `${count(maps, 'map')}, ${count(users, 'account')}, ${count(rows, 'row')}`
}

const count = (number: number, thing: string): string =>
  `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`
