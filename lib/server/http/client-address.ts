import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

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
export const clientAddressOf = (headers: Headers): string => networkOf(headers.get(HEADER) ?? 'unknown')

/** The same of a request that Next has not seen. */
export const clientAddressOfRequest = (request: IncomingMessage): string =>
  networkOf(String(request.headers[HEADER] ?? 'unknown'))

/**
 * The addresses that count as one: a single one of IPv4; of IPv6 the 64 bits of a network, as anybody who has
 * one of its addresses has them all.
 */
export function networkOf(address: string): string {
  const [bare = ''] = address.split('%')
  if (!isIPv6(bare)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1]
  if (mapped) return mapped
  const [head = '', tail] = bare.split('::')
  const before = head === '' ? [] : head.split(':')
  // An IPv4 address at the end stands for two groups, and is never within the first four.
  const after = tail ? tail.replace(/\d+\.\d+\.\d+\.\d+$/, '0:0').split(':') : []
  const zeros = tail === undefined ? [] : Array<string>(8 - before.length - after.length).fill('0')
  const groups = [...before, ...zeros, ...after].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
