import type { DebateMap } from '@/lib/domain/debate-map'
import type { PrintOptions } from '@/lib/domain/formats/format'
import { snapshotFor } from '@/lib/sync/snapshot'
import { KeptProcesses } from '../kept-processes'
import { processWide } from '../process-wide'
import { type SentVerdicts, sendVerdicts } from './sent-verdicts'

/** A map to print. Goes to the process that does it, so it is plain data. */
export type PrintJob = Required<Pick<PrintOptions, 'theme' | 'page'>> & {
  /** The format's. */
  name: string
  /** The JSON of a reader's. */
  snapshot: string
  /** Whether the file says what it is a copy of. */
  isCopy: boolean
  verdicts: SentVerdicts | null
}

/** Each takes a core and up to some hundred megabytes; who may wait is known to whoever asks. */
const BOUNDS = { atOnce: 2, mostWaiting: Number.POSITIVE_INFINITY }
const LONGEST_MS = 120_000

const printers = processWide(
  'printers',
  () => new KeptProcesses<PrintJob, Uint8Array>('export/print-process.ts', BOUNDS),
)

/** The map in the format of this name, printed in a process of its own; rejects when that fails. */
export const printApart = (name: string, map: DebateMap, options?: PrintOptions): Promise<Uint8Array<ArrayBuffer>> =>
  // A reader's snapshot: what was deleted is in no file.
  printSnapshotApart(name, JSON.stringify(snapshotFor('reader', map, 0)), options)

/** The same of a snapshot's JSON. */
export async function printSnapshotApart(
  name: string,
  snapshot: string,
  { theme = 'light', page = 'one', origin, verdicts }: PrintOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const told = verdicts ? sendVerdicts(verdicts) : null
  const job = { name, snapshot, theme, page, isCopy: origin !== undefined, verdicts: told }
  const answer = await printers().run(job, LONGEST_MS)
  if (answer === 'slow' || answer === 'died') throw new Error(`printing ${name} was stopped (${answer})`)
  return new Uint8Array(answer.done)
}
