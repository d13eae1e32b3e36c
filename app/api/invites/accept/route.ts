import { z } from 'zod'
import { database } from '@/lib/server/database'
import { admitWriter } from '@/lib/server/http/admit-writer'
import { answerRoute } from '@/lib/server/http/answer-route'
import { apiError } from '@/lib/server/http/api-error'
import { readJson } from '@/lib/server/http/read-json'
import { acceptInvite } from '@/lib/server/invites/accept-invite'
import { openMaps } from '@/lib/server/log/process-maps'

/** Makes the viewer a member of the map whose invitation they hold. */
export const POST = answerRoute(async (request) => {
  const writer = await admitWriter(request)
  if (!writer.ok) return writer.answer
  const body = await readJson(request, z.strictObject({ token: z.string().max(100) }))
  if (!body.ok) return body.answer
  const mapId = await acceptInvite(database(), openMaps(), body.value.token, writer.viewer)
  if (!mapId) return apiError(404, 'invitation-over', 'This invitation is over. Ask for a new one.')
  return Response.json({ mapId }, { headers: { 'cache-control': 'no-store' } })
})
