import { database } from '@/lib/server/database'
import { admitWriter } from '@/lib/server/http/admit-writer'
import { answerRoute } from '@/lib/server/http/answer-route'
import { apiError } from '@/lib/server/http/api-error'
import { readJson } from '@/lib/server/http/read-json'
import { importAsNewMap } from '@/lib/server/maps/import-as-new-map'
import { MAP_FILE_BYTES, MapFileSchema, readMapFile } from '@/lib/server/maps/map-file'
import { refused } from '@/lib/server/maps/refused'

/** An import is much work at once. */
const COST = 10

/** Makes a private map of a file: all of it, or nothing. */
export const POST = answerRoute(async (request) => {
  const writer = await admitWriter(request, COST)
  if (!writer.ok) return writer.answer
  const body = await readJson(request, MapFileSchema, MAP_FILE_BYTES)
  if (!body.ok) return body.answer
  const read = readMapFile(body.value, writer.viewer)
  if (!read.ok) return apiError(422, 'unreadable-file', read.message)
  const made = await importAsNewMap(database(), writer.viewer, read.draft, { own: read.own })
  if (!made.ok) return refused(made.refusal)
  return Response.json({ mapId: made.value.mapId, findings: read.findings }, { status: 201 })
})
