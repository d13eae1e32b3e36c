import { afterAll, expect, it, onTestFinished } from 'vitest'
import { createMap } from '@/lib/server/maps/create-map'
import { LiveClient } from '../support/live-client'
import { makePerson, startLiveServer } from '../support/live-server'
import { addClaim } from '../support/operations'
import { openTestDatabase } from '../support/test-database'

const { database, url } = await openTestDatabase()
const server = await startLiveServer(url)
afterAll(() => server.stop())
const { port } = server
const ann = await makePerson(database, 'Ann')
const details = { title: 'T', description: '', visibility: 'public', archived: false } as const
const made = await createMap(database, ann, details)
if (!made.ok) throw new Error('not created')
const { mapId } = made.value

it('SY46: visitors from one address together are stopped where one person would be; people are not', async () => {
  const visitors = await Promise.all(Array.from({ length: 4 }, () => LiveClient.join({ port, mapId })))
  const closed = Promise.race(visitors.map((visitor) => visitor.closed()))
  for (let x = 0; x < 1_500; x += 1)
    for (const visitor of visitors)
      visitor.send({ type: 'presence', presence: { selection: [], pointer: { x, y: 0 } } })
  // Each by itself sent half of what one may at once.
  expect(await closed).toBe('too-fast')
  const writer = await LiveClient.join({ port, mapId, cookie: ann.cookie })
  expect((await writer.submit(addClaim('unhindered')))[0]?.outcome).toBe('accepted')
  for (const client of [...visitors, writer]) client.close()
})

it('SY46: so many visitors come from one address and no more, and there is room for people', async () => {
  const other = await startLiveServer(url)
  onTestFinished(other.stop)
  const { port } = other
  const visitors = await Promise.all(Array.from({ length: 250 }, () => LiveClient.connect({ port })))
  await expect(LiveClient.connect({ port })).rejects.toThrow('429')
  const person = await LiveClient.connect({ port, cookie: ann.cookie })
  visitors[0]?.close()
  await expect
    .poll(() =>
      LiveClient.connect({ port }).then(
        () => 'in',
        () => 'out',
      ),
    )
    .toBe('in')
  for (const client of [...visitors, person]) client.close()
})
