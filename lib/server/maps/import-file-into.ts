import { v7 } from 'uuid'
import type { z } from 'zod'
import { fitInto } from '@/lib/domain/formats/fit-into'
import type { Viewer } from '../auth/request-viewer'
import { notFound } from '../http/api-error'
import type { OpenMaps } from '../log/open-maps'
import { readMap } from './read-map'
import { refused } from './refused'
import { importIntoMap } from './submit-operations'
import type { ImportIntoSchema, Taken } from './take-map-file'

/**
 * Brings what was read of a file into the map, where it was asked to go; answers the response to send. The import is one
 * operation: what was merged with a claim that is gone by then is refused, whole.
 */
export async function importFileInto(
  openMaps: OpenMaps,
  mapId: string,
  viewer: Viewer,
  { read, body }: Extract<Taken<z.infer<typeof ImportIntoSchema>>, { ok: true }>,
): Promise<Response> {
  const { under, stance, merge, operationId } = body
  const { own, from, counts } = read
  let { content } = read.draft
  let { findings } = read
  // Without a word on where it goes, what is on the map already is refused by its ids, not brought twice.
  if (under !== undefined || merge !== undefined) {
    const target = await readMap(openMaps, mapId, viewer.id)
    if (!target) return notFound()
    const place = { merge, under: under === undefined ? undefined : { claimId: under, stance } }
    const stamp = { author: own, at: new Date().toISOString() }
    const fitted = fitInto(target.map, content, place, { newId: v7, stamp })
    if (!fitted.ok) return refused(fitted.refusal)
    content = fitted.value.content
    findings = [...findings, ...fitted.value.findings]
  }
  const answer = await importIntoMap(openMaps, mapId, viewer.id, { draft: { content }, own, operationId })
  if (!answer) return notFound()
  if (answer.outcome !== 'accepted') return refused(answer.refusal)
  return Response.json({ seq: answer.seq, from, counts, findings })
}
