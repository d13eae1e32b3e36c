import { beforeAll, expect, it, onTestFinished } from 'vitest'
import { readLog, readLogPages } from '@/lib/server/log/read-log'
import { createMap } from '@/lib/server/maps/create-map'
import { submitOperations } from '@/lib/server/maps/submit-operations'
import { LiveClient } from '../support/live-client'
import { makePerson, startLiveServer, type TestPerson } from '../support/live-server'
import { addClaim, addSource } from '../support/operations'
import { openTestDatabase } from '../support/test-database'

const { database, url } = await openTestDatabase()
let ann: TestPerson
let mapId: string
const SOURCES = 9

/** A map whose log holds more than a page may. */
beforeAll(async () => {
  ann = await makePerson(database, 'Ann')
  const details = { title: 'T', description: '', visibility: 'private', archived: false } as const
  const made = await createMap(database, ann, details)
  if (!made.ok) throw new Error('not created')
  mapId = made.value.mapId
  const server = await startLiveServer(url)
  for (let count = 0; count < SOURCES; count += 1)
    await submitOperations(server.openMaps, mapId, ann.id, [addSource(`${count} `.repeat(500_000)), addClaim('x')])
  await server.stop()
})

it('SY51: a log is read in pages that end by their bytes, and all of it is read', async () => {
  const first = await readLog(database, mapId, 0)
  expect(first.length).toBeGreaterThan(2)
  expect(first.length).toBeLessThan(2 * SOURCES)
  const seqs: number[] = []
  let pages = 0
  for await (const page of readLogPages(database, mapId, 1)) {
    seqs.push(...page.map(({ seq }) => seq))
    pages += 1
  }
  expect(seqs).toEqual(Array.from({ length: 2 * SOURCES }, (_, place) => place + 2))
  expect(pages).toBeGreaterThan(1)
  expect(await readLog(database, mapId, 2 * SOURCES + 1)).toEqual([])
})

it('SY51: whoever lacks more bytes than that gets the whole map; who lacks less, the entries', async () => {
  const server = await startLiveServer(url)
  onTestFinished(server.stop)
  const join = (cursor: number) => LiveClient.join({ port: server.port, cookie: ann.cookie, mapId, cursor })
  expect((await join(1)).snapshot?.seq).toBe(2 * SOURCES + 1)
  const near = await join(2 * SOURCES - 1)
  await near.until(() => near.entries.length === 2)
  expect(near.snapshot).toBeNull()
})
