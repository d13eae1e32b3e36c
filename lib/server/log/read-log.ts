import { type LogEntry, LoggedOperationSchema } from '@/lib/domain/operation'
import { RefusalSchema } from '@/lib/domain/refusal'
import type { Answer } from '@/lib/sync/protocol'
import type { Database } from '../database'
import { askDatabase } from './database-failure'

/** Log entries read at a time: bounds the memory that catching up takes. */
export const LOG_PAGE = 500

/** Entries after `after` in order, at most `limit`. */
export async function readLog(
  database: Database,
  mapId: string,
  after: number,
  limit: number = LOG_PAGE,
): Promise<LogEntry[]> {
  const rows = await askDatabase(
    database.logEntry.findMany({ where: { mapId, seq: { gt: after } }, orderBy: { seq: 'asc' }, take: limit }),
  )
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
  database: Database,
  mapId: string,
  operationIds: string[],
): Promise<Map<string, Answer>> {
  const where = { mapId, operationId: { in: operationIds } }
  const [entries, refusals] = await askDatabase(
    database.$transaction([
      database.logEntry.findMany({ where, select: { operationId: true, seq: true } }),
      database.refusal.findMany({ where, select: { operationId: true, refusal: true } }),
    ]),
  )
  const answers = new Map<string, Answer>()
  for (const { operationId, seq } of entries) answers.set(operationId, { operationId, outcome: 'accepted', seq })
  for (const { operationId, refusal } of refusals) {
    answers.set(operationId, { operationId, outcome: 'refused', refusal: RefusalSchema.parse(refusal) })
  }
  return answers
}

/** The number of the map's last entry, or undefined when there is no such map. */
export async function findSeq(database: Database, mapId: string): Promise<number | undefined> {
  const map = await askDatabase(database.map.findUnique({ where: { id: mapId }, select: { seq: true } }))
  return map?.seq
}
