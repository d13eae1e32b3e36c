import { database } from '@/lib/server/database'
import { answerRoute } from '@/lib/server/http/answer-route'
import { openMaps } from '@/lib/server/log/process-maps'
import { admitImporter } from '@/lib/server/maps/admit-importer'
import { takeFileToRead } from '@/lib/server/maps/take-map-file'
import { CopySchema } from '@/lib/server/merge/merge-schema'
import { planFileMerge } from '@/lib/server/merge/plan-file-merge'

/** By what a file differs from the map that it is an edited copy of; nothing is changed. */
export const POST = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const { mapId } = await params
  const writer = await admitImporter(request, mapId)
  if (!writer.ok) return writer.answer
  const file = await takeFileToRead(request, writer.viewer, CopySchema)
  if (!file.ok) return file.answer
  const { draft, from, findings } = file.read
  const copy = { draft, from: from.name, seq: file.body.seq }
  const planned = await planFileMerge({ openMaps: openMaps(), database: database() }, mapId, writer.viewer.id, copy)
  return planned.ok ? Response.json({ from, findings, plan: planned.plan }) : planned.answer
})
