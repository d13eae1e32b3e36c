import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createToken } from '@/lib/server/auth/api-tokens'
import { createMap } from '@/lib/server/maps/create-map'
import { makePerson, type TestPerson } from '../support/live-server'
import { addClaim } from '../support/operations'
import { openPageServer } from '../support/page-server'
import { openTestDatabase } from '../support/test-database'
import { Visitor } from '../support/visitor'

const { database, url } = await openTestDatabase()
const origin = await openPageServer(url)
let ann: TestPerson
let hers: Visitor
let mapId: string
beforeAll(async () => {
  ann = await makePerson(database, 'Ann')
  hers = new Visitor(origin, ann.cookie)
  const made = await createMap(database, ann, { title: 'T', description: '', visibility: 'private', archived: false })
  if (!made.ok) throw new Error('not created')
  mapId = made.value.mapId
})

const MadeSchema = z.object({ token: z.object({ id: z.string() }), secret: z.string() })
async function make(wish: { mayWrite: boolean; days?: number | null }) {
  const answer = await hers.send('POST', '/api/account/tokens', { name: 'A script', days: 30, ...wish })
  expect(answer.status).toBe(201)
  return MadeSchema.parse(answer.body)
}

/** A program without cookies or an origin. */
const ask = (path: string, secret: string, body?: unknown, more: Record<string, string> = {}) =>
  fetch(origin + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', ...more },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
const edit = { operations: [addClaim('By a program')] }

describe('API tokens', () => {
  it('AC27: is told once, kept as a hash, listed without its secret, and reads the maps of its owner', async () => {
    const { token, secret } = await make({ mayWrite: false })
    expect(secret).toMatch(/^crux_[\w-]{43}$/)
    const rows = await database.apiToken.findMany({ where: { id: token.id } })
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect((await ask('/api/maps', secret)).status).toBe(200)
    expect((await ask(`/api/maps/${mapId}`, secret)).status).toBe(200)
    expect((await ask(`/api/maps/${mapId}/export?format=argdown`, secret)).status).toBe(200)
    const listed = await hers.get('/api/account/tokens')
    expect(listed.text).not.toContain(secret)
    expect(listed.body).toMatchObject({ tokens: [{ id: token.id, name: 'A script', lastUsedAt: expect.any(String) }] })
  })

  it('AC27: writes only when it was made to', async () => {
    const reader = await make({ mayWrite: false })
    const refused = await ask(`/api/maps/${mapId}/operations`, reader.secret, edit)
    expect([refused.status, await refused.json()]).toMatchObject([403, { error: { code: 'read-only-token' } }])
    const writer = await make({ mayWrite: true })
    expect((await ask(`/api/maps/${mapId}/operations`, writer.secret, edit)).status).toBe(200)
    expect((await ask('/api/maps', writer.secret, { title: 'Made by a program' })).status).toBe(201)
    const form = { 'content-type': 'text/plain' }
    expect((await ask('/api/maps', writer.secret, { title: 'By a form' }, form)).status).toBe(415)
  })

  it('AC27: is good for nothing of the account', async () => {
    const { token, secret } = await make({ mayWrite: true })
    for (const path of ['/api/account/tokens', '/api/account/sign-out-everywhere', '/api/account/password'])
      expect((await ask(path, secret, {}, { origin })).status, path).toBe(401)
    expect((await ask('/api/account/tokens', secret)).status).toBe(401)
    const revoking = {
      method: 'DELETE',
      headers: { authorization: `Bearer ${secret}`, origin, 'content-type': 'application/json' },
    }
    expect((await fetch(`${origin}/api/account/tokens/${token.id}`, revoking)).status).toBe(401)
  })

  it('AC27: opens nothing any more when it ran out or was revoked', async () => {
    const { token, secret } = await make({ mayWrite: true })
    const bob = new Visitor(origin, (await makePerson(database, 'Bob')).cookie)
    expect((await bob.send('DELETE', `/api/account/tokens/${token.id}`, {})).status).toBe(404)
    expect((await hers.send('DELETE', `/api/account/tokens/${token.id}`, {})).status).toBe(204)
    const past = await createToken(database, ann.id, { name: 'Old', mayWrite: true, days: 1 }, new Date('2026-01-01'))
    for (const gone of [secret, past?.secret ?? '', 'crux_nonsense']) {
      expect((await ask('/api/maps', gone)).status).toBe(401)
      expect((await ask(`/api/maps/${mapId}`, gone)).status).toBe(404)
      const write = await ask(`/api/maps/${mapId}/operations`, gone, edit)
      expect([write.status, await write.json()]).toMatchObject([401, { error: { code: 'bad-token' } }])
    }
  })

  it('AC28: cookies that come with a token do not count', async () => {
    const { secret } = await make({ mayWrite: false })
    const cookie = { cookie: ann.cookie.split(';')[0] ?? '', origin }
    expect((await ask(`/api/maps/${mapId}/operations`, secret, edit, cookie)).status).toBe(403)
    expect((await ask('/api/maps', 'crux_nonsense', undefined, cookie)).status).toBe(401)
    expect((await ask('/api/maps', 'crux_nonsense', { title: 'x' }, cookie)).status).toBe(401)
  })

  it('AC27: there are not more of them than one tells apart', async () => {
    const carl = await makePerson(database, 'Carl')
    for (let count = 0; count < 50; count++)
      await createToken(database, carl.id, { name: 'T', mayWrite: false, days: null })
    const answer = await new Visitor(origin, carl.cookie).send('POST', '/api/account/tokens', {
      ...{ name: 'One more', mayWrite: false, days: 1 },
    })
    expect([answer.status, answer.body]).toMatchObject([409, { error: { code: 'too-many-tokens' } }])
  })
})
