import type { LogEntry } from '@/lib/domain/operation'

/** An entry with its JSON: made once, for the database and for everybody who is told of it. */
export type EncodedEntry = { readonly entry: LogEntry; readonly json: string }

export const encodeEntry = (entry: LogEntry): EncodedEntry => ({ entry, json: JSON.stringify(entry) })

/** Entries as a JSON list of what a LogEntry row holds, without printing the operations again. */
export function printEntryRows(mapId: string, entries: readonly EncodedEntry[]): string[] {
  const map = JSON.stringify(mapId)
  return entries.map(
    ({ entry, json }) => `{"mapId":${map},"operationId":${JSON.stringify(entry.operation.id)},${json.slice(1)}`,
  )
}
