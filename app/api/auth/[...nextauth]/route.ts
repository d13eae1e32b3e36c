import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/lib/server/auth/auth-options'
import { database } from '@/lib/server/database'
import { answerRoute } from '@/lib/server/http/answer-route'
import { notFound } from '@/lib/server/http/api-error'
import { clientAddressOf } from '@/lib/server/http/client-address'
import { guardWrite } from '@/lib/server/http/guard-write'

type Context = { params: Promise<{ nextauth: string[] }> }

// next-auth has more doors than Crux uses. Its `session` one would prolong sessions that were ended.
const DOORS: Record<string, readonly string[]> = {
  GET: ['csrf', 'signin', 'callback', 'error'],
  POST: ['signin', 'callback', 'signout'],
}

const answer = answerRoute(async (request: NextRequest, context: Context) => {
  const [door = ''] = (await context.params).nextauth
  if (!DOORS[request.method]?.includes(door)) return notFound()
  const refusal = request.method === 'POST' ? guardWrite(request) : null
  if (refusal) return refusal
  const options = authOptions(database(), clientAddressOf(request.headers))
  const response: Response = await NextAuth(request, context, options)
  return response
})

export { answer as GET, answer as POST }
