import type { Command } from 'commander'
import { v7 } from 'uuid'
import { mapOfDraft } from '@/lib/domain/formats/map-of-draft'
import { AccountNameSchema } from '@/lib/server/auth/accounts'
import { sentenceForRefusal } from '@/lib/sync/sentences'
import { CliFailure } from './cli-failure'
import { EXIT } from './exit-code'
import { parseOption } from './parse-option'
import { addPrintOptions, type PrintChoice, printMap, requireTarget } from './print-map'
import { readDraft } from './read-draft'
import { nameOfInput } from './read-input'
import type { Terminal } from './terminal'

export function addConvertCommand(crux: Command, terminal: Terminal): void {
  const convert = crux
    .command('convert')
    .description('Make another file of a map file; needs no database')
    .argument('<in>', 'the file to read, - for standard input')
    .option('--from <format>', 'how it is written (default: by its extension)')
    .option('--author <name>', 'whose claims they are, where the file does not say', 'Anonymous')
  addPrintOptions(convert).action((path: string, options: ConvertChoice) => convertFile(path, options, terminal))
}

type ConvertChoice = PrintChoice & { from?: string; author: string }

async function convertFile(path: string, options: ConvertChoice, terminal: Terminal): Promise<void> {
  // A mistake in the arguments is told before anything is read.
  const target = requireTarget(options, terminal)
  const authorName = parseOption('--author', AccountNameSchema, options.author)
  const stamp = { author: v7(), at: new Date().toISOString() }
  const draft = await readDraft(path, options.from, { stamp, authorName }, terminal)
  const map = mapOfDraft(draft, stamp, v7)
  if (!map.ok)
    throw new CliFailure(`${nameOfInput(path)}: ${sentenceForRefusal(map.refusal)}`, { exitCode: EXIT.unreadable })
  await printMap(map.value, target, terminal)
}
