import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { servesHttps } from '@/lib/server/http/public-address'
import { isFramed, pagePolicy } from '@/lib/server/http/security-policy'

/** Stands before every page: gives it a nonce of its own, and turns down everything but reading. */
export function proxy(request: NextRequest): NextResponse {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return new NextResponse('Pages are read only; changes go to /api.', {
      status: 405,
      headers: { allow: 'GET, HEAD' },
    })
  const secure = servesHttps()
  const framed = isFramed(request.nextUrl.pathname)
  const policy = pagePolicy(randomBytes(16).toString('base64'), { secure, framed })
  // Next reads the nonce out of the request and puts it on its own scripts.
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  // For browsers that do not know `frame-ancestors`.
  if (!framed) response.headers.set('x-frame-options', 'DENY')
  response.headers.set('cross-origin-resource-policy', framed ? 'cross-origin' : 'same-origin')
  if (secure) response.headers.set('strict-transport-security', 'max-age=31536000')
  return response
}

export const config = { matcher: '/((?!api/|_next/static/|_next/image).*)' }
