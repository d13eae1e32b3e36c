import { findCaller } from '@/lib/server/auth/caller'
import { AnswersQuerySchema } from '@/lib/server/evaluation/evaluation-job'
import { answerRoute } from '@/lib/server/http/answer-route'
import { malformed, notFound } from '@/lib/server/http/api-error'
import { openMaps } from '@/lib/server/log/process-maps'
import { answerOfMap } from '@/lib/server/maps/answer-of-map'

/** The rival answers to each question of the map side by side, as of now. */
export const GET = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const query = AnswersQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return malformed('The semantics is dfquad, qe or euler.')
  const asked = { kind: 'answers', ...query.data } as const
  const viewer = (await findCaller())?.id ?? null
  return (await answerOfMap(openMaps(), request, { mapId: (await params).mapId, viewer, asked })) ?? notFound()
})
