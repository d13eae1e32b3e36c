/** Prints one map: its snapshot and verdicts on standard input, the file on standard output; the format's name, the theme, the page and whether it says what it is a copy of as arguments. */
import { text } from 'node:stream/consumers'
import type { DebateMap } from '@/lib/domain/debate-map'
import { findFormat } from '@/lib/domain/formats/find-format'
import { PAGES, type PrintOptions } from '@/lib/domain/formats/format'
import { originOf } from '@/lib/domain/formats/map-origin'
import type { Snapshot } from '@/lib/sync/protocol'
import { mapOfSnapshot } from '@/lib/sync/snapshot'
import { receiveVerdicts, type SentVerdicts } from './sent-verdicts'

type Input = { snapshot: Snapshot; verdicts: SentVerdicts | null }

type Print = (map: DebateMap, options: PrintOptions) => string | Uint8Array | Promise<Uint8Array>

/** What takes libraries that neither the server nor the command line should have to load; nor do these wait for all other formats. */
const HEAVY: Record<string, () => Promise<Print>> = {
  pdf: async () => (await import('./pdf')).printPdf,
  docx: async () => (await import('./docx')).printDocx,
}
const light = async (name: string) => findFormat((await import('./printable-formats')).PRINTABLE_FORMATS, name)?.print

const [name = '', theme, page, copy] = process.argv.slice(2)
const print: Print | undefined = await (HEAVY[name]?.() ?? light(name))
if (!print) throw new Error(`${name} cannot be printed`)
// From our own server, which has just printed it.
const { snapshot, verdicts }: Input = JSON.parse(await text(process.stdin))
const options = {
  theme: theme === 'dark' ? 'dark' : 'light',
  page: PAGES.find((known) => known === page),
  origin: copy === 'copy' ? originOf(snapshot.id, snapshot.seq) : undefined,
  verdicts: verdicts ? receiveVerdicts(verdicts) : undefined,
} as const
process.stdout.end(await print(mapOfSnapshot(snapshot), options))
