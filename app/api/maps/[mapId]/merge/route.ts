import { can } from '@/lib/domain/access'
import { database } from '@/lib/server/database'
import { admitWriter } from '@/lib/server/http/admit-writer'
import { answerRoute } from '@/lib/server/http/answer-route'
import { notAllowed, notFound } from '@/lib/server/http/api-error'
import { openMaps } from '@/lib/server/log/process-maps'
import { readMap } from '@/lib/server/maps/read-map'
import { takeMapFile } from '@/lib/server/maps/take-map-file'
import { applyFileMerge } from '@/lib/server/merge/apply-file-merge'
import { MergeSchema } from '@/lib/server/merge/merge-schema'
import { planFileMerge } from '@/lib/server/merge/plan-file-merge'

/** Merging reads a file, a log and three maps, and writes as an import does. */
const COST = 10

/** Takes over what is chosen of an edited copy of the map, as one edit: all of it, or nothing. */
export const POST = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const writer = await admitWriter(request, COST)
  if (!writer.ok) return writer.answer
  const { mapId } = await params
  // Before megabytes are read for nothing; the merge itself is judged when it is committed.
  const before = await readMap(openMaps(), mapId, writer.viewer.id)
  if (!before) return notFound()
  if (!can(before.standing, 'map.import-into')) return notAllowed()
  const file = await takeMapFile(request, writer.viewer, MergeSchema)
  if (!file.ok) return file.answer
  const { seq, choices, operationId } = file.body
  const copy = { draft: file.read.draft, from: file.read.from.name, seq }
  const planned = await planFileMerge({ openMaps: openMaps(), database: database() }, mapId, writer.viewer.id, copy)
  if (!planned.ok) return planned.answer
  return applyFileMerge(openMaps(), writer.viewer.id, { ...planned, choices, operationId })
})
