import { answerInStages } from '@/lib/server/http/answer-in-stages'
import { answerRoute } from '@/lib/server/http/answer-route'
import { openMaps } from '@/lib/server/log/process-maps'
import { admitImporter } from '@/lib/server/maps/admit-importer'
import { importFileInto } from '@/lib/server/maps/import-file-into'
import { ImportIntoSchema, takeMapFile } from '@/lib/server/maps/take-map-file'

/** Brings a file into the map: all of it, or nothing. */
export const POST = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const { mapId } = await params
  const writer = await admitImporter(request, mapId)
  if (!writer.ok) return writer.answer
  return answerInStages(request, async (tell) => {
    const file = await takeMapFile(request, writer.viewer, ImportIntoSchema, () => tell({ stage: 'reading' }))
    if (!file.ok) return file.answer
    tell({ stage: 'writing', claims: file.read.counts.claims })
    request.signal.throwIfAborted()
    return importFileInto(openMaps(), mapId, writer.viewer, file)
  })
})
