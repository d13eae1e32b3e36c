import { afterAll, expect, it } from 'vitest'
import { createMap } from '@/lib/server/maps/create-map'
import { PROTOCOL_VERSION } from '@/lib/sync/wire'
import { LiveClient } from '../support/live-client'
import { makePerson, startLiveServer } from '../support/live-server'
import { addClaim, addSource } from '../support/operations'
import { openTestDatabase } from '../support/test-database'

const { database, url } = await openTestDatabase()
const server = await startLiveServer(url)
afterAll(() => server.stop())

it('SY48: what is sent before the map is there waits with its sender, and is then answered in order', async () => {
  const ann = await makePerson(database, 'Ann')
  const details = { title: 'T', description: '', visibility: 'private', archived: false } as const
  const made = await createMap(database, ann, details)
  if (!made.ok) throw new Error('not created')
  const { mapId } = made.value
  const client = await LiveClient.connect({ port: server.port, cookie: ann.cookie })
  const operations = Array.from({ length: 40 }, (_, place) =>
    place % 8 === 0 ? addSource(`${place} `.repeat(100_000)) : addClaim(`${place}`),
  )
  client.send({ type: 'join', protocol: PROTOCOL_VERSION, mapId, cursor: null })
  for (const operation of operations) client.send({ type: 'submit', operations: [operation] })
  await client.until(() => client.answers.length === operations.length)
  expect(client.answers).toEqual(
    operations.map(({ id }, place) => ({ operationId: id, outcome: 'accepted', seq: place + 2 })),
  )
})
