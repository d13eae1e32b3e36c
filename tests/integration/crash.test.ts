import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { emptyMap } from '@/lib/domain/debate-map'
import { connectDatabase } from '@/lib/server/database'
import { loadMap } from '@/lib/server/log/load-map'
import { foldEntries } from '@/lib/server/log/map-copy'
import { readLog } from '@/lib/server/log/read-log'
import { createMap } from '@/lib/server/maps/create-map'
import { snapshotOf } from '@/lib/sync/snapshot'
import { startEmbeddedPostgres } from '../../scripts/embedded-postgres.mjs'
import { applyMigrations } from '../../scripts/migrations.mjs'
import { killPostgres } from '../support/kill-postgres'
import { LiveProcess } from '../support/live-process'
import { makePerson } from '../support/live-server'
import { SteadyWriter } from '../support/steady-writer'

// A server of its own that is as safe against crashes as the real one, and may be killed.
const dataFolder = mkdtempSync(join(tmpdir(), 'crux-crash-'))
chmodSync(dataFolder, 0o755)
const postgres = await startEmbeddedPostgres({ dataFolder, durable: true })
await applyMigrations(postgres.url)
const database = connectDatabase(postgres.url)
const server = await LiveProcess.start(postgres.url)
const ann = await makePerson(database, 'Ann')

afterAll(async () => {
  await server.kill()
  await database.$disconnect()
  await postgres.release()
  rmSync(postgres.folder, { recursive: true, force: true })
  rmSync(dataFolder, { recursive: true, force: true })
})

async function newMap(): Promise<string> {
  const details = { title: 'T', description: '', visibility: 'private', archived: false } as const
  const created = await createMap(database, ann, details)
  if (!created.ok) throw new Error('not created')
  return created.value.mapId
}

const startWriters = (mapId: string) =>
  Array.from({ length: 6 }, () => new SteadyWriter({ port: server.port, cookie: ann.cookie, mapId }))

/** Waits until every writer had so many more answers. */
async function moreAnswers(writers: readonly SteadyWriter[], count: number): Promise<void> {
  const goals = writers.map(({ acknowledged }) => acknowledged.size + count)
  while (writers.some(({ acknowledged }, place) => acknowledged.size < (goals[place] ?? 0))) await sleep(10)
}

/** Every acknowledged operation is in the log once, under its number; the rows are what the log says. */
async function expectNothingLost(mapId: string, writers: readonly SteadyWriter[]): Promise<void> {
  const log = await readLog(database, mapId, 0, 1_000_000)
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, place) => place + 1))
  const seqs = new Map(log.map(({ operation, seq }) => [operation.id, seq]))
  expect(seqs.size).toBe(log.length)
  for (const { acknowledged } of writers) for (const [id, seq] of acknowledged) expect(seqs.get(id)).toBe(seq)
  const fold = foldEntries({ map: emptyMap(mapId), seq: 0 }, log)
  const rows = await loadMap(database, mapId)
  expect(rows && snapshotOf(rows.map, rows.seq)).toEqual(snapshotOf(fold.map, fold.seq))
}

it('SY27: the server killed in the middle of writing loses and doubles nothing that it acknowledged', async () => {
  const mapId = await newMap()
  const writers = startWriters(mapId)
  for (let round = 0; round < 3; round += 1) {
    await moreAnswers(writers, 12)
    await server.kill()
    await server.start()
  }
  await moreAnswers(writers, 5)
  await Promise.all(writers.map((writer) => writer.stop()))
  await expectNothingLost(mapId, writers)
  for (const { comebacks } of writers) expect(comebacks).toBe(4)
}, 120_000)

it('SY27: all of PostgreSQL killed in the middle of writing loses and doubles nothing, and the server goes on', async () => {
  const mapId = await newMap()
  const writers = startWriters(mapId)
  for (let round = 0; round < 2; round += 1) {
    await moreAnswers(writers, 12)
    killPostgres(postgres.folder)
    // The dead processes take a moment to be gone.
    while (!(await postgres.revive())) await sleep(20)
  }
  await moreAnswers(writers, 5)
  await Promise.all(writers.map((writer) => writer.stop()))
  await expectNothingLost(mapId, writers)
}, 120_000)
