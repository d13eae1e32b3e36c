import { v7 } from 'uuid'
import * as z from 'zod/mini'
import { type Sent, sendJson } from '@/components/site/send-json'
import { IdSchema } from '@/lib/domain/model'
import type { OperationOf } from '@/lib/domain/operation'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
import { RefusalSchema } from '@/lib/domain/refusal'
import { sentenceForRefusal } from '@/lib/sync/sentences'

const MadeSchema = z.object({ mapId: IdSchema })
const AnswersSchema = z.object({
  answers: z.array(
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('accepted') }),
      z.object({ outcome: z.literal('refused'), refusal: RefusalSchema }),
    ]),
  ),
})

const pathOf = (mapId: string): string => `/api/maps/${encodeURIComponent(mapId)}`

/** Makes a map of one's own: empty, or with what a template begins with. */
export const createMap = (title: string, template?: string): Promise<Sent<{ mapId: string }>> =>
  sendJson('POST', '/api/maps', { title, ...(template && { template }) }, MadeSchema)

export const duplicateMap = (mapId: string): Promise<Sent<{ mapId: string }>> =>
  sendJson('POST', `${pathOf(mapId)}/duplicate`, {}, MadeSchema)

/** Deletes the map with everything in it, for good. */
export const deleteMap = (mapId: string): Promise<Sent<unknown>> => sendJson('DELETE', pathOf(mapId), {}, z.unknown())

type MapEdit = Pick<OperationOf<'edit-map'>, 'title' | 'archived'>

/** Renames, archives or brings back a map by an operation, as the workspace would. */
export async function editMap(mapId: string, edit: MapEdit): Promise<Sent<unknown>> {
  const operation: OperationOf<'edit-map'> = { v: OPERATION_VERSION, id: v7(), kind: 'edit-map', ...edit }
  const sent = await sendJson('POST', `${pathOf(mapId)}/operations`, { operations: [operation] }, AnswersSchema)
  const answer = sent.ok ? sent.value.answers[0] : undefined
  if (answer?.outcome !== 'refused') return sent
  return { ok: false, status: 200, code: answer.refusal.code, message: sentenceForRefusal(answer.refusal) }
}
