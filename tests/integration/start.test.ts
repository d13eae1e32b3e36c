import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { ROOT } from '../../scripts/places.mjs'
import { freePort } from '../../scripts/postgres/cluster.mjs'
import { isAlive } from '../../scripts/process-life.mjs'

/** Building the pages, where nobody has built them yet. */
const FIRST_START = 300_000

/** What to put away after each test. */
const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crux-start-'))
  chmodSync(folder, 0o755)
  ends.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

type Start = { child: ChildProcess; output: () => string; says: (text: string, times?: number) => Promise<void> }

/** `npm start`, as npm would run it. */
function start(env: Record<string, string>): Start {
  const { DATABASE_URL: _database, npm_lifecycle_event: _npm, ...inherited } = process.env
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env: { ...inherited, CRUX_DATA: '/nonexistent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  ends.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  })
  const says = async (text: string, times = 1) => {
    while (output.split(text).length <= times) {
      if (child.exitCode !== null) throw new Error(`It ended before it said "${text}":\n${output}`)
      await sleep(50)
    }
  }
  return { child, output: () => output, says }
}

/** Waits for the end. */
async function endOf({ child, output }: Start): Promise<{ code: number | null; output: string }> {
  if (child.exitCode === null) await once(child, 'exit')
  return { code: child.exitCode, output: output() }
}

const processesOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)

const postgresOf = (dataFolder: string): number =>
  Number.parseInt(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8'), 10)

it('AC26: a secret that could be guessed ends the start with a sentence', async () => {
  const { code, output } = await endOf(start({ PORT: String(await freePort()), NEXTAUTH_SECRET: 'hush' }))
  expect(code).toBe(1)
  expect(output).toContain('NEXTAUTH_SECRET has 4 characters; it needs 32 or more')
  expect(output).not.toContain('    at ')
})

it('says in one sentence that the port is taken', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  ends.push(() => server.close())
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  const { code, output } = await endOf(start({ PORT: port }))
  expect(code).toBe(1)
  expect(output.trim()).toMatch(new RegExp(`^Port ${port} is taken by another program.*$`))
})

it('says in one sentence that PORT is no port', async () => {
  const { code, output } = await endOf(start({ PORT: 'http' }))
  expect(code).toBe(1)
  expect(output.trim()).toBe('PORT is "http"; it must be a number from 1 to 65535.')
})

it('says in one sentence that the database cannot be reached, without its password', async () => {
  const port = String(await freePort())
  const nowhere = `postgresql://ann:secret@127.0.0.1:${await freePort()}/crux`
  const { code, output } = await endOf(start({ PORT: port, DATABASE_URL: nowhere }))
  expect(code).toBe(1)
  expect(output).toMatch(/The database of DATABASE_URL \(127\.0\.0\.1:\d+\/crux\) cannot be reached: .*ECONNREFUSED/)
  expect(output).not.toContain('secret')
})

it('says in one sentence that DATABASE_URL is no address', async () => {
  const { code, output } = await endOf(start({ PORT: String(await freePort()), DATABASE_URL: 'localhost:5432' }))
  expect(code).toBe(1)
  expect(output).toContain('DATABASE_URL is not an address of PostgreSQL')
})

it.runIf(process.platform === 'linux')(
  'serves, comes back after kill -9 of any of its processes, and leaves none when stopped',
  { timeout: 2 * FIRST_START },
  async () => {
    const CRUX_DATA = makeDataFolder()
    const port = await freePort()
    const page = async () => (await fetch(`http://127.0.0.1:${port}/`)).status
    const first = start({ PORT: String(port), CRUX_DATA })
    await first.says('Crux is at http://localhost:')
    expect(await page()).toBe(200)

    // The server process.
    const [server = 0] = processesOf(Number(first.child.pid))
    process.kill(server, 'SIGKILL')
    await first.says('The server ended (SIGKILL); starting it again')
    await expect.poll(page, { timeout: 60_000 }).toBe(200)

    // The database, whole.
    const postgres = postgresOf(CRUX_DATA)
    for (const pid of [postgres, ...processesOf(postgres)]) process.kill(pid, 'SIGKILL')
    await first.says('The database had ended; it is running again')
    await expect.poll(page, { timeout: 60_000 }).toBe(200)

    // The process that watches over both: the server goes with it, the database is found again.
    const [serverNow = 0] = processesOf(Number(first.child.pid))
    first.child.kill('SIGKILL')
    await expect.poll(() => isAlive(serverNow), { timeout: 60_000 }).toBe(false)
    const second = start({ PORT: String(port), CRUX_DATA })
    await second.says('Crux is at http://localhost:')
    expect(second.output()).toContain('embedded PostgreSQL, already running')
    expect(await page()).toBe(200)

    const left = [postgresOf(CRUX_DATA), ...processesOf(Number(second.child.pid))]
    second.child.kill('SIGINT')
    const { code, output } = await endOf(second)
    expect(output).toContain('Stopped')
    expect(code).toBe(0)
    expect(left.filter(isAlive)).toEqual([])
  },
)
