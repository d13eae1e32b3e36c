import { v7 } from 'uuid'
import { contentOfTemplate } from '@/lib/domain/templates/template'
import { findTemplate } from '@/lib/domain/templates/templates'
import { findCaller } from '@/lib/server/auth/caller'
import { database } from '@/lib/server/database'
import { admitWriter } from '@/lib/server/http/admit-writer'
import { answerRoute } from '@/lib/server/http/answer-route'
import { signInFirst } from '@/lib/server/http/api-error'
import { readJson } from '@/lib/server/http/read-json'
import { createMap } from '@/lib/server/maps/create-map'
import { listMaps } from '@/lib/server/maps/list-maps'
import { MapWishSchema } from '@/lib/server/maps/map-wish'
import { refused } from '@/lib/server/maps/refused'

/** The maps of whoever asks. */
export const GET = answerRoute(async () => {
  const viewer = await findCaller()
  if (!viewer) return signInFirst()
  return Response.json({ maps: await listMaps(database(), viewer.id) }, { headers: { 'cache-control': 'no-store' } })
})

/** Makes a map, empty or from a template, whose owner is whoever asks. */
export const POST = answerRoute(async (request) => {
  const writer = await admitWriter(request)
  if (!writer.ok) return writer.answer
  const body = await readJson(request, MapWishSchema)
  if (!body.ok) return body.answer
  const { template: name, ...details } = body.value
  const template = name === undefined ? undefined : findTemplate(name)
  const stamp = { author: writer.viewer.id, at: new Date().toISOString() }
  const content = template && contentOfTemplate(template, v7, stamp)
  const made = await createMap(database(), writer.viewer, { ...details, archived: false }, content)
  return made.ok ? Response.json({ mapId: made.value.mapId }, { status: 201 }) : refused(made.refusal)
})
