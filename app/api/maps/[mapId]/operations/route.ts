import { z } from 'zod'
import { OperationSchema } from '@/lib/domain/operation'
import { admitWriter } from '@/lib/server/http/admit-writer'
import { answerRoute } from '@/lib/server/http/answer-route'
import { notFound } from '@/lib/server/http/api-error'
import { readJson } from '@/lib/server/http/read-json'
import { openMaps } from '@/lib/server/log/process-maps'
import { submitOperations } from '@/lib/server/maps/submit-operations'
import { WIRE } from '@/lib/sync/protocol'

const BodySchema = z.strictObject({ operations: z.array(OperationSchema).min(1).max(WIRE.operationsPerSubmit) })

/** Edits a map, with the live door's answers: one for each operation, in order, and the same one for a retry. */
export const POST = answerRoute(async (request, { params }: { params: Promise<{ mapId: string }> }) => {
  const writer = await admitWriter(request)
  if (!writer.ok) return writer.answer
  const body = await readJson(request, BodySchema, WIRE.maxMessageBytes)
  if (!body.ok) return body.answer
  const answers = await submitOperations(openMaps(), (await params).mapId, writer.viewer.id, body.value.operations)
  return answers ? Response.json({ answers }) : notFound()
})
