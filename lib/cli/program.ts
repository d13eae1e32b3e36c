import { Command } from 'commander'
import { addBackupCommands } from './backup-commands'
import { addConvertCommand } from './convert-command'
import { addFormatsCommand } from './formats-command'
import { addMapsCommands } from './maps-commands'
import { addSolveCommand } from './solve-command'
import { addStrengthCommand } from './strength-command'
import type { Terminal } from './terminal'
import { addUserCommands } from './user-commands'
import { addVerdictCommand } from './verdict-command'

/** The command line of Crux, made anew for each run: a command keeps what it was given. */
export function program(terminal: Terminal): Command {
  const crux = new Command('crux')
    .description('Argument maps from the command line: convert files, move maps in and out, keep accounts and backups.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.print(text),
      writeErr: (text) => terminal.say(text.trimEnd()),
    })
    .showHelpAfterError('(--help says how it is used)')
    .addHelpText(
      'after',
      '\nEnds with 0; with 3 when there are findings, 2 when a file cannot be read, 1 for the rest.',
    )
  addConvertCommand(crux, terminal)
  addFormatsCommand(crux, terminal)
  addSolveCommand(crux, terminal)
  addStrengthCommand(crux, terminal)
  addVerdictCommand(crux, terminal)
  addMapsCommands(crux, terminal)
  addUserCommands(crux, terminal)
  addBackupCommands(crux, terminal)
  return crux
}
