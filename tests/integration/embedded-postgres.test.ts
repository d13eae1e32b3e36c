import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterEach, expect, it } from 'vitest'
import { startEmbeddedPostgres } from '../../scripts/embedded-postgres.mjs'
import { isAlive } from '../../scripts/process-life.mjs'

/** What to put away after each test. */
const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crux-embedded-'))
  chmodSync(folder, 0o755)
  ends.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function start(dataFolder: string, durable = false) {
  const server = await startEmbeddedPostgres({ dataFolder, durable })
  ends.push(server.release)
  return server
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** The number of the server's main process. */
const pidOf = ({ folder }: { folder: string }) =>
  Number.parseInt(readFileSync(join(folder, 'postmaster.pid'), 'utf8'), 10)

/** The main process and all that it started. */
const processesOf = (pid: number) => [
  pid,
  ...readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number),
]

/** Another process that brings up the server, and prints its address. */
async function startElsewhere(dataFolder: string) {
  const module = pathToFileURL(join(import.meta.dirname, '../../scripts/embedded-postgres.mjs')).href
  const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(module)})
    const server = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, durable: false })
    process.on('SIGTERM', () => server.release().then(() => process.exit()))
    console.log(server.url)
    setInterval(() => {}, 1_000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  ends.push(() => child.kill('SIGKILL'))
  const [printed] = await once(child.stdout, 'data')
  return { child, url: String(printed).trim() }
}

it('keeps data, address and password from one start to the next, and stops when released', async () => {
  const dataFolder = makeDataFolder()
  const first = await startEmbeddedPostgres({ dataFolder, durable: false })
  expect(first.how).toBe('made')
  await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS n')
  const pid = pidOf(first)
  await first.release()
  expect(isAlive(pid)).toBe(false)

  const second = await start(dataFolder)
  expect(second.how).toBe('started')
  expect(second.url).toBe(first.url)
  expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }])
})

it('listens on the loopback address only, with a password of its own, kept from other accounts', async () => {
  const dataFolder = makeDataFolder()
  const { url } = await start(dataFolder)
  expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  const wrong = new URL(url)
  wrong.password = 'postgres'
  await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
  expect(statSync(join(dataFolder, 'postgres.json')).mode & 0o077).toBe(0)
})

it('sorts by code point on every machine', async () => {
  const { url } = await start(makeDataFolder())
  const sorted = await query(url, `SELECT x FROM unnest(ARRAY['b', 'a', 'B', '_', 'ä', '0']) AS x ORDER BY x`)
  expect(sorted).toEqual(['0', 'B', '_', 'a', 'b', 'ä'].map((x) => ({ x })))
})

it('adopts the server that a killed process left running', async () => {
  const dataFolder = makeDataFolder()
  const { child, url } = await startElsewhere(dataFolder)
  await query(url, 'CREATE TABLE kept AS SELECT 1 AS n')
  child.kill('SIGKILL')
  await once(child, 'exit')

  const server = await start(dataFolder)
  expect(server.how).toBe('adopted')
  expect(server.url).toBe(url)
  const pid = pidOf(server)
  await server.release()
  expect(isAlive(pid)).toBe(false)
})

it('is shared by processes, and stopped by the last', async () => {
  const dataFolder = makeDataFolder()
  const { child, url } = await startElsewhere(dataFolder)
  const here = await start(dataFolder)
  expect(here.url).toBe(url)
  child.kill('SIGTERM')
  await once(child, 'exit')
  expect(await query(url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  const pid = pidOf(here)
  await here.release()
  expect(isAlive(pid)).toBe(false)
})

it('comes up once when several want it at the same time', async () => {
  const dataFolder = makeDataFolder()
  const servers = await Promise.all([start(dataFolder), start(dataFolder), start(dataFolder)])
  expect(new Set(servers.map(({ url }) => url)).size).toBe(1)
  expect(servers.map(({ how }) => how).sort()).toEqual(['adopted', 'adopted', 'made'])
})

it.runIf(process.platform === 'linux')(
  'loses nothing that was committed when all its processes are killed, and comes back on the same address',
  async () => {
    const dataFolder = makeDataFolder()
    const server = await start(dataFolder, true)
    await query(server.url, 'CREATE TABLE kept (n int)')
    for (let n = 1; n <= 3; n += 1) {
      await query(server.url, `INSERT INTO kept VALUES (${n})`)
      for (const pid of processesOf(pidOf(server))) process.kill(pid, 'SIGKILL')
      while (!(await server.revive()));
      expect(await query(server.url, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n }])
    }
    expect(await server.revive()).toBe(false)
  },
)

it('is not taken in by the number of a dead server that another program has now', async () => {
  const dataFolder = makeDataFolder()
  const first = await startEmbeddedPostgres({ dataFolder, durable: false })
  const file = join(first.folder, 'postmaster.pid')
  const lines = readFileSync(file, 'utf8').split('\n')
  await first.release()
  writeFileSync(file, [process.pid, ...lines.slice(1)].join('\n'))
  const second = await start(dataFolder)
  expect(second.how).toBe('started')
})

it('makes its data folder anew when an earlier making was broken off', async () => {
  const dataFolder = makeDataFolder()
  const first = await startEmbeddedPostgres({ dataFolder, durable: false })
  await first.release()
  // What a process leaves that dies while it makes the folder.
  rmSync(first.folder, { recursive: true })
  writeFileSync(`${first.folder}.half.password`, 'x')
  const second = await start(dataFolder)
  expect(second.how).toBe('made')
  expect(readdirSync(dataFolder).filter((name) => name.includes('half'))).toEqual([])
})
