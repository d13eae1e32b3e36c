import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listRecords } from '@/lib/domain/debate-map'
import type { Operation } from '@/lib/domain/operation'
import type { SeenStances, StanceWish } from '@/lib/domain/stances/person-stance'
import { wordingOf } from '@/lib/domain/stances/wording'
import { createMap } from '@/lib/server/maps/create-map'
import { duplicateMap } from '@/lib/server/maps/duplicate-map'
import { joinMap, submitOperations } from '@/lib/server/maps/submit-operations'
import { seenOf } from '@/lib/server/stances/stance-state'
import { chooseStanceRule, takeStance } from '@/lib/server/stances/take-stance'
import { LiveClient } from '../support/live-client'
import { type LiveServer, makePerson, startLiveServer, type TestPerson } from '../support/live-server'
import { openTestDatabase } from '../support/test-database'

const { database, url } = await openTestDatabase()
let here: LiveServer
let there: LiveServer
const people: TestPerson[] = []
beforeAll(async () => {
  here = await startLiveServer(url)
  there = await startLiveServer(url, { hints: false })
  for (const name of ['Ann', 'Bob', 'Eve', 'Dan', 'Viv']) people.push(await makePerson(database, name))
})
afterAll(async () => {
  await Promise.all([here.stop(), there.stop()])
})
const person = (place: number): TestPerson => people[place] as TestPerson

/** A map of Ann's with one claim; Bob edits, Eve and Dan annotate, Viv views. */
async function makeMap() {
  const [ann, bob, eve, dan, viv] = [0, 1, 2, 3, 4].map(person) as [
    TestPerson,
    TestPerson,
    TestPerson,
    TestPerson,
    TestPerson,
  ]
  const made = await createMap(database, ann, { title: 'T', description: '', visibility: 'private', archived: false })
  if (!made.ok) throw new Error(made.refusal.code)
  const { mapId } = made.value
  for (const [who, role] of [
    [bob, 'editor'],
    [eve, 'annotator'],
    [dan, 'annotator'],
    [viv, 'viewer'],
  ] as const)
    await joinMap(here.openMaps, mapId, who, role)
  const claimId = v7()
  const target = { kind: 'claim', id: claimId } as const
  const claim = { id: claimId, text: 'A treaty holds.', holder: null, tags: [], pin: null }
  const edit = async (body: object, author = ann.id) => {
    const operation = { v: 1, id: v7(), ...body } as Operation
    const [answer] = (await submitOperations(here.openMaps, mapId, author, [operation])) ?? []
    expect(answer?.outcome).toBe('accepted')
    return operation.id
  }
  const lists = { arguments: [], sources: [], quotes: [], annotations: [], premises: [], quoteLinks: [] }
  await edit({ kind: 'add', claims: [claim], ...lists })
  const open = <T>(use: Parameters<typeof here.openMaps.withMap<T>>[1], server = here) =>
    server.openMaps.withMap(mapId, use)
  const take = (who: TestPerson, percent: number | null, part: Partial<StanceWish> = {}, server = here) =>
    open((map) => {
      const wording = wordingOf(map.copy.state.map, target) ?? '0'.repeat(16)
      return takeStance(database, map, who.id, { target, percent, wording, named: true, ...part })
    }, server)
  const choose = (rule: { hidden?: boolean; anonymous?: boolean }, who = ann) =>
    open((map) => chooseStanceRule(database, map, who.id, rule))
  const seen = async (who: TestPerson | null): Promise<SeenStances | undefined> =>
    (await open(async (map) => seenOf(await map.stances.newest(), map.copy.state.map, who?.id ?? null)))?.[0]
  return { mapId, claimId, target, ann, bob, eve, dan, viv, edit, take, choose, seen }
}

const told = (client: LiveClient) => client.all('stances')

describe('stances', () => {
  it('ST12: are told at once to all who may see them, from whichever process', async () => {
    const { mapId, ann, bob, viv, take } = await makeMap()
    const near = await LiveClient.join({ port: here.port, cookie: bob.cookie, mapId })
    const far = await LiveClient.join({ port: there.port, cookie: viv.cookie, mapId })
    expect(await take(ann, 80)).toBe('done')
    for (const client of [near, far]) {
      const { seen, whole } = await client.next('stances')
      expect([whole, seen[0]?.own, seen[0]?.others]).toEqual([
        false,
        null,
        [{ personId: ann.id, percent: 80, wording: expect.any(String) }],
      ])
    }
    const late = await LiveClient.join({ port: here.port, cookie: ann.cookie, mapId })
    expect((await late.next('stances')).seen[0]?.own?.percent).toBe(80)
    for (const client of [near, far, late]) client.close()
  })

  it('ST5, ST12: hidden ones are told to nobody but their own person, until an owner reveals them to all at once', async () => {
    const { mapId, ann, bob, eve, viv, take, choose, seen } = await makeMap()
    expect(await choose({ hidden: true }, bob)).toBe('not-allowed')
    expect(await choose({ hidden: true })).toBe('done')
    const [owner, editor, viewer] = await Promise.all(
      [ann, bob, viv].map((who) => LiveClient.join({ port: here.port, cookie: who.cookie, mapId })),
    )
    if (!owner || !editor || !viewer) throw new Error('nobody came')
    const before = [owner, editor, viewer].map((client) => told(client).length)
    await take(bob, 90)
    await take(eve, 10)
    await editor.until(() => told(editor).length > (before[1] ?? 0))
    expect([owner, viewer].map((client) => told(client).length)).toEqual([before[0], before[2]])
    expect(told(editor)).toHaveLength((before[1] ?? 0) + 1)
    expect(await seen(ann)).toBeUndefined()
    expect((await seen(eve))?.own?.percent).toBe(10)
    await choose({ hidden: false })
    for (const [place, client] of [owner, editor, viewer].entries())
      await client.until(() => told(client).length > (before[place] ?? 0) && told(client).at(-1)?.whole === true)
    expect((await seen(viv))?.others.map(({ percent }) => percent).sort()).toEqual([10, 90])
    for (const client of [owner, editor, viewer]) client.close()
  })

  it('ST6: without names a total of three comes at once, and one more changes nothing that anybody sees', async () => {
    const { ann, bob, eve, dan, viv, take, choose, seen } = await makeMap()
    await choose({ anonymous: true })
    await take(bob, 90, { named: false })
    await take(eve, 90, { named: false })
    expect(await seen(viv)).toBeUndefined()
    await take(dan, 5, { named: false })
    expect((await seen(viv))?.total?.steps).toEqual([1, 0, 0, 0, 2])
    await take(ann, 50, { named: false })
    expect((await seen(viv))?.total?.steps).toEqual([1, 0, 0, 0, 2])
    // ST7: names come back, and none of these is shown with one.
    await choose({ anonymous: false })
    expect(await seen(viv)).toBeUndefined()
    await take(bob, 80)
    expect((await seen(viv))?.others).toMatchObject([{ personId: bob.id, percent: 80 }])
    // Said by somebody whose page had not heard yet that names are shown again.
    await take(eve, 70, { named: false })
    expect((await seen(viv))?.others).toHaveLength(1)
  })

  it('ST6: revealing without names tells totals of three, and nothing of fewer', async () => {
    const { ann, bob, eve, viv, take, choose, seen } = await makeMap()
    await choose({ hidden: true, anonymous: true })
    for (const who of [ann, bob]) await take(who, 95, { named: false })
    await choose({ hidden: false })
    expect(await seen(viv)).toBeUndefined()
    await choose({ hidden: true })
    await take(eve, 95, { named: false })
    expect(await seen(viv)).toBeUndefined()
    await choose({ hidden: false })
    expect((await seen(viv))?.total?.steps).toEqual([0, 0, 0, 0, 3])
  })

  it('ST8, ST11: who leaves or may only read says nothing more and counts no more, until they come back', async () => {
    const { ann, eve, viv, edit, take, seen } = await makeMap()
    expect(await take(viv, 50)).toBe('not-allowed')
    await take(eve, 90)
    expect((await seen(ann))?.others).toHaveLength(1)
    await edit({ kind: 'set-role', personId: eve.id, role: { from: 'annotator', to: null } })
    expect(await take(eve, 10)).toBe('not-allowed')
    expect(await seen(ann)).toBeUndefined()
    await edit({ kind: 'set-role', personId: eve.id, role: { from: null, to: 'annotator' } })
    expect((await seen(ann))?.others.map(({ percent }) => percent)).toEqual([90])
  })

  it('ST11: whoever has no leave changes nothing in the database', async () => {
    const { mapId, viv, take } = await makeMap()
    await take(viv, 50)
    expect(await database.stanceRule.count({ where: { mapId } })).toBe(0)
    expect(await database.personStance.count({ where: { mapId } })).toBe(0)
  })

  it('ST13: those on a deleted claim are gone with it and come back with it; taking one back takes it from all', async () => {
    const { mapId, claimId, ann, bob, edit, take, seen } = await makeMap()
    await take(bob, 90)
    const client = await LiveClient.join({ port: here.port, cookie: ann.cookie, mapId })
    const lists = { arguments: [], sources: [], quotes: [], annotations: [], premises: [], quoteLinks: [] }
    const deletionId = await edit({ kind: 'delete', claims: [claimId], ...lists })
    expect(await seen(ann)).toBeUndefined()
    expect(await take(bob, 10)).toBe('gone')
    const heard = told(client).length
    await edit({ kind: 'restore', deletionId })
    await client.until(() => told(client).length > heard)
    expect(told(client).at(-1)?.seen[0]?.others).toHaveLength(1)
    await take(bob, null)
    await client.until(() => told(client).at(-1)?.seen[0]?.others.length === 0)
    client.close()
  })

  it('ST13: a copy of a map, and a claim that is merged into another, begin without any', async () => {
    const { mapId, claimId, ann, bob, edit, take, seen } = await makeMap()
    await take(bob, 90)
    const copy = await duplicateMap(database, here.openMaps, mapId, ann)
    if (!copy?.ok) throw new Error('not copied')
    expect(await database.personStance.count({ where: { mapId: copy.value.mapId } })).toBe(0)
    const lists = { arguments: [], sources: [], quotes: [], annotations: [], premises: [], quoteLinks: [] }
    const other = v7()
    await edit({ kind: 'add', claims: [{ id: other, text: 'B', holder: null, tags: [], pin: null }], ...lists })
    await edit({ kind: 'merge-claims', into: other, claimIds: [claimId] })
    expect(await seen(ann)).toBeUndefined()
  })

  it('ST28: what people judge of a quote is told with the quote, goes with it and comes back with it', async () => {
    const { mapId, claimId, ann, bob, edit, take, choose, seen } = await makeMap()
    const [sourceId, quoteId] = [v7(), v7()]
    const lists = { claims: [], arguments: [], sources: [], quotes: [], annotations: [], premises: [], quoteLinks: [] }
    const record = { title: 'S', authors: [], publisher: '', published: '', url: '', language: '' }
    const quote = {
      id: quoteId,
      sourceId,
      claimIds: [claimId],
      exact: 'It holds.',
      prefix: '',
      suffix: '',
      position: null,
    }
    await edit({ kind: 'add', ...lists, sources: [{ id: sourceId, ...record, text: 'It holds.' }], quotes: [quote] })
    const target = { kind: 'evidence', quoteId, claimId } as const
    const wording = await here.openMaps.withMap(mapId, ({ copy }) => wordingOf(copy.state.map, target))
    if (wording === undefined) throw new Error('the quote is not there')
    expect(await take(bob, 75, { target, wording })).toBe('done')
    expect(await seen(ann)).toMatchObject({ target, others: [{ personId: bob.id, percent: 75, wording }] })

    const client = await LiveClient.join({ port: here.port, cookie: ann.cookie, mapId })
    const link = { ...lists, quoteLinks: [{ quoteId, claimId }] }
    await edit({ kind: 'delete', ...link })
    expect(await seen(ann)).toBeUndefined()
    expect(await take(bob, 10, { target, wording })).toBe('gone')
    const heard = told(client).length
    await edit({ kind: 'add', ...link })
    await client.until(() => told(client).length > heard)
    expect(told(client).at(-1)?.seen).toMatchObject([{ target, others: [{ percent: 75 }] }])
    client.close()

    // In totals without names, as of anything else.
    await choose({ anonymous: true })
    for (const who of people.slice(0, 4)) await take(who, 95, { target, wording, named: false })
    expect((await seen(ann))?.total).toEqual({ wording, steps: [0, 0, 0, 0, 3] })
  })

  it('ST1, ST12: many at once are all kept, each under a version of its own', async () => {
    const { mapId, ann, bob, eve, dan, take, seen } = await makeMap()
    const all = [ann, bob, eve, dan]
    for (let round = 0; round < 5; round += 1)
      await Promise.all(all.map((who, place) => take(who, (round * 7 + place) % 100, {}, place % 2 ? here : there)))
    const rows = await database.personStance.findMany({ where: { mapId } })
    expect(new Set(rows.map(({ version }) => version)).size).toBe(4)
    expect((await seen(ann))?.others.map(({ percent }) => percent).sort((a, b) => a - b)).toEqual([29, 30, 31])
    const roles = await here.openMaps.withMap(mapId, ({ copy }) => listRecords(copy.state.map, 'people'))
    expect(roles).toHaveLength(5)
  })
})
