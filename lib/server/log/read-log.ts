import { type LogEntry, LoggedOperationSchema } from '@/lib/domain/operation'
import { RefusalSchema } from '@/lib/domain/refusal'
import type { Answer } from '@/lib/sync/protocol'
import type { Database } from '../database'

/** The database, or a transaction in it. */
type Reader = Pick<Database, '$queryRaw' | 'logEntry' | 'refusal' | 'map'>

/** Log entries read at a time: bounds the memory that catching up takes. */
export const LOG_PAGE = 500
/** So does this, as an entry may be a whole document: a page ends with the entry that reaches it. */
const LOG_PAGE_BYTES = 8_000_000

type Row = { seq: number; operationId: string; author: string; at: Date; operation: unknown; asked: bigint }

/** Entries after `after` in order, at most `limit`, and fewer when they are large. */
export async function readLog(
  database: Reader,
  mapId: string,
  after: number,
  limit: number = LOG_PAGE,
): Promise<LogEntry[]> {
  const { entries } = await readPage(database, mapId, after, limit)
  return entries
}

/** All entries after `after` in order, in pages of a bounded size. */
export async function* readLogPages(database: Reader, mapId: string, after: number): AsyncGenerator<LogEntry[]> {
  for (let cursor = after; ; ) {
    const { entries, isLast } = await readPage(database, mapId, cursor, LOG_PAGE)
    if (entries.length > 0) yield entries
    if (isLast) return
    cursor += entries.length
  }
}

async function readPage(database: Reader, mapId: string, after: number, limit: number) {
  const rows = await database.$queryRaw<Row[]>`/* prepared */
SELECT seq, "operationId", author, at, operation, asked
FROM (
  SELECT *, count(*) OVER () AS asked, sum(bytes) OVER (ORDER BY seq) - bytes AS before
  FROM (
    SELECT *, octet_length(operation::text) AS bytes
    FROM "LogEntry" WHERE "mapId" = ${mapId} AND seq > ${after} ORDER BY seq LIMIT ${limit}
  ) AS page
) AS summed
WHERE before < ${LOG_PAGE_BYTES} ORDER BY seq`
  const asked = Number(rows[0]?.asked ?? 0)
  return { entries: rows.map((row) => entryOf(mapId, row)), isLast: asked < limit && rows.length === asked }
}

function entryOf(mapId: string, { seq, author, at, operation, operationId }: Row): LogEntry {
  const parsed = LoggedOperationSchema.safeParse(operation)
  if (!parsed.success) {
    throw new Error(`entry ${seq} of map ${mapId} (operation ${operationId}) cannot be read`, { cause: parsed.error })
  }
  return { author, at: at.toISOString(), seq, operation: parsed.data }
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
