import type { PrintOptions } from '@/lib/domain/formats/format'
import type { Loss } from '@/lib/domain/formats/losses'
import { lossesOfExport } from '../export/export-losses'
import { drawPng } from '../export/png'
import { printSnapshotApart } from '../export/print-apart'
import type { PrintableFormat } from '../export/printable-formats'
import { processWide } from '../process-wide'
import { runApart } from '../run-apart'
import { TaskGate } from '../task-gate'
import { printSnapshot } from './print-snapshot'
import type { ReadMap } from './read-map'

/** Each takes a core and up to some hundred megabytes. */
const AT_ONCE = 2
/** Some minutes' work. */
const MOST_WAITING = 20
/** What is below is printed within some tens of milliseconds, which the server can be without. */
const MANY_RECORDS = 1_000
const MUCH_TEXT = 1_000_000

const gate = processWide('exports', () => new TaskGate(AT_ONCE, MOST_WAITING))

/**
 * The map as a file; an origin, where one is given, is this very state of it. Large ones and pictures are made in processes of their own, a few at once; throws `ServerBusy` when
 * too many wait for that.
 */
export async function printExport(
  { name, print, apart }: PrintableFormat,
  read: Pick<ReadMap, 'map' | 'seq'>,
  options: Required<Pick<PrintOptions, 'theme' | 'page'>> & Pick<PrintOptions, 'origin' | 'verdicts'>,
): Promise<string | Uint8Array<ArrayBuffer>> {
  if (!isLarge(read)) return apart ? gate().run(async () => print(read.map, options)) : print(read.map, options)
  return gate().run(async () => {
    // A reader's snapshot: what was deleted is in no file.
    const snapshot = printSnapshot('reader', read.map, read.seq)
    if (name !== 'png') return printSnapshotApart(name, snapshot, options)
    return drawPng(new TextDecoder().decode(await printSnapshotApart('svg', snapshot, options)))
  })
}

/** What the map loses in such a file. Of large maps worked out in a process of its own, like the file itself. */
export async function findLosses(
  format: PrintableFormat,
  read: Pick<ReadMap, 'map' | 'seq'>,
  unattributed?: string,
): Promise<Loss[]> {
  if (!isLarge(read)) return lossesOfExport(format, read.map, { unattributed })
  const snapshot = printSnapshot('reader', read.map, read.seq)
  const told = await gate().run(() => runApart('export/losses-process.ts', [format.name, unattributed ?? ''], snapshot))
  // From our own program.
  return JSON.parse(new TextDecoder().decode(told))
}

const isLarge = ({ map: { claims, arguments: args, quotes, annotations, size } }: Pick<ReadMap, 'map'>): boolean =>
  claims.size + args.size + quotes.size + annotations.size > MANY_RECORDS || size.living > MUCH_TEXT
