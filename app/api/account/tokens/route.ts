import { createToken, listTokens, TokenWishSchema } from '@/lib/server/auth/api-tokens'
import { findViewer } from '@/lib/server/auth/viewer'
import { database } from '@/lib/server/database'
import { answerRoute } from '@/lib/server/http/answer-route'
import { apiError, signInFirst } from '@/lib/server/http/api-error'
import { guardWrite } from '@/lib/server/http/guard-write'
import { limitRequests } from '@/lib/server/http/limit-requests'
import { readJson } from '@/lib/server/http/read-json'

const FRESH = { headers: { 'cache-control': 'no-store' } }

/** The API tokens of whoever is signed in. */
export const GET = answerRoute(async () => {
  const viewer = await findViewer()
  if (!viewer) return signInFirst()
  return Response.json({ tokens: await listTokens(database(), viewer.id) }, FRESH)
})

/** Makes a token; the answer is the only place where its secret is ever told. */
export const POST = answerRoute(async (request) => {
  const refusal = guardWrite(request)
  if (refusal) return refusal
  const viewer = await findViewer()
  if (!viewer) return signInFirst()
  const tooFast = await limitRequests('writesOfPerson', viewer.id)
  if (tooFast) return tooFast
  const body = await readJson(request, TokenWishSchema)
  if (!body.ok) return body.answer
  const made = await createToken(database(), viewer.id, body.value)
  if (!made) return apiError(409, 'too-many-tokens', 'You have as many tokens as there may be. Revoke one first.')
  return Response.json(made, { ...FRESH, status: 201 })
})
