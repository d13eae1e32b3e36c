import { v7 } from 'uuid'
import { composeMergedCopy } from '@/lib/domain/merge/compose-merged-copy'
import type { Choices, MergePlan } from '@/lib/domain/merge/merge-plan'
import { apiError, notFound } from '../http/api-error'
import type { OpenMaps } from '../log/open-maps'
import type { ReadMap } from '../maps/read-map'
import { refused } from '../maps/refused'
import { submitOperations } from '../maps/submit-operations'

/**
 * Makes one edit of what was chosen of a plan and writes it to the map; answers the response to send. Refused whole when
 * somebody changed what it is about since the map was read.
 */
export async function applyFileMerge(
  openMaps: OpenMaps,
  personId: string,
  {
    plan,
    read,
    choices,
    operationId,
  }: { plan: MergePlan; read: ReadMap; choices: Choices; operationId?: string | undefined },
): Promise<Response> {
  const { operation, done, left, stale } = composeMergedCopy(read.map, plan, choices, v7)
  if (stale.length > 0) return apiError(409, 'changed-since', 'The map was changed meanwhile. Compare again.')
  if (!operation) return Response.json({ seq: read.seq, applied: [], left })
  const named = operationId === undefined ? operation : { ...operation, id: operationId }
  const [answer] = (await submitOperations(openMaps, read.map.id, personId, [named])) ?? []
  if (!answer) return notFound()
  return answer.outcome === 'accepted'
    ? Response.json({ seq: answer.seq, applied: done, left })
    : refused(answer.refusal)
}
