import { once } from 'node:events'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { WIRE } from '@/lib/sync/wire'
import type { Connection } from './connection'
import { connectPair } from './testing/connect-pair'

/** What the buffers of the system may take besides ours. */
const SYSTEM_BUFFERS = 8_000_000

/** Sends small frames until the reader is dropped; answers how many bytes. */
async function sendUntilDropped(connection: Connection, most: number): Promise<number> {
  const small = JSON.stringify({ type: 'x', text: 'y'.repeat(50_000) })
  let sent = 0
  while (connection.isOpen && sent < most) {
    connection.sendJson(small)
    sent += small.length
    await nextTurn()
  }
  return sent
}

describe('a reader that stalls', () => {
  it('SY29: is dropped at the bound', async () => {
    const { connection, far } = await connectPair()
    far.pause()
    expect(await sendUntilDropped(connection, 60_000_000)).toBeLessThan(WIRE.maxQueuedBytes + SYSTEM_BUFFERS)
  })

  it('SY29: is dropped at the same bound behind a large frame that was compressed to little', async () => {
    const { connection, far } = await connectPair()
    far.pause()
    connection.sendJson(JSON.stringify({ text: 'word '.repeat(8_000_000) }))
    await sleep(500)
    expect(await sendUntilDropped(connection, 60_000_000)).toBeLessThan(WIRE.maxQueuedBytes + SYSTEM_BUFFERS)
    expect(connection.isOpen).toBe(false)
  })

  it('SY29: is no such reader while a large frame is being compressed before it', async () => {
    const { connection, far } = await connectPair()
    connection.sendJson(JSON.stringify({ text: 'word '.repeat(2_000_000) }))
    for (let count = 0; count < 10; count += 1) connection.sendJson(`{"count":${count}}`)
    const heard: string[] = []
    far.on('message', (data) => heard.push(String(data).slice(0, 20)))
    while (heard.length < 11) await once(far, 'message')
    expect([connection.isOpen, heard.at(-1)]).toEqual([true, '{"count":9}'])
  })

  it('SY29: of many large frames two may be on their way', async () => {
    const { connection, far } = await connectPair()
    far.pause()
    const noise = () => JSON.stringify({ text: Array.from({ length: 600_000 }, () => Math.random()).join('') })
    const open: boolean[] = []
    for (let count = 0; count < 3; count += 1) {
      connection.sendJson(noise())
      open.push(connection.isOpen)
    }
    expect(open).toEqual([true, true, false])
  })
})
