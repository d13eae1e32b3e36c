import { randomUUID } from 'node:crypto'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { freePort } from '../../scripts/postgres/cluster.mjs'
import { buildPages } from '../../scripts/prepare.mjs'
import { startServer } from '../../scripts/start/server-process.mjs'
import { isRoot, requireChromium } from '../../scripts/test/chromium.mjs'

const PASSWORD = 'quite-long-and-not-common-7'
const SECRET = 'a secret for benches, of thirty-two characters'

/** A person with a browser of their own, signed in. */
export type Actor = { browser: Browser; context: BrowserContext; page: Page }

/** The production server on the bench's database, and people who come to it. */
export type Site = { origin: string; enter: (name: string) => Promise<Actor>; stop: () => Promise<void> }

/** Builds if the build is stale, starts the server, finds Chromium. */
export async function startSite(): Promise<Site> {
  const { DATABASE_URL } = process.env
  if (!DATABASE_URL) throw new Error('Run by `npm run bench`, which gives every bench a database.')
  await buildPages(() => {})
  const { executablePath } = await requireChromium(console.log)
  const port = await freePort()
  const env = { NODE_ENV: 'production', HOST: '127.0.0.1', NEXTAUTH_URL: '', NEXTAUTH_SECRET: SECRET, DATABASE_URL }
  const server = await startServer({ port, env })
  const origin = `http://127.0.0.1:${port}`
  return { origin, enter: (name) => enter(origin, executablePath, name), stop: () => server.stop() }
}

async function enter(origin: string, executablePath: string, name: string): Promise<Actor> {
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), chromiumSandbox: !isRoot() })
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1_440, height: 900 } })
  const email = `${name.toLowerCase()}-${randomUUID()}@example.org`
  await post(context, origin, '/api/account/sign-up', { name, email, password: PASSWORD })
  const { csrfToken } = (await (await context.request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  await post(context, origin, '/api/auth/callback/password', { email, password: PASSWORD, csrfToken, json: 'true' })
  return { browser, context, page: await context.newPage() }
}

/** Posts JSON as the page would. Throws unless it is answered with success. */
export async function post(context: BrowserContext, origin: string, path: string, data: object): Promise<unknown> {
  const headers = { origin, 'content-type': 'application/json' }
  const response = await context.request.post(path, { headers, data })
  if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`)
  return response.json()
}
