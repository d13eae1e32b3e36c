import { findCaller } from '@/lib/server/auth/caller'
import { answerRoute } from '@/lib/server/http/answer-route'
import { malformed, notFound } from '@/lib/server/http/api-error'
import { openMaps } from '@/lib/server/log/process-maps'
import { answerOfMap } from '@/lib/server/maps/answer-of-map'
import { readMap } from '@/lib/server/maps/read-map'
import { VerdictsQuerySchema, verdictsOfMap } from '@/lib/server/maps/verdicts-of-map'

/** Which claims stand, as of now, and why; of one claim, or of all. Of one also, when asked, what decides it. */
export const GET = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const query = VerdictsQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success)
    return malformed('The claim is the id of one, and must be there for its crux: claim=ID&crux=yes&semantics=dfquad.')
  const { claim, crux, semantics } = query.data
  const { mapId } = await params
  const viewer = (await findCaller())?.id ?? null
  if (crux === 'yes' && claim !== undefined)
    return (
      (await answerOfMap(openMaps(), request, { mapId, viewer, asked: { kind: 'crux', claim, semantics } })) ??
      notFound()
    )
  const read = await readMap(openMaps(), mapId, viewer)
  const claims = read && verdictsOfMap(read.map, claim)
  if (!claims) return notFound()
  return Response.json({ seq: read.seq, claims }, { headers: { 'cache-control': 'no-store' } })
})
