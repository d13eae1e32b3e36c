import { can } from '@/lib/domain/access'
import { database } from '@/lib/server/database'
import { admitWriter } from '@/lib/server/http/admit-writer'
import { answerRoute } from '@/lib/server/http/answer-route'
import { notAllowed, notFound } from '@/lib/server/http/api-error'
import { openMaps } from '@/lib/server/log/process-maps'
import { readMap } from '@/lib/server/maps/read-map'
import { takeFileToRead } from '@/lib/server/maps/take-map-file'
import { CopySchema } from '@/lib/server/merge/merge-schema'
import { planFileMerge } from '@/lib/server/merge/plan-file-merge'

/** Comparing reads a file, a log and three maps. */
const COST = 10

/** By what a file differs from the map that it is an edited copy of; nothing is changed. */
export const POST = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const writer = await admitWriter(request, COST)
  if (!writer.ok) return writer.answer
  const { mapId } = await params
  // Before megabytes are read for nothing.
  const before = await readMap(openMaps(), mapId, writer.viewer.id)
  if (!before) return notFound()
  if (!can(before.standing, 'map.import-into')) return notAllowed()
  const file = await takeFileToRead(request, writer.viewer, CopySchema)
  if (!file.ok) return file.answer
  const { draft, from, findings } = file.read
  const copy = { draft, from: from.name, seq: file.body.seq }
  const planned = await planFileMerge({ openMaps: openMaps(), database: database() }, mapId, writer.viewer.id, copy)
  return planned.ok ? Response.json({ from, findings, plan: planned.plan }) : planned.answer
})
