import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Role } from '@/lib/domain/model'
import { hashInviteToken } from '@/lib/server/invites/invite-token'
import { createInvite } from '@/lib/server/invites/invites'
import { OpenMaps } from '@/lib/server/log/open-maps'
import { createMap } from '@/lib/server/maps/create-map'
import { joinMap, submitOperations } from '@/lib/server/maps/submit-operations'
import { makePerson, type TestPerson } from '../support/live-server'
import { setRole } from '../support/operations'
import { openPageServer } from '../support/page-server'
import { openTestDatabase } from '../support/test-database'
import { Visitor } from '../support/visitor'

const { database, url } = await openTestDatabase()
const origin = await openPageServer(url)
const openMaps = new OpenMaps(database, null)

let host: TestPerson
let guest: TestPerson
let mapId: string
beforeAll(async () => {
  openMaps.start()
  host = await makePerson(database, 'Host')
})
afterAll(() => openMaps.stop())

const MadeSchema = z.object({ token: z.string(), invite: z.object({ id: z.string() }) })
const browserOf = (person: TestPerson) => new Visitor(origin, person.cookie)
const accept = (person: TestPerson, token: string) => browserOf(person).send('POST', '/api/invites/accept', { token })
const roleOf = async (person: TestPerson) =>
  (await database.person.findUnique({ where: { mapId_id: { mapId, id: person.id } } }))?.role ?? null

/** A new map of the host's and a new guest, so that no test is another's past. */
async function begin(): Promise<void> {
  guest = await makePerson(database, 'Guest')
  const details = { title: 'Bridges', description: '', visibility: 'private', archived: false } as const
  const made = await createMap(database, host, details)
  if (!made.ok) throw new Error(made.refusal.code)
  mapId = made.value.mapId
}
async function invite(role: Exclude<Role, 'owner'> = 'editor', days = 7) {
  const answer = await browserOf(host).send('POST', '/api/invites', { mapId, role, days })
  expect(answer.status).toBe(201)
  return MadeSchema.parse(answer.body)
}

describe('invitations', () => {
  it('AC15: whoever accepts one becomes a member with its role, once and for all', async () => {
    await begin()
    const { token } = await invite('annotator')
    expect((await browserOf(guest).get(`/maps/${mapId}`)).status).toBe(404)
    const page = await browserOf(guest).get(`/join/${token}`)
    expect(page.text).toContain('Bridges')
    expect(await roleOf(guest)).toBeNull()

    expect((await accept(guest, token)).body).toEqual({ mapId })
    expect(await roleOf(guest)).toBe('annotator')
    expect((await browserOf(guest).get(`/maps/${mapId}`)).status).toBe(200)
    await accept(guest, token)
    expect(await roleOf(guest)).toBe('annotator')
  })

  it('AC15: the token is nowhere in the database, its hash is', async () => {
    await begin()
    const { token } = await invite()
    const rows = await database.invite.findMany()
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(rows.map(({ tokenHash }) => tokenHash)).toContain(hashInviteToken(token))
    expect((await browserOf(host).get(`/api/invites?mapId=${mapId}`)).text).not.toContain(token)
  })

  it('AC15: one that is revoked, expired or made up is as if it had never been', async () => {
    await begin()
    const revoked = await invite()
    const removed = await browserOf(host).send('DELETE', `/api/invites/${mapId}/${revoked.invite.id}`, {})
    expect(removed.status).toBe(200)
    const longAgo = new Date(Date.now() - 8 * 24 * 60 * 60 * 1_000)
    const expired = await createInvite(database, { mapId, role: 'editor', days: 7 }, host.id, longAgo)

    const answers = await Promise.all([revoked.token, expired.token, 'made-up'].map((token) => accept(guest, token)))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(404)
    for (const token of [revoked.token, expired.token, 'made-up'])
      expect((await browserOf(guest).get(`/join/${token}`)).text).not.toContain('Bridges')
    expect(await roleOf(guest)).toBeNull()
  })

  it('AC15: an owner who was removed does not come back by a link of their own', async () => {
    await begin()
    await joinMap(openMaps, mapId, guest, 'owner')
    const made = await browserOf(guest).send('POST', '/api/invites', { mapId, role: 'editor', days: 30 })
    const { token } = MadeSchema.parse(made.body)
    await submitOperations(openMaps, mapId, host.id, [setRole(guest.id, null)])
    expect((await accept(guest, token)).status).toBe(404)
    const friend = await makePerson(database, 'Friend')
    expect((await accept(friend, token)).status).toBe(404)
  })

  it.each([
    ['owner', 'viewer', 'owner'],
    ['editor', 'annotator', 'editor'],
    ['viewer', 'editor', 'editor'],
  ] as const)('AC15: %s who accepts an invitation as %s is %s', async (before, offered, after) => {
    await begin()
    await joinMap(openMaps, mapId, guest, before)
    const { token } = await invite(offered)
    expect((await accept(guest, token)).status).toBe(200)
    expect(await roleOf(guest)).toBe(after)
  })

  it('AC15: ownership is not given by a link, nor is a link good for ever', async () => {
    await begin()
    for (const wish of [{ role: 'owner' }, { days: 0 }, { days: 91 }, { days: 1.5 }]) {
      const answer = await browserOf(host).send('POST', '/api/invites', { mapId, role: 'editor', days: 7, ...wish })
      expect(answer.status).toBe(400)
    }
  })

  it('AC15: one map’s owner does not revoke another map’s invitation', async () => {
    await begin()
    const { invite: made, token } = await invite()
    const own = await createMap(database, guest, {
      title: 'Mine',
      description: '',
      visibility: 'private',
      archived: false,
    })
    const ownId = own.ok ? own.value.mapId : ''
    expect((await browserOf(guest).send('DELETE', `/api/invites/${ownId}/${made.id}`, {})).status).toBe(404)
    expect((await browserOf(guest).send('DELETE', `/api/invites/${mapId}/${made.id}`, {})).status).toBe(404)
    expect((await accept(guest, token)).status).toBe(200)
  })

  it('AC15: a signed-out person sees what they are invited to, and signs in first', async () => {
    await begin()
    const { token } = await invite()
    const stranger = new Visitor(origin)
    const page = await stranger.get(`/join/${token}`)
    expect(page.text).toContain('Bridges')
    expect(page.text).toContain(`/sign-in?next=${encodeURIComponent(`/join/${token}`)}`)
    expect((await stranger.send('POST', '/api/invites/accept', { token })).status).toBe(401)
  })

  it('AC15: an invitation goes with its map', async () => {
    await begin()
    const { token } = await invite()
    expect((await browserOf(host).send('DELETE', `/api/maps/${mapId}`, {})).status).toBe(204)
    expect((await accept(guest, token)).status).toBe(404)
    expect((await accept(guest, v7())).status).toBe(404)
  })
})
