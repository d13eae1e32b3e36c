import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectDatabase } from '@/lib/server/database'
import { createMap } from '@/lib/server/maps/create-map'
import { startEmbeddedPostgres } from '../../scripts/embedded-postgres.mjs'
import { applyMigrations } from '../../scripts/migrations.mjs'
import { killPostgres } from '../support/kill-postgres'
import { LiveProcess } from '../support/live-process'
import { makePerson } from '../support/live-server'
import { findLosses } from '../support/nothing-lost'
import { SteadyWriter } from '../support/steady-writer'
import { median, printFigure } from './measure'

/**
 * Kills the server in the middle of writing, and then all of PostgreSQL, over and over, and counts what is lost and
 * doubled of what was acknowledged. The database is one of its own, as it must be killed. Who brings them back here
 * is this program, in the way that `npm start` does.
 */
const SERVER_KILLS = 20
const POSTGRES_KILLS = 10
const WRITERS = 8
const ANSWERS_BETWEEN = 10

const dataFolder = mkdtempSync(join(tmpdir(), 'crux-crash-'))
chmodSync(dataFolder, 0o755)
const postgres = await startEmbeddedPostgres({ dataFolder, durable: true })
await applyMigrations(postgres.url)
const database = connectDatabase(postgres.url)
const server = await LiveProcess.start(postgres.url)
const ann = await makePerson(database, 'Ann')
const details = { title: 'T', description: '', visibility: 'private', archived: false } as const
const created = await createMap(database, ann, details)
if (!created.ok) throw new Error('not created')
const { mapId } = created.value
const writers = Array.from(
  { length: WRITERS },
  () => new SteadyWriter({ port: server.port, cookie: ann.cookie, mapId }),
)

/** Waits until every writer had so many more answers; answers how long until each had the first, in milliseconds. */
async function moreAnswers(count: number): Promise<number> {
  const begun = performance.now()
  const before = writers.map(({ acknowledged }) => acknowledged.size)
  const have = (more: number) =>
    writers.every(({ acknowledged }, place) => acknowledged.size >= (before[place] ?? 0) + more)
  while (!have(1)) await sleep(5)
  const first = performance.now() - begun
  while (!have(count)) await sleep(5)
  return first
}

async function killTimes(times: number, kill: () => Promise<void>): Promise<number[]> {
  const waits: number[] = []
  for (let time = 0; time < times; time += 1) {
    const begun = performance.now()
    await kill()
    waits.push(performance.now() - begun + (await moreAnswers(ANSWERS_BETWEEN)))
  }
  return waits
}

await moreAnswers(ANSWERS_BETWEEN)
const afterServer = await killTimes(SERVER_KILLS, async () => {
  await server.kill()
  await server.start()
})
const afterPostgres = await killTimes(POSTGRES_KILLS, async () => {
  killPostgres(postgres.folder)
  // The dead processes take a moment to be gone.
  while (!(await postgres.revive())) await sleep(20)
})
await Promise.all(writers.map((writer) => writer.stop()))
const { acknowledged, lost, doubled, isWhole } = await findLosses(database, mapId, writers)

const kills = `server killed ${SERVER_KILLS} times, PostgreSQL ${POSTGRES_KILLS} times, of ${acknowledged} acknowledged`
printFigure({ bench: `${kills}: lost`, figure: lost, unit: 'operations', bar: '<= 0' })
printFigure({ bench: `${kills}: doubled`, figure: doubled, unit: 'operations', bar: '<= 0' })
printFigure({
  bench: `${kills}: log whole and rows its fold (1 is yes)`,
  figure: isWhole ? 1 : 0,
  unit: 'maps',
  bar: '>= 1',
})
printFigure({ bench: 'killed server: until everybody writes again, median', figure: median(afterServer), unit: 'ms' })
printFigure({
  bench: 'killed PostgreSQL: until everybody writes again, median',
  figure: median(afterPostgres),
  unit: 'ms',
})

await server.kill()
await database.$disconnect()
await postgres.release()
rmSync(postgres.folder, { recursive: true, force: true })
rmSync(dataFolder, { recursive: true, force: true })
