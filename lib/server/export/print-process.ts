/** Prints maps for the process that started it. */
import type { DebateMap } from '@/lib/domain/debate-map'
import { findFormat } from '@/lib/domain/formats/find-format'
import type { PrintOptions } from '@/lib/domain/formats/format'
import { originOf } from '@/lib/domain/formats/map-origin'
import type { Snapshot } from '@/lib/sync/protocol'
import { mapOfSnapshot } from '@/lib/sync/snapshot'
import { answerJobs } from '../answer-jobs'
import type { PrintJob } from './print-apart'
import { receiveVerdicts } from './sent-verdicts'

type Print = (map: DebateMap, options: PrintOptions) => string | Uint8Array | Promise<Uint8Array>

/** What takes libraries that neither the server nor the command line should have to load; nor do these wait for all other formats. */
const HEAVY: Record<string, () => Promise<Print>> = {
  pdf: async () => (await import('./pdf')).printPdf,
  docx: async () => (await import('./docx')).printDocx,
}
const light = async (name: string) => findFormat((await import('./printable-formats')).PRINTABLE_FORMATS, name)?.print

async function printJob({ name, snapshot: told, theme, page, isCopy, verdicts }: PrintJob): Promise<Uint8Array> {
  const print: Print | undefined = await (HEAVY[name]?.() ?? light(name))
  if (!print) throw new Error(`${name} cannot be printed`)
  // From our own server, which has just printed it.
  const snapshot: Snapshot = JSON.parse(told)
  const file = await print(mapOfSnapshot(snapshot), {
    theme,
    page,
    origin: isCopy ? originOf(snapshot.id, snapshot.seq) : undefined,
    verdicts: verdicts ? receiveVerdicts(verdicts) : undefined,
  })
  return typeof file === 'string' ? new TextEncoder().encode(file) : file
}

answerJobs(printJob)
