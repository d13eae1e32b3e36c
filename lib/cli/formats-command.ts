import type { Command } from 'commander'
import { FORMATS } from '@/lib/domain/formats/registry'
import { PRINTABLE_FORMATS } from '@/lib/server/export/printable-formats'
import { printTable } from './print-table'
import type { Terminal } from './terminal'

/** A format as `--json` tells it. */
type Listed = {
  name: string
  says: string
  extensions: readonly string[]
  mediaType: string
  reads: boolean
  writes: boolean
}

export function addFormatsCommand(crux: Command, terminal: Terminal): void {
  crux
    .command('formats')
    .description('List the formats of files')
    .option('--json', 'for programs')
    .action(({ json }: { json?: true }) =>
      terminal.print(json ? `${JSON.stringify(listFormats(), null, 2)}\n` : inColumns()),
    )
}

function listFormats(): Listed[] {
  const named = new Map([...FORMATS, ...PRINTABLE_FORMATS].map((format) => [format.name, format]))
  return [...named.values()].map(({ name, says, extensions, mediaType }) => ({
    ...{ name, says, extensions, mediaType },
    reads: FORMATS.some((format) => format.name === name && format.parse),
    writes: PRINTABLE_FORMATS.some((format) => format.name === name),
  }))
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
