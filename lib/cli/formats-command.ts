import type { Command } from 'commander'
import { listFormats } from '@/lib/server/maps/list-formats'
import { printTable } from './print-table'
import type { Terminal } from './terminal'

export function addFormatsCommand(crux: Command, terminal: Terminal): void {
  crux
    .command('formats')
    .description('List the formats of files')
    .option('--json', 'for programs')
    .action(({ json }: { json?: true }) =>
      terminal.print(json ? `${JSON.stringify(listFormats(), null, 2)}\n` : inColumns()),
    )
}

const inColumns = (): string =>
  printTable([
    ['NAME', '', 'EXTENSIONS', ''],
    ...listFormats().map(({ name, says, extensions, reads, writes }) => [
      name,
      [reads && 'reads', writes && 'writes'].filter(Boolean).join(', '),
      extensions.join(' '),
      says,
    ]),
  ])
