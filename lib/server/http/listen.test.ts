import { createServer } from 'node:http'
import { networkInterfaces } from 'node:os'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listenOn, portOf } from './listen'

const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
const hasIPv6 = addresses.some(({ address }) => address === '::1')
/** One that others reach this machine by, where it has one. */
const outside = addresses.find(({ internal, family }) => !internal && family === 'IPv4')?.address

async function open(host?: string): Promise<number> {
  const servers = await listenOn(() => createServer((_, response) => response.end('here')), 0, host)
  onTestFinished(() => servers.forEach((server) => void server.close()))
  return portOf(servers[0])
}
const answers = (address: string, port: number) =>
  fetch(`http://${address}:${port}`).then(
    (response) => response.ok,
    () => false,
  )

describe('listenOn', () => {
  it('AC25: localhost is this machine by both families, and nobody else', async () => {
    const port = await open('localhost')
    expect(await answers('127.0.0.1', port)).toBe(true)
    expect(await answers('localhost', port)).toBe(true)
    expect(await answers('[::1]', port)).toBe(hasIPv6)
    if (outside) expect(await answers(outside, port)).toBe(false)
  })

  it('AC25: without a host everybody is answered', async () => {
    const port = await open()
    for (const address of ['127.0.0.1', ...(outside ? [outside] : [])]) expect(await answers(address, port)).toBe(true)
  })

  it('AC25: a taken port is an error', async () => {
    const port = await open('localhost')
    await expect(listenOn(() => createServer(), port, 'localhost')).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})
