import type { DebateMap } from '@/lib/domain/debate-map'
import type { PrintOptions } from '@/lib/domain/formats/format'
import { snapshotFor } from '@/lib/sync/snapshot'
import { runApart } from '../run-apart'
import { sendVerdicts } from './sent-verdicts'

/** The map in the format of this name, printed in a process of its own; rejects when that fails. */
export const printApart = (name: string, map: DebateMap, options?: PrintOptions): Promise<Uint8Array<ArrayBuffer>> =>
  // A reader's snapshot: what was deleted is in no file.
  printSnapshotApart(name, JSON.stringify(snapshotFor('reader', map, 0)), options)

/** The same of a snapshot's JSON. */
export const printSnapshotApart = (
  name: string,
  snapshot: string,
  { theme = 'light', page = 'one', origin, verdicts }: PrintOptions = {},
): Promise<Uint8Array<ArrayBuffer>> => {
  const told = verdicts ? sendVerdicts(verdicts) : null
  const input = `{"snapshot":${snapshot},"verdicts":${JSON.stringify(told)}}`
  return runApart('export/print-process.ts', [name, theme, page, origin ? 'copy' : ''], input)
}
