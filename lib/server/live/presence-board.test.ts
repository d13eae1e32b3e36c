import { once } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Peer, type Presence, ServerMessageSchema } from '@/lib/sync/protocol'
import { PresenceBoard } from './presence-board'
import { connectPair } from './testing/connect-pair'

const person = (id: string) => ({ id, name: id, sessionVersion: 0 })
const at = (x: number): Presence => ({ selection: [], pointer: { x, y: 0 } })

async function hearPeers(far: Awaited<ReturnType<typeof connectPair>>['far']): Promise<readonly Peer[]> {
  const [data] = await once(far, 'message')
  const message = ServerMessageSchema.parse(JSON.parse(String(data)))
  return message.type === 'peers' ? message.peers : []
}

describe('visitors', () => {
  it('SY33: are seen to be there, after the people, and nobody is told where they look', async () => {
    const board = new PresenceBoard()
    onTestFinished(() => board.dispose())
    const [ann, visitor, bob] = [
      await connectPair(person('ann')),
      await connectPair(),
      await connectPair(person('bob')),
    ]
    for (const { connection } of [visitor, ann, bob]) board.join(connection)
    board.set(visitor.connection, at(7))
    board.set(bob.connection, at(8))
    const peers = await hearPeers(ann.far)
    expect(peers.map(({ personId, presence }) => [personId, presence.pointer?.x])).toEqual([
      ['bob', 8],
      [null, undefined],
    ])
  })

  it('SY33: hear of the people', async () => {
    const board = new PresenceBoard()
    onTestFinished(() => board.dispose())
    const [ann, visitor] = [await connectPair(person('ann')), await connectPair()]
    for (const { connection } of [visitor, ann]) board.join(connection)
    board.set(ann.connection, at(3))
    expect((await hearPeers(visitor.far)).map(({ personId, presence }) => [personId, presence.pointer?.x])).toEqual([
      ['ann', 3],
    ])
  })
})
