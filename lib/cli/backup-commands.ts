import { open } from 'node:fs/promises'
import type { Command } from 'commander'
import { BackupFault } from '@/lib/server/backup/backup-fault'
import type { RowCounts } from '@/lib/server/backup/backup-file-format'
import { restoreBackup } from '@/lib/server/backup/restore-backup'
import { writeBackup } from '@/lib/server/backup/write-backup'
import { CliFailure } from './cli-failure'
import { EXIT } from './exit-code'
import type { Terminal } from './terminal'
import { withDatabase } from './with-database'
import { writeWholeFile } from './write-whole-file'

export function addBackupCommands(crux: Command, terminal: Terminal): void {
  crux
    .command('backup')
    .description('Write the whole database to one file; people may go on working')
    .argument('<file>', 'holds everything, password hashes too: only you may read it')
    .option('--force', 'write over a file that is there already')
    .action((path: string, options: { force?: boolean }) => backup(path, options, terminal))
  crux
    .command('restore')
    .description('Put a backup into an empty database')
    .argument('<file>')
    .action((path: string) => restore(path, terminal))
}

async function backup(path: string, options: { force?: boolean }, terminal: Terminal): Promise<void> {
  const counts = await withDatabase(terminal, (database) =>
    writeWholeFile(path, options, (write) => writeBackup(database, write)),
  )
  terminal.say(`Wrote ${path}: ${inWords(counts)}.`)
}

async function restore(path: string, terminal: Terminal): Promise<void> {
  const file = await open(path)
  try {
    if (!(await file.stat()).isFile())
      throw new CliFailure(`${path} is not a file: a backup is read twice, so it cannot come through a pipe.`)
    const counts = await withDatabase(terminal, (database) => restoreBackup(database, file))
    terminal.say(`Restored ${path}: ${inWords(counts)}.`)
  } catch (error) {
    if (!(error instanceof BackupFault)) throw error
    if (error.code === 'not-empty')
      throw new CliFailure(`${error.message} Name one in DATABASE_URL, or a new folder for it in CRUX_DATA.`)
    throw new CliFailure(`${error.message} Nothing was restored.`, { exitCode: EXIT.unreadable, cause: error })
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
