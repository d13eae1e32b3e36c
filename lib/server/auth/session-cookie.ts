import { decode, encode } from 'next-auth/jwt'
import { servesHttps } from '../http/public-address'

/** What a session cookie says. It counts only while the user's own `sessionVersion` is still this one. */
export type Session = { userId: string; sessionVersion: number }

export const SESSION_SECONDS = 30 * 24 * 60 * 60

/** The name next-auth gives its cookie. */
export const sessionCookieName = (): string =>
  servesHttps() ? '__Secure-next-auth.session-token' : 'next-auth.session-token'

/** The key that session cookies are encrypted with. Throws when the server was started without one. */
export function requireSessionSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  return secret
}

/** Reads the session out of a `Cookie` header; undefined when there is none, or it is forged or past its time. */
export async function openSession(cookieHeader: string | null | undefined): Promise<Session | undefined> {
  const token = findCookie(cookieHeader ?? '', sessionCookieName())
  const secret = requireSessionSecret()
  if (!token) return undefined
  const payload = await decode({ token, secret }).catch(() => null)
  return typeof payload?.sub === 'string' && typeof payload.sessionVersion === 'number'
    ? { userId: payload.sub, sessionVersion: payload.sessionVersion }
    : undefined
}

/** A `Set-Cookie` value that starts (or, after a change of the version, goes on with) a session. */
export async function sealSession({ userId, sessionVersion }: Session): Promise<string> {
  const token = await encode({
    token: { sub: userId, sessionVersion },
    secret: requireSessionSecret(),
    maxAge: SESSION_SECONDS,
  })
  return printCookie(token, SESSION_SECONDS)
}

/** A `Set-Cookie` value that ends the session in this browser. */
export const clearedSession = (): string => printCookie('', 0)

const printCookie = (value: string, maxAge: number): string =>
  `${sessionCookieName()}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${servesHttps() ? '; Secure' : ''}`

function findCookie(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const [key, ...value] = pair.split('=')
    if (key?.trim() === name) return value.join('=').trim()
  }
  return undefined
}
