import { can } from '@/lib/domain/access'
import { admitWriter } from '@/lib/server/http/admit-writer'
import { answerRoute } from '@/lib/server/http/answer-route'
import { notAllowed, notFound } from '@/lib/server/http/api-error'
import { openMaps } from '@/lib/server/log/process-maps'
import { readMap } from '@/lib/server/maps/read-map'
import { refused } from '@/lib/server/maps/refused'
import { importIntoMap } from '@/lib/server/maps/submit-operations'
import { takeMapFile } from '@/lib/server/maps/take-map-file'

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
  const file = await takeMapFile(request, writer.viewer)
  if (!file.ok) return file.answer
  const answer = await importIntoMap(openMaps(), mapId, writer.viewer.id, file)
  if (!answer) return notFound()
  return answer.outcome === 'accepted'
    ? Response.json({ seq: answer.seq, findings: file.findings })
    : refused(answer.refusal)
})
