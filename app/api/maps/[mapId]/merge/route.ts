import { database } from '@/lib/server/database'
import { answerRoute } from '@/lib/server/http/answer-route'
import { openMaps } from '@/lib/server/log/process-maps'
import { admitImporter } from '@/lib/server/maps/admit-importer'
import { takeMapFile } from '@/lib/server/maps/take-map-file'
import { applyFileMerge } from '@/lib/server/merge/apply-file-merge'
import { MergeSchema } from '@/lib/server/merge/merge-schema'
import { planFileMerge } from '@/lib/server/merge/plan-file-merge'

/** Takes over what is chosen of an edited copy of the map, as one edit: all of it, or nothing. */
export const POST = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const { mapId } = await params
  const writer = await admitImporter(request, mapId)
  if (!writer.ok) return writer.answer
  const file = await takeMapFile(request, writer.viewer, MergeSchema)
  if (!file.ok) return file.answer
  const { seq, choices, operationId } = file.body
  const copy = { draft: file.read.draft, from: file.read.from.name, seq }
  const planned = await planFileMerge({ openMaps: openMaps(), database: database() }, mapId, writer.viewer.id, copy)
  if (!planned.ok) return planned.answer
  return applyFileMerge(openMaps(), writer.viewer.id, { ...planned, choices, operationId })
})
