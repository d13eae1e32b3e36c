import { database } from '@/lib/server/database'
import { admitWriter } from '@/lib/server/http/admit-writer'
import { answerRoute } from '@/lib/server/http/answer-route'
import { notFound } from '@/lib/server/http/api-error'
import { openMaps } from '@/lib/server/log/process-maps'
import { duplicateMap } from '@/lib/server/maps/duplicate-map'
import { refused } from '@/lib/server/maps/refused'

/** A copy of a large map is much work at once. */
const COST = 10

/** Makes a private copy of the map for whoever asks. */
export const POST = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const writer = await admitWriter(request, COST)
  if (!writer.ok) return writer.answer
  const made = await duplicateMap(database(), openMaps(), (await params).mapId, writer.viewer)
  if (!made) return notFound()
  return made.ok ? Response.json({ mapId: made.value.mapId }, { status: 201 }) : refused(made.refusal)
})
