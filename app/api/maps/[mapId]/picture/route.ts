import { findCaller } from '@/lib/server/auth/caller'
import { answerRoute } from '@/lib/server/http/answer-route'
import { malformed, notFound } from '@/lib/server/http/api-error'
import { openMaps } from '@/lib/server/log/process-maps'
import { drawMap, PictureQuerySchema } from '@/lib/server/maps/draw-map'
import { readMap } from '@/lib/server/maps/read-map'

/** The map as it is drawn for readers, as of now: all of it, or its top at a glance. */
export const GET = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const query = PictureQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return malformed('The part is whole or glance.')
  const viewer = await findCaller()
  const read = await readMap(openMaps(), (await params).mapId, viewer?.id ?? null)
  if (!read) return notFound()
  return Response.json(drawMap(read, query.data.part), { headers: { 'cache-control': 'no-store' } })
})
