import { findCaller } from '@/lib/server/auth/caller'
import { database } from '@/lib/server/database'
import { admitWriter } from '@/lib/server/http/admit-writer'
import { answerRoute } from '@/lib/server/http/answer-route'
import { notAllowed, notFound } from '@/lib/server/http/api-error'
import { openMaps } from '@/lib/server/log/process-maps'
import { deleteMap } from '@/lib/server/maps/delete-map'
import { printSnapshot } from '@/lib/server/maps/print-snapshot'
import { readMap } from '@/lib/server/maps/read-map'

type Context = { params: Promise<{ mapId: string }> }

/** The whole map, as rows, with what whoever asks may do to it. */
export const GET = answerRoute(async (_request, { params }: Context) => {
  const viewer = await findCaller()
  const read = await readMap(openMaps(), (await params).mapId, viewer?.id ?? null)
  if (!read) return notFound()
  const { map, seq, standing } = read
  return new Response(`{"standing":${JSON.stringify(standing)},"snapshot":${printSnapshot(standing, map, seq)}}`, {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  })
})

/** Deletes the map for good. */
export const DELETE = answerRoute(async (request, { params }: Context) => {
  const writer = await admitWriter(request)
  if (!writer.ok) return writer.answer
  const outcome = await deleteMap(database(), openMaps(), (await params).mapId, writer.viewer.id)
  if (outcome === undefined) return notFound()
  return outcome === 'deleted' ? new Response(null, { status: 204 }) : notAllowed()
})
