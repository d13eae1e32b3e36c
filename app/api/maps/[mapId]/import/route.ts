import { can } from '@/lib/domain/access'
import { admitWriter } from '@/lib/server/http/admit-writer'
import { answerInStages } from '@/lib/server/http/answer-in-stages'
import { answerRoute } from '@/lib/server/http/answer-route'
import { notAllowed, notFound } from '@/lib/server/http/api-error'
import { openMaps } from '@/lib/server/log/process-maps'
import { importFileInto } from '@/lib/server/maps/import-file-into'
import { readMap } from '@/lib/server/maps/read-map'
import { ImportIntoSchema, takeMapFile } from '@/lib/server/maps/take-map-file'

/** An import is much work at once. */
const COST = 10

/** Brings a file into the map: all of it, or nothing. */
export const POST = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const writer = await admitWriter(request, COST)
  if (!writer.ok) return writer.answer
  const { mapId } = await params
  // Before megabytes are read for nothing; the import itself is judged when it is committed.
  const before = await readMap(openMaps(), mapId, writer.viewer.id)
  if (!before) return notFound()
  if (!can(before.standing, 'map.import-into')) return notAllowed()
  return answerInStages(request, async (tell) => {
    const file = await takeMapFile(request, writer.viewer, ImportIntoSchema, () => tell({ stage: 'reading' }))
    if (!file.ok) return file.answer
    tell({ stage: 'writing', claims: file.read.counts.claims })
    request.signal.throwIfAborted()
    return importFileInto(openMaps(), mapId, writer.viewer, file)
  })
})
