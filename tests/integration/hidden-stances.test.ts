import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { can } from '@/lib/domain/access'
import type { StanceTarget } from '@/lib/domain/stances/stance-target'
import { wordingOf } from '@/lib/domain/stances/wording'
import { OpenMaps } from '@/lib/server/log/open-maps'
import { joinMap } from '@/lib/server/maps/submit-operations'
import { EVERYBODY, type Fixture, type FixtureIds, makeFixture, type Somebody } from '../support/access-fixture'
import { LiveClient } from '../support/live-client'
import { makePerson, type TestPerson } from '../support/live-server'
import { openPageServer } from '../support/page-server'
import { openTestDatabase } from '../support/test-database'
import { Visitor } from '../support/visitor'

const { database, url } = await openTestDatabase()
const origin = await openPageServer(url)
const openMaps = new OpenMaps(database, null)
const port = Number(new URL(origin).port)

let host: TestPerson
let bob: TestPerson
let eve: TestPerson
beforeAll(async () => {
  openMaps.start()
  host = await makePerson(database, 'Host')
  bob = await makePerson(database, 'Bob')
  eve = await makePerson(database, 'Eve')
})
afterAll(() => openMaps.stop())

/** What differs from one asking to the next whatever is said: nonces, the time, the name of a connection, zip dates. */
const settled = (text: string): string =>
  text
    .replace(/nonce(=|\\?":\\?)"?[^"\\ >]+/g, 'nonce')
    .replace(/"(serverTime|connectionId)":"[^"]*"/g, '')
    .replace(/changed (<!-- -->)?(just now|a minute ago|\d+ minutes ago)/g, 'changed')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, 'at')
    .replace(/D:\d{14}Z?/g, 'at')

/** Everything that can be judged. */
const targetsOf = ({ claim, argument, quote }: FixtureIds): StanceTarget[] => [
  { kind: 'claim', id: claim },
  { kind: 'argument', id: argument },
  { kind: 'evidence', quoteId: quote, claimId: claim },
]

/** What is in a file, whatever the moment in which it was made: that of an archive by its parts. */
function contentOf(file: Uint8Array): string {
  const isArchive = file[0] === 0x50 && file[1] === 0x4b
  const parts = isArchive ? Object.entries(unzipSync(file)) : [['', file] as const]
  return parts.map(([name, part]) => `${name}\n${settled(Buffer.from(part).toString('latin1'))}`).join('\n')
}

/** The pages and requests by which a map can be read, and things worked out of it. */
const doors = ({ mapId, ids }: Fixture): string[] => [
  '/',
  `/maps/${mapId}`,
  `/maps/${mapId}?claim=${ids.claim}`,
  `/embed/${mapId}`,
  '/api/maps',
  `/api/maps/${mapId}`,
  `/api/maps/${mapId}/log`,
  `/api/maps/${mapId}/verdicts`,
  `/api/maps/${mapId}/verdicts?claim=${ids.claim}&crux=yes`,
  `/api/maps/${mapId}/answers`,
  `/api/maps/${mapId}/picture`,
  `/api/maps/${mapId}/picture?part=glance`,
  `/api/search?q=bridge`,
  `/api/maps/${mapId}/export/losses?format=argdown`,
  // All are printed of the same content: these are whole, drawn, told in words, and in rows.
  ...['crux', 'svg', 'html', 'argdown', 'csv', 'csv-arguments'].map(
    (format) => `/api/maps/${mapId}/export?format=${format}`,
  ),
]

/** What somebody gets by every door, with the messages of the wire. */
async function everything(
  visitor: Visitor,
  cookie: string | undefined,
  fixture: Fixture,
): Promise<Map<string, string>> {
  const got = new Map<string, string>()
  for (const door of doors(fixture)) {
    const { status, text } = await visitor.get(door)
    // Whoever is told to come later is told nothing that could be compared.
    expect(status, door).not.toBe(429)
    got.set(door, `${status} ${settled(text)}`)
  }
  const client = await LiveClient.connect({ port, ...(cookie ? { cookie } : {}) })
  client.send({ type: 'join', protocol: 2, mapId: fixture.mapId, cursor: null })
  await client.until(() => client.isClosed || client.all('peers').length > 0, true)
  // Who else is there, and signs of life, come when they come.
  const told = client.messages.filter(({ type }) => type !== 'peers' && type !== 'beat')
  got.set('the wire', told.map((message) => settled(JSON.stringify(message))).join('\n'))
  client.close()
  return got
}

describe('what is hidden', () => {
  it.each(EVERYBODY)('ST10: tells $who nothing by any door before it is revealed', async (somebody: Somebody) => {
    // Somebody new each time: nobody takes as many files a minute as this asks for in all.
    const ann = await makePerson(database, 'Ann')
    const fixture = await makeFixture(database, openMaps, host, ann, somebody)
    const { mapId, ids } = fixture
    for (const who of [bob, eve]) await joinMap(openMaps, mapId, who, 'annotator')
    const targets = targetsOf(ids)
    const say = async (person: TestPerson, percent: number | null) => {
      for (const target of targets) {
        const wording = await openMaps.withMap(mapId, ({ copy }) => wordingOf(copy.state.map, target))
        const body = { target, percent, wording, named: true }
        const { status } = await new Visitor(origin, person.cookie).send('POST', `/api/maps/${mapId}/stances`, body)
        expect(status, target.kind).toBe(204)
      }
    }
    const choose = (rule: object) =>
      new Visitor(origin, host.cookie).send('POST', `/api/maps/${mapId}/stances/rule`, rule)

    expect((await choose({ hidden: true })).status).toBe(204)
    const cookie = somebody.signedIn ? ann.cookie : undefined
    const visitor = new Visitor(origin, cookie)
    const mayRead = can(somebody.standing, 'map.read')
    const mayTake = can(somebody.standing, 'stance.take')
    if (mayTake) await say(ann, 42)

    const watching = await LiveClient.connect({ port, ...(cookie ? { cookie } : {}) })
    watching.send({ type: 'join', protocol: 2, mapId, cursor: null })
    await watching.until(() => watching.isClosed || watching.all('peers').length > 0, true)
    const heard = watching.messages.length

    // One's own, where one may say anything, and the same after the others have spoken, changed and taken back.
    const before = await everything(visitor, cookie, fixture)
    const stances = await visitor.get(`/api/maps/${mapId}/stances`)
    await say(bob, 77)
    await say(eve, 23)
    await say(bob, 78)
    const after = await everything(visitor, cookie, fixture)
    for (const [door, text] of after) expect(text === before.get(door), door).toBe(true)
    const again = await visitor.get(`/api/maps/${mapId}/stances`)
    expect([again.status, again.text]).toEqual([stances.status, stances.text])
    expect(again.text.split('"percent":42').length - 1).toBe(mayTake ? targets.length : 0)
    for (const text of [again.text, ...after.values()])
      for (const n of [77, 78, 23]) expect(text).not.toContain(`"percent":${n}`)
    // The others' pages come and go while this is asked; nothing else is told.
    expect(watching.messages.slice(heard).filter(({ type }) => type !== 'peers' && type !== 'beat')).toEqual([])

    // The same doors do tell, once an owner reveals.
    expect((await choose({ hidden: false })).status).toBe(204)
    const revealed = await visitor.get(`/api/maps/${mapId}/stances`)
    expect(revealed.status).toBe(mayRead ? 200 : 404)
    expect(revealed.text.split('"percent":78').length - 1).toBe(mayRead ? targets.length : 0)
    const whole = () => watching.all('stances').at(-1)?.seen ?? []
    if (mayRead)
      await watching.until(
        () => whole().length === targets.length && whole().every(({ others }) => others.length === 2),
      )
    watching.close()
  })

  // They are printed of the same content as those above, each in a process of its own: once, to whoever may do the most.
  it('ST10: documents, copies and merges hold nothing of it either', async () => {
    const ann = await makePerson(database, 'Ann')
    const fixture = await makeFixture(database, openMaps, host, ann, EVERYBODY[9])
    const { mapId, ids } = fixture
    await joinMap(openMaps, mapId, bob, 'annotator')
    const visitor = new Visitor(origin, ann.cookie)
    expect((await visitor.send('POST', `/api/maps/${mapId}/stances/rule`, { hidden: true })).status).toBe(204)
    const { text: file } = await visitor.get(`/api/maps/${mapId}/export?format=crux`)
    const everyFile = async () => {
      const files = new Map<string, string>()
      for (const format of ['docx', 'xlsx', 'pdf', 'png']) {
        const answer = await fetch(`${origin}/api/maps/${mapId}/export?format=${format}`, {
          headers: { cookie: ann.cookie },
        })
        expect(answer.status, format).toBe(200)
        files.set(format, contentOf(new Uint8Array(await answer.arrayBuffer())))
      }
      const plan = await visitor.send('POST', `/api/maps/${mapId}/merge/plan`, { text: file })
      expect(plan.status).toBe(200)
      files.set('the plan of a merge', plan.text)
      const copy = await visitor.send('POST', `/api/maps/${mapId}/duplicate`, {})
      const { mapId: copyId } = z.object({ mapId: z.string() }).parse(copy.body)
      const told = await visitor.get(`/api/maps/${copyId}/stances`)
      files.set('a copy', told.text)
      return files
    }
    const before = await everyFile()
    for (const target of targetsOf(ids)) {
      const wording = await openMaps.withMap(mapId, ({ copy }) => wordingOf(copy.state.map, target))
      const said = { target, percent: 77, wording, named: true }
      const { status } = await new Visitor(origin, bob.cookie).send('POST', `/api/maps/${mapId}/stances`, said)
      expect(status).toBe(204)
    }
    const after = await everyFile()
    for (const [name, content] of after) expect(content === before.get(name), name).toBe(true)
    expect(JSON.parse(after.get('a copy') ?? '')).toMatchObject({ rule: { hidden: false }, seen: [] })
  })
})
