import { afterAll, describe, expect, it } from 'vitest'
import { SAMPLE_ACCOUNTS } from '@/lib/server/auth/sample-accounts'
import { createMap } from '@/lib/server/maps/create-map'
import { findShowcase } from '@/lib/server/maps/find-showcase'
import { PROTOCOL_VERSION } from '@/lib/sync/wire'
import { LiveClient } from '../support/live-client'
import { makePerson, startLiveServer } from '../support/live-server'
import { addClaim } from '../support/operations'
import { openTestDatabase } from '../support/test-database'

const { database, url } = await openTestDatabase()
const server = await startLiveServer(url)
const { port } = server
afterAll(server.stop)
const ann = await makePerson(database, 'Ann')

async function newMap(owner: { id: string; name: string }, visibility: 'private' | 'public'): Promise<string> {
  const made = await createMap(database, owner, { title: 'T', description: '', visibility, archived: false })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.mapId
}

describe('watching', () => {
  it('PI4: who watches unseen hears of every change, is none of the peers and is told of none', async () => {
    const mapId = await newMap(ann, 'public')
    const [writer, other] = [
      await LiveClient.join({ port, cookie: ann.cookie, mapId }),
      await LiveClient.join({ port, mapId }),
    ]
    await writer.next('peers')
    const watcher = await LiveClient.connect({ port })
    watcher.send({ type: 'join', protocol: PROTOCOL_VERSION, mapId, cursor: 1, unseen: true })
    await watcher.next('welcome')
    expect(watcher.snapshot).toBeNull()
    watcher.send({ type: 'presence', presence: { selection: [], pointer: { x: 1, y: 1 } } })
    await writer.submit(addClaim('one'))
    await watcher.until(() => watcher.entries.length === 1)
    // Told after the watcher came: what is said of peers by then would name it.
    other.socket.close()
    await writer.until(() => writer.all('peers').at(-1)?.peers.length === 0)
    expect(writer.all('peers').every(({ peers }) => peers.length <= 1)).toBe(true)
    expect(watcher.all('peers')).toEqual([])
  })
})

describe('the first page', () => {
  it('PI4: shows the sample debate, or the public map that is named, and no other', async () => {
    const { CRUX_SHOWCASE_MAP: before = '' } = process.env
    process.env.CRUX_SHOWCASE_MAP = ''
    try {
      const [open, secret] = [await newMap(ann, 'public'), await newMap(ann, 'private')]
      expect(await findShowcase(database)).toBeUndefined()
      const [{ id, name, email }] = SAMPLE_ACCOUNTS
      await database.user.create({ data: { id, name, email } })
      const sample = await newMap({ id, name }, 'public')
      expect(await findShowcase(database)).toBe(sample)
      process.env.CRUX_SHOWCASE_MAP = open
      expect(await findShowcase(database)).toBe(open)
      process.env.CRUX_SHOWCASE_MAP = secret
      expect(await findShowcase(database)).toBeUndefined()
    } finally {
      process.env.CRUX_SHOWCASE_MAP = before
    }
  })
})
