import { database } from '@/lib/server/database'
import { admitWriter } from '@/lib/server/http/admit-writer'
import { answerInStages } from '@/lib/server/http/answer-in-stages'
import { answerRoute } from '@/lib/server/http/answer-route'
import { importAsNewMap } from '@/lib/server/maps/import-as-new-map'
import { refused } from '@/lib/server/maps/refused'
import { ImportSchema, takeMapFile } from '@/lib/server/maps/take-map-file'

/** An import is much work at once. */
const COST = 10

/** Makes a private map of a file: all of it, or nothing. */
export const POST = answerRoute(async (request) => {
  const writer = await admitWriter(request, COST)
  if (!writer.ok) return writer.answer
  return answerInStages(request, async (tell) => {
    const file = await takeMapFile(request, writer.viewer, ImportSchema, () => tell({ stage: 'reading' }))
    if (!file.ok) return file.answer
    const { draft, own, findings, from, counts } = file.read
    tell({ stage: 'writing', claims: counts.claims })
    request.signal.throwIfAborted()
    const { operationId } = file.body
    const made = await importAsNewMap(database(), writer.viewer, draft, { own, operationId })
    if (!made.ok) return refused(made.refusal)
    return Response.json({ mapId: made.value.mapId, from, counts, findings }, { status: 201 })
  })
})
