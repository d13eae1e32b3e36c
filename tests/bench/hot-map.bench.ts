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
 * The server is a process of its own; its clients and the bare connections share this one. Measured twice: with
 * writers who wait for each answer, and with writers who have up to `WINDOW` operations on their way, as the
 * interface does (it allows itself 64). The bars are about the second.
 */
const WRITERS = 32
const WINDOW = 8
const MAPS = 50
const ROUNDS = 3
const ROUND_MS = 3_000
const WARM_MS = 1_500

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

type Work = () => Promise<unknown>
/** Each of these works, several times at once. */
const windowed = (works: readonly Work[], window: number): Work[] =>
  works.flatMap((work) => Array.from({ length: window }, () => work))

/** Takes turns, so that whatever else the machine does falls on all. */
async function compare(writers: readonly Work[], theirs: readonly Work[]) {
  for (const works of [windowed(writers, WINDOW), theirs]) await load(works, WARM_MS)
  const rounds = []
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      bare: await load(theirs, ROUND_MS),
      patient: await load(writers, ROUND_MS),
      busy: await load(windowed(writers, WINDOW), ROUND_MS),
    })
  }
  return {
    bare: median(rounds.map(({ bare }) => bare.perSecond)),
    patient: {
      perSecond: median(rounds.map(({ patient }) => patient.perSecond)),
      p99: median(rounds.map(({ patient }) => patient.p99)),
    },
    busy: {
      perSecond: median(rounds.map(({ busy }) => busy.perSecond)),
      p99: median(rounds.map(({ busy }) => busy.p99)),
    },
  }
}

function printComparison(
  what: string,
  against: string,
  bar: string,
  { bare, patient, busy }: Awaited<ReturnType<typeof compare>>,
) {
  const ops = { unit: 'ops/s', baseline: bare }
  printFigure({
    bench: `${what}, up to ${WINDOW} on their way, against ${against}`,
    figure: busy.perSecond,
    ...ops,
    bar,
  })
  printFigure({
    bench: `${what}, up to ${WINDOW} on their way: p99 until saved`,
    figure: busy.p99,
    unit: 'ms',
    bar: '<= 250',
  })
  printFigure({ bench: `${what}, one at a time, against ${against}`, figure: patient.perSecond, ...ops })
  printFigure({ bench: `${what}, one at a time: p99 until saved`, figure: patient.p99, unit: 'ms' })
}

const hotMap = await newMap()
const hotClients = await Promise.all(
  people.map(({ cookie }, place) => QuickClient.join(server.port, cookie, hotMap, `hot-${place}`)),
)
printComparison(
  `one hot map, ${WRITERS} writers`,
  'updates of one row',
  '>= 4',
  await compare(
    hotClients.map((client) => () => client.edit()),
    bare.map((client) => () => client.query(update)),
  ),
)
for (const client of hotClients) client.close()

const maps: string[] = []
for (let place = 0; place < MAPS; place += 1) maps.push(await newMap())
const manyClients = await Promise.all(
  people.map(async ({ cookie }, place) => {
    // Every map has somebody; some writers go to and fro between two.
    const theirs = maps.filter((_, map) => map % WRITERS === place)
    return Promise.all(
      theirs.map((mapId, turn) => QuickClient.join(server.port, cookie, mapId, `many-${place}-${turn}`)),
    )
  }),
)
printComparison(
  `${MAPS} maps, ${WRITERS} writers`,
  'inserts of one row',
  '>= 0.8',
  await compare(
    manyClients.map((clients) => {
      let turn = 0
      return async () => clients[turn++ % clients.length]?.edit()
    }),
    bare.map((client) => () => client.query(insert)),
  ),
)
for (const client of manyClients.flat()) client.close()

await Promise.all(bare.map((client) => client.end()))
await server.kill()
await openMaps.stop()
await database.$disconnect()
