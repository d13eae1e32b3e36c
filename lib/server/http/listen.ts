import type { Server } from 'node:http'

/** This machine and nobody else, by both families: which of them `localhost` is differs from browser to browser. */
const THIS_MACHINE = ['127.0.0.1', '::1'] as const
/** What a machine without IPv6 says. */
const NO_SUCH_FAMILY: readonly (string | undefined)[] = ['EADDRNOTAVAIL', 'EAFNOSUPPORT']

/**
 * Makes servers listen on a port (0: any that is free) of a host: `localhost`, an address, or all of this machine's
 * when left out. Rejects when the port cannot be had.
 */
export async function listenOn(make: () => Server, port: number, host?: string): Promise<[Server, ...Server[]]> {
  if (host !== 'localhost') return [await listen(make(), port, host)]
  const first = await listen(make(), port, THIS_MACHINE[0])
  try {
    return [first, await listen(make(), portOf(first), THIS_MACHINE[1])]
  } catch (error) {
    if (NO_SUCH_FAMILY.includes((error as NodeJS.ErrnoException).code)) return [first]
    first.close()
    throw error
  }
}

/** The port that a listening server has. */
export function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return address.port
}

const listen = (server: Server, port: number, host: string | undefined): Promise<Server> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, () => resolve(server.off('error', reject)))
  })
