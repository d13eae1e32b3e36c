import { revokeToken } from '@/lib/server/auth/api-tokens'
import { findViewer } from '@/lib/server/auth/viewer'
import { database } from '@/lib/server/database'
import { answerRoute } from '@/lib/server/http/answer-route'
import { notFound, signInFirst } from '@/lib/server/http/api-error'
import { guardWrite } from '@/lib/server/http/guard-write'

/** Ends a token of whoever is signed in. */
export const DELETE = answerRoute(async (request, { params }: { params: Promise<{ tokenId: string }> }) => {
  const refusal = guardWrite(request)
  if (refusal) return refusal
  const viewer = await findViewer()
  if (!viewer) return signInFirst()
  const revoked = await revokeToken(database(), viewer.id, (await params).tokenId)
  return revoked ? new Response(null, { status: 204 }) : notFound()
})
