import { Command } from 'commander'

/** The command line of Crux, made anew: a command keeps what it was given. */
export function program(): Command {
  return new Command('crux')
    .description('Argument maps from the command line: convert files, move maps in and out, keep accounts and backups.')
    .exitOverride()
    .showHelpAfterError('(crux --help lists the commands)')
}
