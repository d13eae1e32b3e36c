import { z } from 'zod'
import { MapDetailsSchema } from '@/lib/domain/model'
import { findViewer } from '@/lib/server/auth/viewer'
import { database } from '@/lib/server/database'
import { admitWriter } from '@/lib/server/http/admit-writer'
import { answerRoute } from '@/lib/server/http/answer-route'
import { signInFirst } from '@/lib/server/http/api-error'
import { readJson } from '@/lib/server/http/read-json'
import { createMap } from '@/lib/server/maps/create-map'
import { listMaps } from '@/lib/server/maps/list-maps'
import { refused } from '@/lib/server/maps/refused'

/** The maps of whoever asks. */
export const GET = answerRoute(async () => {
  const viewer = await findViewer()
  if (!viewer) return signInFirst()
  return Response.json({ maps: await listMaps(database(), viewer.id) }, { headers: { 'cache-control': 'no-store' } })
})

const BodySchema = z.strictObject({
  title: MapDetailsSchema.shape.title,
  description: z._default(MapDetailsSchema.shape.description, ''),
  visibility: z._default(MapDetailsSchema.shape.visibility, 'private'),
})

/** Makes an empty map, whose owner is whoever asks. */
export const POST = answerRoute(async (request) => {
  const writer = await admitWriter(request)
  if (!writer.ok) return writer.answer
  const body = await readJson(request, BodySchema)
  if (!body.ok) return body.answer
  const made = await createMap(database(), writer.viewer, { ...body.value, archived: false })
  return made.ok ? Response.json({ mapId: made.value.mapId }, { status: 201 }) : refused(made.refusal)
})
