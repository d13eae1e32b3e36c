import { openApiDocument } from '@/lib/server/api/openapi'
import { answerRoute } from '@/lib/server/http/answer-route'

/** The REST door described for programs. */
export const GET = answerRoute(async () =>
  Response.json(openApiDocument(), { headers: { 'cache-control': 'public, max-age=300' } }),
)
