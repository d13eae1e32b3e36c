import { z } from 'zod'
import { AccountNameSchema, createAccount, EmailSchema } from '@/lib/server/auth/accounts'
import { findPasswordFault, PASSWORD_FAULTS } from '@/lib/server/auth/password'
import { countAttempt } from '@/lib/server/auth/sign-in-limits'
import { database } from '@/lib/server/database'
import { answerRoute } from '@/lib/server/http/answer-route'
import { apiError } from '@/lib/server/http/api-error'
import { clientAddressOf } from '@/lib/server/http/client-address'
import { guardWrite } from '@/lib/server/http/guard-write'
import { readJson } from '@/lib/server/http/read-json'

const SignUpSchema = z.strictObject({
  name: AccountNameSchema,
  email: EmailSchema,
  password: z.string().max(1_000),
})

/** Makes an account, or does not because there is one with this email: the answer and the work are the same. */
export const POST = answerRoute(async (request) => {
  const refusal = guardWrite(request)
  if (refusal) return refusal
  const body = await readJson(request, SignUpSchema)
  if (!body.ok) return body.answer
  const { name, email, password } = body.value
  const fault = findPasswordFault(password, [name, email])
  if (fault) return apiError(422, `password-${fault}`, PASSWORD_FAULTS[fault])
  const wait = await countAttempt('sign-up', { email, address: clientAddressOf(request.headers) })
  if (wait)
    return apiError(429, 'too-many-tries', 'Too many tries. Wait an hour, then try again.', {
      'retry-after': `${wait}`,
    })
  await createAccount(database(), { name, email, password })
  return Response.json({ ok: true }, { status: 202, headers: { 'cache-control': 'no-store' } })
})
