import type { IncomingMessage } from 'node:http'

/** Set by our own server on every request before anything reads it; what a client sends under this name is overwritten. */
const HEADER = 'x-crux-address'

/**
 * Writes down where a request came from. `X-Forwarded-For` is believed only for as many proxies as
 * CRUX_TRUSTED_PROXIES says stand before this server (0 when unset): anybody can send that header.
 */
export function stampClientAddress(request: IncomingMessage): void {
  const proxies = Number(process.env.CRUX_TRUSTED_PROXIES ?? 0)
  const header = request.headers['x-forwarded-for']
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((hop) => hop.trim())
  const forwarded = proxies > 0 ? hops.at(-proxies) : undefined
  request.headers[HEADER] = forwarded || request.socket.remoteAddress || 'unknown'
}

/** Where a request came from, for limits by address. */
export const clientAddressOf = (headers: Headers): string => headers.get(HEADER) ?? 'unknown'
