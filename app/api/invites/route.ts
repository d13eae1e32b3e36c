import { IdSchema } from '@/lib/domain/model'
import { findCaller } from '@/lib/server/auth/caller'
import { database } from '@/lib/server/database'
import { admitWriter } from '@/lib/server/http/admit-writer'
import { answerRoute } from '@/lib/server/http/answer-route'
import { notFound } from '@/lib/server/http/api-error'
import { readJson } from '@/lib/server/http/read-json'
import { createInvite, InviteWishSchema, listInvites } from '@/lib/server/invites/invites'
import { refuseUnlessManager } from '@/lib/server/invites/manager'

const FRESH = { headers: { 'cache-control': 'no-store' } }

/** The invitations of a map (`?mapId=`) that can still be accepted. */
export const GET = answerRoute(async (request) => {
  const mapId = IdSchema.safeParse(new URL(request.url).searchParams.get('mapId'))
  if (!mapId.success) return notFound()
  const refusal = await refuseUnlessManager(await findCaller(), mapId.data)
  if (refusal) return refusal
  return Response.json({ invites: await listInvites(database(), mapId.data) }, FRESH)
})

/** Makes an invitation; the answer is the only place where its token is ever told. */
export const POST = answerRoute(async (request) => {
  const writer = await admitWriter(request)
  if (!writer.ok) return writer.answer
  const body = await readJson(request, InviteWishSchema)
  if (!body.ok) return body.answer
  const refusal = await refuseUnlessManager(writer.viewer, body.value.mapId)
  if (refusal) return refusal
  return Response.json(await createInvite(database(), body.value, writer.viewer.id), { ...FRESH, status: 201 })
})
