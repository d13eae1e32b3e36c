import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { connectDatabase } from '@/lib/server/database'
import { createMap } from '@/lib/server/maps/create-map'
import { startEmbeddedPostgres } from '../../scripts/embedded-postgres.mjs'
import { applyMigrations } from '../../scripts/migrations.mjs'
import { killPostgres } from '../support/kill-postgres'
import { LiveProcess } from '../support/live-process'
import { makePerson } from '../support/live-server'
import { findLosses } from '../support/nothing-lost'
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
  expect(await findLosses(database, mapId, writers)).toMatchObject({ lost: 0, doubled: 0, isWhole: true })
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
  expect(await findLosses(database, mapId, writers)).toMatchObject({ lost: 0, doubled: 0, isWhole: true })
}, 120_000)
