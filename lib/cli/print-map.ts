import { writeFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Theme } from '@/lib/domain/formats/format'
import type { Loss } from '@/lib/domain/formats/losses'
import { lossesOfExport } from '@/lib/server/export/export-losses'
import { PRINTABLE_FORMATS, type PrintableFormat } from '@/lib/server/export/printable-formats'
import { requireFormat } from './choose-format'
import { CliFailure } from './cli-failure'
import { EXIT } from './exit-code'
import { nameOfInput, STANDARD } from './read-input'
import type { Terminal } from './terminal'

export type PrintChoice = { to?: string; output: string; theme?: Theme }
export type PrintTarget = { format: PrintableFormat; path: string; theme: Theme | undefined }

/** The options of a command that writes a map. */
export const addPrintOptions = (command: Command): Command =>
  command
    .option('--to <format>', 'how to write it (default: by the extension of the output)')
    .option('-o, --output <file>', 'where to write it, - for standard output', STANDARD)
    .addOption(new Option('--theme <theme>', 'of pictures').choices(['light', 'dark']))

/** What the options ask for. */
export function requireTarget({ to, output, theme }: PrintChoice, terminal: Terminal): PrintTarget {
  const format = requireFormat(PRINTABLE_FORMATS, { option: '--to', named: to, path: output })
  if (output === STANDARD && !isText(format) && terminal.isScreen)
    throw new CliFailure(`A terminal cannot show ${format.name}: name a file with -o.`)
  return { format, path: output, theme }
}

type Printed = {
  /** How the losses call it. */
  name: string
  unattributed?: string
}

/** Writes the map, over the file that was there, and says and answers what it could not carry. */
export async function printMap(
  map: DebateMap,
  { format, path, theme }: PrintTarget,
  terminal: Terminal,
  { name, unattributed }: Printed,
): Promise<Loss[]> {
  const content = await format.print(map, theme && { theme })
  const losses = lossesOfExport(format, map, { unattributed })
  await (path === STANDARD ? terminal.print(content) : writeFile(path, content))
  if (losses.length > 0) {
    terminal.say(losses.map(({ message }) => `${nameOfInput(name)}: ${message}`).join('\n'))
    terminal.endWith(EXIT.findings)
  }
  return losses
}

const isText = ({ mediaType }: PrintableFormat): boolean => !/^image\/(?!svg)/.test(mediaType)
