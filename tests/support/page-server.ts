import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { ROOT } from '../../scripts/places.mjs'
import { freePort } from '../../scripts/postgres/cluster.mjs'
import { buildPages } from '../../scripts/prepare.mjs'
import { withLock } from '../../scripts/process-lock.mjs'
import { startServer } from '../../scripts/start/server-process.mjs'

const SECRET = 'a secret for tests, of thirty-two characters'
process.env.NEXTAUTH_SECRET ??= SECRET

/**
 * The real server process, pages and all, for one test file: call it at the top of the file, like
 * `openTestDatabase`. Builds the pages when they are not up to date. Answers its origin, known before it runs.
 */
export async function openPageServer(databaseUrl: string, env: Record<string, string> = {}): Promise<string> {
  const port = await freePort()
  let stop = async () => {}
  beforeAll(async () => {
    await withLock(join(ROOT, 'node_modules/.crux-build.lock'), async () => buildPages(() => {}))
    const server = await startServer({
      port,
      env: {
        NODE_ENV: 'production',
        CRUX_DEV: '',
        HOST: '127.0.0.1',
        NEXTAUTH_URL: '',
        NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? SECRET,
        DATABASE_URL: databaseUrl,
        CRUX_SAMPLE_ACCOUNTS: '',
        ...env,
      },
    })
    stop = server.stop
  }, 300_000)
  afterAll(() => stop())
  return `http://127.0.0.1:${port}`
}
