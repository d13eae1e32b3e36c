import { answerRoute } from '@/lib/server/http/answer-route'
import { listFormats } from '@/lib/server/maps/list-formats'

/** Every format there is: what can be read, what can be written. */
export const GET = answerRoute(async () =>
  Response.json({ formats: listFormats() }, { headers: { 'cache-control': 'public, max-age=300' } }),
)
