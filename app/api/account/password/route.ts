import { z } from 'zod'
import { changePassword, findAccountByPassword } from '@/lib/server/auth/accounts'
import { findPasswordFault, PASSWORD_FAULTS } from '@/lib/server/auth/password'
import { sealSession } from '@/lib/server/auth/session-cookie'
import { countAttempt, forgiveAttempt } from '@/lib/server/auth/sign-in-limits'
import { findViewer } from '@/lib/server/auth/viewer'
import { database } from '@/lib/server/database'
import { answerRoute } from '@/lib/server/http/answer-route'
import { apiError, signInFirst } from '@/lib/server/http/api-error'
import { clientAddressOf } from '@/lib/server/http/client-address'
import { guardWrite } from '@/lib/server/http/guard-write'
import { readJson } from '@/lib/server/http/read-json'

const ChangeSchema = z.strictObject({ current: z.string().max(1_000), next: z.string().max(1_000) })

/** Changes the viewer's password. Every other session of theirs ends; this one goes on with a new cookie. */
export const POST = answerRoute(async (request) => {
  const refusal = guardWrite(request)
  if (refusal) return refusal
  const viewer = await findViewer()
  if (!viewer) return signInFirst()
  const body = await readJson(request, ChangeSchema)
  if (!body.ok) return body.answer
  const { current, next } = body.value
  const fault = findPasswordFault(next, [viewer.name, viewer.email])
  if (fault) return apiError(422, `password-${fault}`, PASSWORD_FAULTS[fault])
  const attempt = { email: viewer.email, address: clientAddressOf(request.headers) }
  if (await countAttempt('sign-in', attempt))
    return apiError(429, 'too-many-tries', 'Too many tries. Wait a quarter of an hour, then try again.')
  if (!(await findAccountByPassword(database(), viewer.email, current)))
    return apiError(422, 'wrong-password', 'This is not your current password.')
  await forgiveAttempt('sign-in', attempt)
  const sessionVersion = await changePassword(database(), viewer.id, next)
  const cookie = await sealSession({ userId: viewer.id, sessionVersion })
  return Response.json({ ok: true }, { headers: { 'set-cookie': cookie, 'cache-control': 'no-store' } })
})
