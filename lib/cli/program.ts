import { Command } from 'commander'
import { addBackupCommands } from './backup-commands'
import { addConvertCommand } from './convert-command'
import { addFormatsCommand } from './formats-command'
import { addMapsCommands } from './maps-commands'
import { addUserCommands } from './user-commands'

/** The command line of Crux, made anew: a command keeps what it was given. */
export function program(): Command {
  const crux = new Command('crux')
    .description('Argument maps from the command line: convert files, move maps in and out, keep accounts and backups.')
    .exitOverride()
    .showHelpAfterError('(--help says how it is used)')
    .addHelpText(
      'after',
      '\nEnds with 0; with 3 when there are findings, 2 when a file cannot be read, 1 for the rest.',
    )
  addConvertCommand(crux)
  addFormatsCommand(crux)
  addMapsCommands(crux)
  addUserCommands(crux)
  addBackupCommands(crux)
  return crux
}
