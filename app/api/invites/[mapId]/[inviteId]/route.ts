import { z } from 'zod'
import { database } from '@/lib/server/database'
import { admitWriter } from '@/lib/server/http/admit-writer'
import { answerRoute } from '@/lib/server/http/answer-route'
import { notFound } from '@/lib/server/http/api-error'
import { readJson } from '@/lib/server/http/read-json'
import { revokeInvite } from '@/lib/server/invites/invites'
import { refuseUnlessManager } from '@/lib/server/invites/manager'

type Context = { params: Promise<{ mapId: string; inviteId: string }> }

/** Takes an invitation back: its link ends at once. */
export const DELETE = answerRoute(async (request, { params }: Context) => {
  const writer = await admitWriter(request)
  if (!writer.ok) return writer.answer
  const body = await readJson(request, z.strictObject({}))
  if (!body.ok) return body.answer
  const { mapId, inviteId } = await params
  const refusal = await refuseUnlessManager(writer.viewer, mapId)
  if (refusal) return refusal
  if (!(await revokeInvite(database(), mapId, inviteId))) return notFound()
  return Response.json({ ok: true }, { headers: { 'cache-control': 'no-store' } })
})
