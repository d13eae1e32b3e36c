import pg from 'pg'
import { v7 } from 'uuid'
import { afterAll, expect, it, onTestFinished, vi } from 'vitest'
import { emptyMap } from '@/lib/domain/debate-map'
import { HINTS_APPLICATION, Hints } from '@/lib/server/log/hints'
import { foldEntries } from '@/lib/server/log/map-copy'
import { readLog } from '@/lib/server/log/read-log'
import { createMap } from '@/lib/server/maps/create-map'
import { deleteMap } from '@/lib/server/maps/delete-map'
import { joinMap } from '@/lib/server/maps/submit-operations'
import { mapOfSnapshot, snapshotOf } from '@/lib/sync/snapshot'
import { PROTOCOL_VERSION } from '@/lib/sync/wire'
import { LiveClient } from '../support/live-client'
import { type LiveServer, makePerson, startLiveServer, type TestPerson } from '../support/live-server'
import { addClaim, setRole } from '../support/operations'
import { openTestDatabase } from '../support/test-database'

const { database, url } = await openTestDatabase()
const [east, west] = [await startLiveServer(url), await startLiveServer(url)]
/** Two that never hear a hint, and a channel that nobody listens to. */
const [deafEast, deafWest] = [
  await startLiveServer(url, { hints: false }),
  await startLiveServer(url, { hints: false }),
]
afterAll(() => Promise.all([east, west, deafEast, deafWest].map(({ stop }) => stop())))
const ann = await makePerson(database, 'Ann')
const bob = await makePerson(database, 'Bob')

async function newMap(visibility: 'private' | 'public' = 'private'): Promise<string> {
  const created = await createMap(database, ann, { title: 'T', description: '', visibility, archived: false })
  if (!created.ok) throw new Error('not created')
  return created.value.mapId
}
const join = ({ port }: LiveServer, person: TestPerson | null, mapId: string, cursor: number | null = null) =>
  LiveClient.join({ port, cookie: person?.cookie, mapId, cursor })
const last = (client: LiveClient) => client.entries.at(-1)?.seq ?? client.snapshot?.seq ?? 0

/** What the client's copy of the map is, from the snapshot and the entries it was sent. */
function copyOf(client: LiveClient) {
  if (!client.snapshot) throw new Error('no snapshot')
  const start = { map: mapOfSnapshot(client.snapshot), seq: client.snapshot.seq }
  const { map, seq } = foldEntries(start, client.entries)
  return snapshotOf(map, seq)
}

it.each([
  ['with hints', east, west],
  ['with every hint lost', deafEast, deafWest],
])('SY26: two processes on one database stay together, %s', async (_, first, second) => {
  const mapId = await newMap()
  const clients = [await join(first, ann, mapId), await join(second, ann, mapId), await join(second, ann, mapId)]
  await Promise.all(
    clients.map(async (client, who) => {
      for (let place = 0; place < 15; place += 1) {
        const answers = await client.submit(addClaim(`${who}-${place}-a`), addClaim(`${who}-${place}-b`))
        expect(answers.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted'])
      }
    }),
  )
  await Promise.all(clients.map((client) => client.until(() => last(client) === 91)))
  const log = await readLog(database, mapId, 0, 1_000)
  const fold = foldEntries({ map: emptyMap(mapId), seq: 0 }, log)
  for (const client of clients) expect(copyOf(client)).toEqual(snapshotOf(fold.map, fold.seq))
})

it('SY26: hints come back after the database cut them off', async () => {
  const mapId = await newMap()
  const [writer, reader] = [await join(east, ann, mapId), await join(west, ann, mapId)]
  const killer = new pg.Client({ connectionString: url })
  await killer.connect()
  const listeners = 'FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()'
  await killer.query(`SELECT pg_terminate_backend(pid) ${listeners}`, [HINTS_APPLICATION])
  await writer.submit(addClaim('while nobody hears'))
  await reader.until(() => last(reader) === 2)
  await vi.waitFor(async () => {
    expect((await killer.query(`SELECT 1 ${listeners}`, [HINTS_APPLICATION])).rowCount).toBe(2)
  }, 10_000)
  await killer.end()
})

it('SY22: one edit sent to both processes at once, eight times, is one entry', async () => {
  const mapId = await newMap()
  const clients = await Promise.all(
    Array.from({ length: 8 }, (_, place) => join(place % 2 === 0 ? east : west, ann, mapId)),
  )
  for (let round = 0; round < 5; round += 1) {
    const operation = addClaim(`round ${round}`)
    const answers = (await Promise.all(clients.map((client) => client.submit(operation)))).flat()
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  }
  expect(await database.logEntry.count({ where: { mapId } })).toBe(6)
})

it('SY24: once a role is gone in one process, nothing of theirs commits in the other', async () => {
  const mapId = await newMap()
  await joinMap(east.openMaps, mapId, bob, 'editor')
  const [owner, member] = [await join(east, ann, mapId), await join(west, bob, mapId)]
  let writes = true
  const writing = (async () => {
    while (writes) await member.submit(addClaim('again'))
  })().catch(() => {})
  const removal = setRole(bob.id, null)
  await owner.submit(removal)
  expect(await member.closed()).toBe('access-ended')
  writes = false
  await writing
  const log = await readLog(database, mapId, 0, 100_000)
  const removed = log.find(({ operation }) => operation.id === removal.id)?.seq ?? 0
  expect(log.filter(({ author, seq }) => author === bob.id && seq > removed)).toEqual([])
  // Asked anew, the other process does not know the map for them either.
  const again = await LiveClient.connect({ port: west.port, cookie: bob.cookie })
  again.send({ type: 'join', protocol: PROTOCOL_VERSION, mapId, cursor: null })
  expect(await again.closed()).toBe('not-found')
})

it('SY25: a map made private in one process closes readers in the other, without a hint', async () => {
  const mapId = await newMap('public')
  const [owner, reader, visitor] = [
    await join(deafEast, ann, mapId),
    await join(deafWest, bob, mapId),
    await join(deafWest, null, mapId),
  ]
  await owner.submit({ v: 1, id: v7(), kind: 'edit-map', visibility: { from: 'public', to: 'private' } })
  expect([await reader.closed(), await visitor.closed()]).toEqual(['access-ended', 'access-ended'])
})

it('SY37: a map deleted in one process is gone in the other, and its streams are told', async () => {
  const mapId = await newMap()
  const [here, there] = [await join(deafEast, ann, mapId), await join(deafWest, ann, mapId)]
  expect(await deleteMap(database, deafEast.openMaps, mapId, ann.id)).toBe('deleted')
  expect([await here.closed(), await there.closed()]).toEqual(['map-deleted', 'map-deleted'])
  expect(await database.claim.count({ where: { mapId } })).toBe(0)
  expect(await deleteMap(database, deafWest.openMaps, mapId, ann.id)).toBeUndefined()
})

it('SY37: an edit that meets the deletion of its map is told so', async () => {
  const mapId = await newMap()
  const client = await join(deafEast, ann, mapId)
  const report = vi.spyOn(console, 'error')
  onTestFinished(() => report.mockRestore())
  await database.map.delete({ where: { id: mapId } })
  client.send({ type: 'submit', operations: [addClaim('too late')] })
  expect(await client.closed()).toBe('map-deleted')
  expect(report).not.toHaveBeenCalled()
})

it('SY28: a client that moves to a process that is behind it does not go back', async () => {
  const mapId = await newMap()
  // In memory there, as of its first entry, and deaf until the next poll.
  const early = await join(deafWest, ann, mapId)
  const writer = await join(deafEast, ann, mapId)
  await writer.submit(addClaim('a'), addClaim('b'))
  const moved = await join(deafWest, ann, mapId, 3)
  expect(moved.snapshot).toBeNull()
  await moved.submit(addClaim('c'))
  expect(moved.entries.map(({ seq }) => seq)).toEqual([4])
  await early.until(() => last(early) === 4)
})

it('SY26: a hint reaches the other processes, and not the one that gave it', async () => {
  const heard: string[] = []
  const [one, other] = [new Hints(url), new Hints(url)]
  onTestFinished(async () => void (await Promise.all([one.stop(), other.stop()])))
  one.listen((mapId, seq) => heard.push(`one ${mapId} ${seq}`))
  other.listen((mapId, seq) => heard.push(`other ${mapId} ${seq}`))
  await vi.waitFor(() => {
    one.announce('m', 7)
    expect(heard).toContain('other m 7')
  }, 10_000)
  expect(heard.filter((what) => what.startsWith('one '))).toEqual([])
})
