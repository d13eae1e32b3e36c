import { afterAll, beforeAll, expect, it } from 'vitest'
import { acceptInvite } from '@/lib/server/invites/accept-invite'
import { createInvite, revokeInvite } from '@/lib/server/invites/invites'
import { OpenMaps } from '@/lib/server/log/open-maps'
import { createMap } from '@/lib/server/maps/create-map'
import { joinMap } from '@/lib/server/maps/submit-operations'
import { openTestDatabase } from '../support/test-database'

const { database } = await openTestDatabase()
const openMaps = new OpenMaps(database, null)
beforeAll(() => openMaps.start())
afterAll(() => openMaps.stop())

const host = { id: 'host', name: 'Host' }
async function newMap(): Promise<string> {
  const details = { title: 'T', description: '', visibility: 'private', archived: false } as const
  const made = await createMap(database, host, details)
  if (!made.ok) throw new Error('not created')
  return made.value.mapId
}
const invite = (mapId: string) => createInvite(database, { mapId, role: 'editor', days: 7 }, host.id)
const isMember = async (mapId: string, id: string) =>
  (await database.person.count({ where: { mapId, id, role: { not: null } } })) === 1

it('AC15: an invitation that is revoked after it was looked at is refused when it is committed', async () => {
  const mapId = await newMap()
  const [kept, revoked] = [await invite(mapId), await invite(mapId)]
  expect(await revokeInvite(database, mapId, revoked.invite.id)).toBe(true)
  const [one, two] = await Promise.all([
    joinMap(openMaps, mapId, { id: 'ann', name: 'Ann' }, 'editor', { id: revoked.invite.id, by: host.id }),
    joinMap(openMaps, mapId, { id: 'bob', name: 'Bob' }, 'editor', { id: kept.invite.id, by: host.id }),
  ])
  expect([one?.outcome, two?.outcome]).toEqual(['refused', 'accepted'])
  expect([await isMember(mapId, 'ann'), await isMember(mapId, 'bob')]).toEqual([false, true])
})

it('AC15: nobody comes in by an invitation after its revocation was answered, however close', async () => {
  const mapId = await newMap()
  for (let round = 0; round < 40; round += 1) {
    const person = { id: `p${round}`, name: 'P' }
    const { invite: made, token } = await invite(mapId)
    const accepting = acceptInvite(database, openMaps, token, person)
    await new Promise((resolve) => setTimeout(resolve, round % 8))
    await revokeInvite(database, mapId, made.id)
    const wasMember = await isMember(mapId, person.id)
    const answer = await accepting
    expect(await isMember(mapId, person.id)).toBe(wasMember)
    expect(answer !== undefined).toBe(wasMember)
  }
})
