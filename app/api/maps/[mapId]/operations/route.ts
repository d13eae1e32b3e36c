import { admitWriter } from '@/lib/server/http/admit-writer'
import { answerRoute } from '@/lib/server/http/answer-route'
import { notFound } from '@/lib/server/http/api-error'
import { limitRequests } from '@/lib/server/http/limit-requests'
import { readJson } from '@/lib/server/http/read-json'
import { costOf } from '@/lib/server/live/message-rate'
import { openMaps } from '@/lib/server/log/process-maps'
import { SubmittedSchema, submitOperations } from '@/lib/server/maps/submit-operations'
import { WIRE } from '@/lib/sync/wire'

/** Edits a map, with the live door's answers: one for each operation, in order, and the same one for a retry. */
export const POST = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const writer = await admitWriter(request)
  if (!writer.ok) return writer.answer
  const body = await readJson(request, SubmittedSchema, WIRE.maxMessageBytes)
  if (!body.ok) return body.answer
  const { operations } = body.value
  const cost = costOf({ type: 'submit', operations }, body.bytes)
  const tooFast = await limitRequests('operationsOfPerson', writer.viewer.id, cost)
  if (tooFast) return tooFast
  const answers = await submitOperations(openMaps(), (await params).mapId, writer.viewer.id, operations)
  return answers ? Response.json({ answers }) : notFound()
})
