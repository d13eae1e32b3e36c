import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ROOT } from '../../scripts/places.mjs'
import { freePort } from '../../scripts/postgres/cluster.mjs'

/**
 * From a clean clone of what is committed to the first page, and the same with nothing changed. npm may have the
 * packages in its cache; nothing is installed.
 */
const folder = mkdtempSync(join(tmpdir(), 'crux-start-bench-'))
chmodSync(folder, 0o755)
const port = await freePort()

/** Seconds from the command to the first page; stops the server again. */
async function measureStart(): Promise<number> {
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: String(port) }
  for (const name of ['DATABASE_URL', 'NODE_ENV', 'CRUX_DATA']) Reflect.deleteProperty(env, name)
  const begun = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own, to stop npm with all it started.
    detached: true,
  })
  const page = () =>
    fetch(`http://127.0.0.1:${port}/`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await page())) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`)
    await sleep(50)
  }
  const seconds = (performance.now() - begun) / 1000
  process.kill(-Number(child.pid), 'SIGINT')
  await once(child, 'exit')
  return seconds
}

const print = (bench: string, figure: number, bar: string) =>
  console.log(JSON.stringify({ bench, figure, unit: 's', bar }))

try {
  execFileSync('git', ['clone', '--quiet', ROOT, folder])
  print('clean clone to first page', await measureStart(), '<= 300')
  print('second start to first page', await measureStart(), '<= 8')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
