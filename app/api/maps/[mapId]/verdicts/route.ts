import { findCaller } from '@/lib/server/auth/caller'
import { answerRoute } from '@/lib/server/http/answer-route'
import { malformed, notFound } from '@/lib/server/http/api-error'
import { openMaps } from '@/lib/server/log/process-maps'
import { readMap } from '@/lib/server/maps/read-map'
import { VerdictsQuerySchema, verdictsOfMap } from '@/lib/server/maps/verdicts-of-map'

/** Which claims stand, as of now, and why; of one claim, or of all. */
export const GET = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const query = VerdictsQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return malformed('The claim is the id of one.')
  const viewer = await findCaller()
  const read = await readMap(openMaps(), (await params).mapId, viewer?.id ?? null)
  const claims = read && verdictsOfMap(read.map, query.data)
  if (!claims) return notFound()
  return Response.json({ seq: read.seq, claims }, { headers: { 'cache-control': 'no-store' } })
})
