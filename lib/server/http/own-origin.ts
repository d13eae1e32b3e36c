import { publicAddress } from './public-address'

/**
 * Whether an `Origin` header names this server. With NEXTAUTH_URL set (the public address, behind a proxy)
 * nothing else counts; without it, the address the request was sent to. An absent Origin is a foreign one.
 */
export function isOwnOrigin(origin: string | null | undefined, host: string | null | undefined): boolean {
  if (!origin || !URL.canParse(origin)) return false
  const own = publicAddress()
  if (own) return new URL(origin).origin === own.origin
  const { protocol, host: originHost } = new URL(origin)
  return (protocol === 'http:' || protocol === 'https:') && originHost === host?.toLowerCase()
}
