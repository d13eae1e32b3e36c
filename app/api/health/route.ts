import { database } from '@/lib/server/database'
import { apiError } from '@/lib/server/http/api-error'

export const dynamic = 'force-dynamic'

/** Whether this server can do its work: it answers, and so does its database. */
export async function GET(): Promise<Response> {
  try {
    await database().$queryRaw`SELECT 1`
    return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
  } catch {
    return apiError(503, 'database-away', 'The database does not answer.')
  }
}
