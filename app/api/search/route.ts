import { findCaller } from '@/lib/server/auth/caller'
import { database } from '@/lib/server/database'
import { answerRoute } from '@/lib/server/http/answer-route'
import { malformed, signInFirst } from '@/lib/server/http/api-error'
import { limitRequests } from '@/lib/server/http/limit-requests'
import { searchMaps } from '@/lib/server/search/search-maps'
import { MOST_QUERY_LETTERS } from '@/lib/sync/found-in-maps'

/** What the maps of whoever asks, and public ones, say of some words. */
export const GET = answerRoute(async (request) => {
  const query = new URL(request.url).searchParams.get('q') ?? ''
  if (query.length > MOST_QUERY_LETTERS) return malformed(`Search for at most ${MOST_QUERY_LETTERS} letters.`)
  const viewer = await findCaller()
  if (!viewer) return signInFirst()
  const tooFast = await limitRequests('searchesOfPerson', viewer.id)
  if (tooFast) return tooFast
  const found = await searchMaps(database(), viewer.id, query)
  return Response.json(found, { headers: { 'cache-control': 'no-store' } })
})
