import { z } from 'zod'
import { endSessions } from '@/lib/server/auth/accounts'
import { clearedSession } from '@/lib/server/auth/session-cookie'
import { findViewer } from '@/lib/server/auth/viewer'
import { database } from '@/lib/server/database'
import { answerRoute } from '@/lib/server/http/answer-route'
import { signInFirst } from '@/lib/server/http/api-error'
import { guardWrite } from '@/lib/server/http/guard-write'
import { readJson } from '@/lib/server/http/read-json'

/** Ends every session of the viewer, on every device, this one too. */
export const POST = answerRoute(async (request) => {
  const refusal = guardWrite(request)
  if (refusal) return refusal
  const viewer = await findViewer()
  if (!viewer) return signInFirst()
  const body = await readJson(request, z.strictObject({}))
  if (!body.ok) return body.answer
  await endSessions(database(), viewer.id)
  return Response.json({ ok: true }, { headers: { 'set-cookie': clearedSession(), 'cache-control': 'no-store' } })
})
