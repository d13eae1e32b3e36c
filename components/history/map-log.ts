import * as z from 'zod/mini'
import { type LogEntry, LogEntrySchema } from '@/lib/domain/operation'

/** Entries asked for at a time, counted back from the newest. */
export const LOG_WINDOW = 200

const PageSchema = z.object({ entries: z.array(LogEntrySchema) })

/** The entries numbered `after + 1` to `to`. Rejects with a sentence for people. */
export async function fetchLog(
  mapId: string,
  { after, to }: { after: number; to: number },
  signal: AbortSignal,
): Promise<LogEntry[]> {
  if (to <= after) return []
  const address = `/api/maps/${encodeURIComponent(mapId)}/log?after=${after}&limit=${to - after}`
  const response = await fetch(address, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error
    throw new Error('The history is not within reach. Check the connection and try again.', { cause: error })
  })
  if (!response.ok) throw new Error('The server did not give the history. Try again in a moment.')
  const page = PageSchema.safeParse(await response.json())
  if (!page.success)
    throw new Error('The history could not be read. Reload the page and try again.', { cause: page.error })
  return page.data.entries
}

/** Two stretches of a log as one, in order, each entry once. */
export function mergeEntries(one: readonly LogEntry[], other: readonly LogEntry[]): LogEntry[] {
  const bySeq = new Map([...one, ...other].map((entry) => [entry.seq, entry]))
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}

/** Newest first; of cards moved several times in a row by one person only the last move. */
export function forReading(entries: readonly LogEntry[]): LogEntry[] {
  const isMove = (entry: LogEntry | undefined) => entry?.operation.kind === 'place'
  return entries
    .filter((entry, index) => {
      const next = entries[index + 1]
      return !(isMove(entry) && isMove(next) && next?.author === entry.author)
    })
    .toReversed()
}
