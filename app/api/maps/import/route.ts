import { database } from '@/lib/server/database'
import { admitWriter } from '@/lib/server/http/admit-writer'
import { answerRoute } from '@/lib/server/http/answer-route'
import { importAsNewMap } from '@/lib/server/maps/import-as-new-map'
import { refused } from '@/lib/server/maps/refused'
import { takeMapFile } from '@/lib/server/maps/take-map-file'

/** An import is much work at once. */
const COST = 10

/** Makes a private map of a file: all of it, or nothing. */
export const POST = answerRoute(async (request) => {
  const writer = await admitWriter(request, COST)
  if (!writer.ok) return writer.answer
  const file = await takeMapFile(request, writer.viewer)
  if (!file.ok) return file.answer
  const { draft, own, operationId } = file
  const made = await importAsNewMap(database(), writer.viewer, draft, { own, operationId })
  if (!made.ok) return refused(made.refusal)
  return Response.json({ mapId: made.value.mapId, findings: file.findings }, { status: 201 })
})
