import { expect, it, onTestFinished, vi } from 'vitest'
import { findViewerOfCookie } from '../auth/request-viewer'
import { sealSession } from '../auth/session-cookie'
import { connectDatabase, type Database } from '../database'
import { findInvitation } from '../invites/accept-invite'
import { listInvites } from '../invites/invites'
import { OpenMaps } from '../log/open-maps'
import { createMap } from '../maps/create-map'
import { listMaps } from '../maps/list-maps'
import { readMap } from '../maps/read-map'
import { ServerBusy } from '../task-gate'
import { answerRoute } from './answer-route'

const ask = (answer: () => Promise<Response>) => answerRoute(answer)(new Request('http://crux.test/api/maps'), {})

const details = { title: 'T', description: '', visibility: 'private', archived: false } as const
it.each<[string, (database: Database) => Promise<unknown>]>([
  ['who asks', async (database) => findViewerOfCookie(database, await sealSession({ userId: 'u', sessionVersion: 0 }))],
  ['the list of maps', (database) => listMaps(database, 'u')],
  ['a new map', (database) => createMap(database, { id: 'u', name: 'U' }, details)],
  ['a map', (database) => readMap(new OpenMaps(database, null), 'm', null)],
  ['invitations', (database) => listInvites(database, 'm')],
  ['an invitation', (database) => findInvitation(database, new OpenMaps(database, null), 'token', null)],
])('SY38: says so when the database that is asked for %s is away', async (_, use) => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for tests, of thirty-two characters')
  const database = connectDatabase('postgresql://nobody@127.0.0.1:1/nothing')
  onTestFinished(async () => {
    vi.unstubAllEnvs()
    await database.$disconnect()
  })
  const response = await ask(async () => Response.json(await use(database)))
  expect(response.status).toBe(503)
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await response.json()).toMatchObject({ error: { code: 'database-away' } })
})

it('SY38: reports a bug with an id, and tells nothing else of it', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => complaints.mockRestore())
  const response = await ask(() => Promise.reject(new TypeError('secret')))
  const text = await response.text()
  expect([response.status, text.includes('secret')]).toEqual([500, false])
  expect(text).toContain(/bug ([^\]]+)/.exec(String(complaints.mock.calls[0]?.[0]))?.[1])
})

it('SY45: says so when too many wait for the same work', async () => {
  const response = await ask(() => Promise.reject(new ServerBusy('too many wait already')))
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
  expect(await response.json()).toMatchObject({ error: { code: 'server-busy' } })
})
