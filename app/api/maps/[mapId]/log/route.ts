import { findCaller } from '@/lib/server/auth/caller'
import { database } from '@/lib/server/database'
import { answerRoute } from '@/lib/server/http/answer-route'
import { malformed, notFound } from '@/lib/server/http/api-error'
import { LogQuerySchema } from '@/lib/server/log/log-query'
import { openMaps } from '@/lib/server/log/process-maps'
import { LOG_PAGE, readLog } from '@/lib/server/log/read-log'
import { readMap } from '@/lib/server/maps/read-map'

/** The map's log after an entry, a page at a time. */
export const GET = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const query = LogQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return malformed(`"after" is a whole number, and "limit" one of 1 to ${LOG_PAGE}.`)
  const { mapId } = await params
  const viewer = await findCaller()
  const read = await readMap(openMaps(), mapId, viewer?.id ?? null)
  if (!read) return notFound()
  // Not past what was there when leave was asked.
  const limit = Math.min(query.data.limit, Math.max(0, read.seq - query.data.after))
  const entries = limit > 0 ? await readLog(database(), mapId, query.data.after, limit) : []
  return Response.json({ entries }, { headers: { 'cache-control': 'no-store' } })
})
