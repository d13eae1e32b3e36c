import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { connectDatabase, databaseUrl } from '@/lib/server/database'
import { OpenMaps } from '@/lib/server/log/open-maps'
import { createMap } from '@/lib/server/maps/create-map'
import { joinMap } from '@/lib/server/maps/submit-operations'
import { LiveProcess } from '../support/live-process'
import { makePerson, type TestPerson } from '../support/live-server'
import { load, median, printFigure } from './measure'
import { QuickClient } from './quick-client'

/**
 * Acknowledged operations a second over WebSocket against what the same PostgreSQL does bare, in turns, in one run.
 * The server is a process of its own; its clients and the bare connections share this one. Every writer waits
 * for its answer before it sends the next operation.
 */
const WRITERS = 32
const MAPS = 50
const ROUNDS = 3
const ROUND_MS = 4_000
const WARM_MS = 2_000

const url = databaseUrl()
const database = connectDatabase(url)
const openMaps = new OpenMaps(database, null)
const server = await LiveProcess.start(url)
const people = await Promise.all(Array.from({ length: WRITERS }, (_, place) => makePerson(database, `Writer ${place}`)))

async function newMap(): Promise<string> {
  const [owner, ...others] = people as [TestPerson, ...TestPerson[]]
  const created = await createMap(database, owner, {
    title: 'Bench',
    description: '',
    visibility: 'private',
    archived: false,
  })
  if (!created.ok) throw new Error('not created')
  for (const person of others) await joinMap(openMaps, created.value.mapId, person, 'editor')
  return created.value.mapId
}

const bare = await Promise.all(
  Array.from({ length: WRITERS }, async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return client
  }),
)
await bare[0]?.query('CREATE TABLE bare_counter (id int PRIMARY KEY, n int NOT NULL)')
await bare[0]?.query('INSERT INTO bare_counter VALUES (1, 0)')
await bare[0]?.query('CREATE TABLE bare_rows (id bigserial PRIMARY KEY, text text NOT NULL)')
const update = { name: 'update', text: 'UPDATE bare_counter SET n = n + 1 WHERE id = 1' }
const insert = {
  name: 'insert',
  text: 'INSERT INTO bare_rows (text) VALUES ($1)',
  values: ['A row of about the usual length'],
}

/** Takes turns, so that whatever else the machine does falls on both. */
async function compare(ours: (() => Promise<unknown>)[], theirs: (() => Promise<unknown>)[]) {
  await load(ours, WARM_MS)
  await load(theirs, WARM_MS)
  const rounds = []
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ bare: await load(theirs, ROUND_MS), crux: await load(ours, ROUND_MS) })
    await sleep(200)
  }
  return {
    crux: median(rounds.map(({ crux }) => crux.perSecond)),
    bare: median(rounds.map(({ bare }) => bare.perSecond)),
    p50: median(rounds.map(({ crux }) => crux.p50)),
    p99: median(rounds.map(({ crux }) => crux.p99)),
  }
}

const hotMap = await newMap()
const hotClients = await Promise.all(
  people.map(({ cookie, name }) => QuickClient.join(server.port, cookie, hotMap, name)),
)
const hot = await compare(
  hotClients.map((client) => () => client.addClaim()),
  bare.map((client) => () => client.query(update)),
)
for (const client of hotClients) client.close()
printFigure({
  bench: 'one hot map, 32 writers, against updates of one row',
  figure: hot.crux,
  baseline: hot.bare,
  unit: 'ops/s',
  bar: '>= 4',
})
printFigure({ bench: 'one hot map, 32 writers: median until saved', figure: hot.p50, unit: 'ms' })
printFigure({ bench: 'one hot map, 32 writers: p99 until saved', figure: hot.p99, unit: 'ms', bar: '<= 250' })

const maps: string[] = []
for (let place = 0; place < MAPS; place += 1) maps.push(await newMap())
const manyClients = await Promise.all(
  people.map(async ({ cookie, name }, place) => {
    // Every map has somebody; some writers go to and fro between two.
    const theirs = maps.filter((_, map) => map % WRITERS === place)
    const clients = await Promise.all(theirs.map((mapId) => QuickClient.join(server.port, cookie, mapId, name)))
    return clients as [QuickClient, ...QuickClient[]]
  }),
)
const many = await compare(
  manyClients.map((clients) => {
    let turn = 0
    return () => (clients[turn++ % clients.length] ?? clients[0]).addClaim()
  }),
  bare.map((client) => () => client.query(insert)),
)
for (const client of manyClients.flat()) client.close()
printFigure({
  bench: '50 maps, 32 writers, against inserts of one row',
  figure: many.crux,
  baseline: many.bare,
  unit: 'ops/s',
  bar: '>= 0.8',
})
printFigure({ bench: '50 maps, 32 writers: p99 until saved', figure: many.p99, unit: 'ms' })

await Promise.all(bare.map((client) => client.end()))
await server.kill()
await openMaps.stop()
await database.$disconnect()
