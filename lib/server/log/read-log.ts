import { type LogEntry, LoggedOperationSchema } from '@/lib/domain/operation'
import { RefusalSchema } from '@/lib/domain/refusal'
import type { Answer } from '@/lib/sync/protocol'
import type { Database } from '../database'

/** The database, or a transaction in it. */
type Reader = Pick<Database, 'logEntry' | 'refusal' | 'map'>

/** Log entries read at a time: bounds the memory that catching up takes. */
export const LOG_PAGE = 500

/** Entries after `after` in order, at most `limit`. */
export async function readLog(
  database: Reader,
  mapId: string,
  after: number,
  limit: number = LOG_PAGE,
): Promise<LogEntry[]> {
  const rows = await database.logEntry.findMany({
    where: { mapId, seq: { gt: after } },
    orderBy: { seq: 'asc' },
    take: limit,
  })
  return rows.map(({ seq, author, at, operation, operationId }) => {
    const parsed = LoggedOperationSchema.safeParse(operation)
    if (!parsed.success) {
      throw new Error(`entry ${seq} of map ${mapId} (operation ${operationId}) cannot be read`, { cause: parsed.error })
    }
    return { author, at: at.toISOString(), seq, operation: parsed.data }
  })
}

/** The stored answers of those operations that have been answered. */
export async function findAnswers(
  database: Reader,
  mapId: string,
  operationIds: string[],
): Promise<Map<string, Answer>> {
  const where = { mapId, operationId: { in: operationIds } }
  const entries = await database.logEntry.findMany({ where, select: { operationId: true, seq: true } })
  const refusals = await database.refusal.findMany({ where, select: { operationId: true, refusal: true } })
  const answers = new Map<string, Answer>()
  for (const { operationId, seq } of entries) answers.set(operationId, { operationId, outcome: 'accepted', seq })
  for (const { operationId, refusal } of refusals) {
    answers.set(operationId, { operationId, outcome: 'refused', refusal: RefusalSchema.parse(refusal) })
  }
  return answers
}

/** Whether the map is there. */
export const hasMap = async (database: Reader, mapId: string): Promise<boolean> =>
  (await database.map.count({ where: { id: mapId } })) > 0
