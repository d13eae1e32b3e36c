import type { Command } from 'commander'
import { v7 } from 'uuid'
import { originOf } from '@/lib/domain/formats/map-origin'
import { MapDetailsSchema } from '@/lib/domain/model'
import type { Database } from '@/lib/server/database'
import { loadMap } from '@/lib/server/log/load-map'
import { importAsNewMap } from '@/lib/server/maps/import-as-new-map'
import { listEveryMap } from '@/lib/server/maps/list-every-map'
import { sentenceForRefusal } from '@/lib/sync/sentences'
import { CliFailure } from './cli-failure'
import { EXIT } from './exit-code'
import { requireMapId, requireOwner } from './find-things'
import { parseOption } from './parse-option'
import { addPrintOptions, type PrintChoice, printMap, requireTarget } from './print-map'
import { printTable } from './print-table'
import { requireDraft } from './read-draft'
import { nameOfInput } from './read-input'
import type { Terminal } from './terminal'
import { withDatabase } from './with-database'

export function addMapsCommands(crux: Command, terminal: Terminal): void {
  const maps = crux.command('maps').description('Move maps in and out of the database')
  maps
    .command('list')
    .description('List every map, last edited first')
    .option('--json', 'for programs')
    .action((options: ListChoice) => withDatabase(terminal, (database) => list(database, options, terminal)))
  maps
    .command('import')
    .description('Make a map of a file; prints its id')
    .argument('<file>', '- for standard input')
    .option('--from <format>', 'how it is written (default: what it looks like)')
    .option('--owner <email>', 'whose map it will be (default: the only account)')
    .option('--title <title>', 'instead of the one in the file')
    .action((path: string, options: ImportChoice) =>
      withDatabase(terminal, (database) => importFile(database, path, options, terminal)),
    )
  const exporting = maps.command('export').description('Write a map to a file').argument('<map>', 'its id or its title')
  addPrintOptions(exporting).action((map: string, options: PrintChoice) =>
    withDatabase(terminal, (database) => exportMap(database, map, options, terminal)),
  )
}

type ListChoice = { json?: true }

async function list(database: Database, { json }: ListChoice, terminal: Terminal): Promise<void> {
  const maps = await listEveryMap(database)
  const rows = maps.map(({ id, updatedAt, claims, sources, owners, title, archived }) => [
    ...[id, updatedAt.slice(0, 10), String(claims), String(sources), owners.join(', ')],
    archived ? `${title} (archived)` : title,
  ])
  await terminal.print(
    json
      ? `${JSON.stringify(maps, null, 2)}\n`
      : printTable([['ID', 'EDITED', 'CLAIMS', 'SOURCES', 'OWNERS', 'TITLE'], ...rows]),
  )
}

type ImportChoice = { from?: string; owner?: string; title?: string }

async function importFile(
  database: Database,
  path: string,
  { from, owner: email, title }: ImportChoice,
  terminal: Terminal,
): Promise<void> {
  const named = title === undefined ? undefined : parseOption('--title', MapDetailsSchema.shape.title, title)
  const owner = await requireOwner(database, email)
  // An id that no file can know stands for the owner: what the file says of nobody is theirs, and nothing else.
  const stamp = { author: v7(), at: new Date().toISOString() }
  const draft = await requireDraft(path, from, { stamp, authorName: owner.name }, terminal)
  const made = await importAsNewMap(database, owner, { ...draft, title: named ?? draft.title }, { own: stamp.author })
  if (!made.ok)
    throw new CliFailure(`${nameOfInput(path)}: ${sentenceForRefusal(made.refusal)}`, { exitCode: EXIT.unreadable })
  await terminal.print(`${made.value.mapId}\n`)
}

async function exportMap(database: Database, word: string, options: PrintChoice, terminal: Terminal): Promise<void> {
  const target = requireTarget(options, terminal)
  const mapId = await requireMapId(database, word)
  const state = await loadMap(database, mapId)
  if (!state) throw new CliFailure(`There is no map ${word} any more.`)
  await printMap(state.map, target, terminal, { name: word, origin: originOf(mapId, state.seq) })
}
