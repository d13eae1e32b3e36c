import { v7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contentOf } from '@/lib/domain/debate-map'
import { invertOperation } from '@/lib/domain/invert-operation'
import { createMap } from '@/lib/server/maps/create-map'
import { SnapshotSchema } from '@/lib/sync/protocol'
import { mapOfSnapshot } from '@/lib/sync/snapshot'
import { LiveClient } from '../support/live-client'
import { makePerson, type TestPerson } from '../support/live-server'
import { addClaim } from '../support/operations'
import { openPageServer } from '../support/page-server'
import { openTestDatabase } from '../support/test-database'
import { type Answered, Visitor } from '../support/visitor'

const { database, url } = await openTestDatabase()
const origin = await openPageServer(url)
const port = Number(new URL(origin).port)
let ann: TestPerson
let hers: Visitor
beforeAll(async () => {
  ann = await makePerson(database, 'Ann')
  hers = new Visitor(origin, ann.cookie)
})

const ErrorSchema = z.object({ error: z.looseObject({ code: z.string(), message: z.string() }) })
const errorOf = ({ body }: Answered) => ErrorSchema.parse(body).error
async function newMap(): Promise<string> {
  const details = { title: 'T', description: '', visibility: 'private', archived: false } as const
  const created = await createMap(database, ann, details)
  if (!created.ok) throw new Error('not created')
  return created.value.mapId
}
const at = (mapId: string, rest = '') => `/api/maps/${mapId}${rest}`
const snapshotOf = async (mapId: string) =>
  z.object({ snapshot: SnapshotSchema }).parse((await hers.get(at(mapId))).body).snapshot
const outline = 'The harbour should be dredged.\n  + Larger ships could call.\n  - It stirs up mud.\n'
const base64 = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding).toString('base64')

describe('POST /api/convert', () => {
  it('IM10: says what a file is, what it holds and what another format loses of it, and keeps nothing', async () => {
    const before = await database.map.count()
    const answer = await hers.send('POST', '/api/convert', { name: 'a.txt', text: outline, to: 'svg' })
    expect([answer.status, answer.body]).toMatchObject([
      200,
      {
        from: { name: 'outline', title: 'Text outline' },
        to: { name: 'svg', mediaType: 'image/svg+xml' },
        counts: {
          claims: 3,
          arguments: 2,
          pro: 1,
          con: 1,
          joint: 0,
          undercuts: 0,
          sources: 0,
          quotes: 0,
          annotations: 0,
        },
        findings: [],
        losses: [],
        text: expect.stringContaining('<svg'),
      },
    ])
    expect(answer.body).not.toHaveProperty('draft')
    expect(answer.body).not.toHaveProperty('picture')
    expect(await database.map.count()).toBe(before)
  })

  it('IM10: a picture comes as base64; what was understood comes when it is asked for', async () => {
    const options = { draft: true, picture: true }
    const { body } = await hers.send('POST', '/api/convert', { text: outline, to: 'png', options })
    const file = z.object({ base64: z.string() }).parse(body)
    expect(Buffer.from(file.base64, 'base64').subarray(1, 4).toString()).toBe('PNG')
    expect(body).toMatchObject({ draft: { content: { claims: [{}, {}, {}] } }, picture: { cards: [{}, {}, {}] } })
  })

  it('IM11: bytes of any common encoding are read; what is no text is refused with what it is', async () => {
    const latin = await hers.send('POST', '/api/convert', { base64: base64('Der Hafen wächst\n  + Größe\n', 'latin1') })
    expect(latin.body).toMatchObject({ counts: { claims: 2 }, findings: [{ code: 'encoding' }] })
    const pdf = await hers.send('POST', '/api/convert', { base64: base64('%PDF-1.7\u0000', 'latin1') })
    expect(pdf.status).toBe(422)
    expect(errorOf(pdf)).toMatchObject({ message: expect.stringContaining('a PDF'), findings: [{ code: 'not-text' }] })
    const wrong = await hers.send('POST', '/api/convert', { text: outline, from: 'crux' })
    expect(errorOf(wrong)).toMatchObject({ from: { name: 'crux' }, runnerUp: { name: 'outline' } })
  })

  it('IM16: is for people who are signed in, names the formats, and is bounded', async () => {
    expect((await new Visitor(origin).send('POST', '/api/convert', { text: outline })).status).toBe(401)
    const unknown = await hers.send('POST', '/api/convert', { text: outline, to: 'cobol' })
    expect([unknown.status, errorOf(unknown).message]).toEqual([400, expect.stringContaining('argdown')])
    const finn = new Visitor(origin, (await makePerson(database, 'Finn')).cookie)
    const tries = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const statuses: number[] = []
        for (let count = 0; count < 16; count += 1)
          statuses.push((await finn.send('POST', '/api/convert', { base64: '!' })).status)
        return statuses
      }),
    )
    expect(tries.flat().filter((status) => status === 429)).toHaveLength(4)
  })

  it('IM9: the formats are listed for anybody', async () => {
    const { status, body } = await new Visitor(origin).get('/api/formats')
    expect([status, body]).toMatchObject([
      200,
      {
        formats: expect.arrayContaining([
          expect.objectContaining({ name: 'png', writes: true, reads: false, text: false, group: 'pictures' }),
        ]),
      },
    ])
  })
})

describe('POST /api/maps/ID/import', () => {
  it('IM2: what repeats is told, and merged when that is asked for', async () => {
    const mapId = await newMap()
    const there = addClaim('The  harbour should be dredged.')
    await hers.send('POST', at(mapId, '/operations'), { operations: [there] })
    const [claim] = there.claims
    const { body } = await hers.send('POST', '/api/convert', { text: outline, into: mapId })
    const merge = [{ from: 0, into: claim?.id }]
    expect(body).toMatchObject({ repeats: [{ ...merge[0], text: 'The harbour should be dredged.' }] })
    const answer = await hers.send('POST', at(mapId, '/import'), { text: outline, merge })
    expect([answer.status, answer.body]).toMatchObject([200, { seq: 3, from: { name: 'outline' }, findings: [] }])
    const { claims, arguments: steps } = await snapshotOf(mapId)
    expect([claims.length, steps.map(({ conclusion }) => conclusion.id)]).toEqual([3, [claim?.id, claim?.id]])
  })

  it('IM3: it goes under a claim as one operation, which one undo takes back', async () => {
    const mapId = await newMap()
    const there = addClaim('Ports should grow.')
    await hers.send('POST', at(mapId, '/operations'), { operations: [there] })
    const under = there.claims[0]?.id ?? ''
    const before = mapOfSnapshot(await snapshotOf(mapId))
    const client = await LiveClient.join({ port, cookie: ann.cookie, mapId })
    const body = { text: outline, under, stance: 'con', operationId: v7() }
    const [first, again] = [
      await hers.send('POST', at(mapId, '/import'), body),
      await hers.send('POST', at(mapId, '/import'), body),
    ]
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body])
    await client.until(() => client.entries.length === 1)
    const entry = client.entries[0]
    if (!entry) throw new Error('no entry')
    const after = mapOfSnapshot(await snapshotOf(mapId))
    expect([
      after.claims.size,
      [...after.arguments.values()].filter(({ conclusion }) => conclusion.id === under),
    ]).toMatchObject([4, [{ stance: 'con', createdBy: ann.id }]])
    const inverse = invertOperation({ before, after, operation: entry.operation }, v7)
    if (!inverse) throw new Error('no inverse')
    const undone = await hers.send('POST', at(mapId, '/operations'), { operations: [inverse] })
    expect(undone.body).toMatchObject({ answers: [{ outcome: 'accepted' }] })
    expect(contentOf(mapOfSnapshot(await snapshotOf(mapId)))).toEqual(contentOf(before))
  })

  it('IM2: a claim that is not there refuses the whole import', async () => {
    const mapId = await newMap()
    for (const place of [{ under: 'gone' }, { merge: [{ from: 0, into: 'gone' }] }]) {
      const answer = await hers.send('POST', at(mapId, '/import'), { text: outline, ...place })
      expect([answer.status, errorOf(answer).code]).toEqual([409, 'missing'])
    }
    expect((await snapshotOf(mapId)).seq).toBe(1)
  })

  it('IM4: a copy of the map comes in beside it under new ids, or merged without a trace', async () => {
    const mapId = await newMap()
    await hers.send('POST', at(mapId, '/import'), { text: outline })
    const { text } = await hers.get(at(mapId, '/export?format=crux'))
    const { body } = await hers.send('POST', '/api/convert', { text, into: mapId })
    const { repeats } = z.object({ repeats: z.array(z.object({ from: z.number(), into: z.string() })) }).parse(body)
    const merge = repeats.map(({ from, into }) => ({ from, into }))
    expect((await hers.send('POST', at(mapId, '/import'), { text, merge })).status).toBe(200)
    expect(await snapshotOf(mapId)).toMatchObject({ claims: { length: 3 }, arguments: { length: 2 } })
    expect((await hers.send('POST', at(mapId, '/import'), { text, merge: [] })).status).toBe(200)
    expect(await snapshotOf(mapId)).toMatchObject({ claims: { length: 6 }, arguments: { length: 4 } })
  })

  it('IM17: whoever asks for stages is told how far it is, and the answer last', async () => {
    const mapId = await newMap()
    const stages = { accept: 'application/x-ndjson' }
    const response = await fetch(origin + at(mapId, '/import'), {
      method: 'POST',
      headers: { origin, cookie: ann.cookie, 'content-type': 'application/json', ...stages },
      body: JSON.stringify({ text: outline }),
    })
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toMatchObject([
      { stage: 'reading' },
      { stage: 'writing', claims: 3 },
      { status: 200, body: { counts: { claims: 3 } } },
    ])
  })

  it('IM12: what is called off while it is read leaves nothing', async () => {
    const mapId = await newMap()
    const calling = new AbortController()
    const large = Array.from({ length: 40_000 }, (_, count) => `Claim ${count} of a file that takes a while.`).join(
      '\n',
    )
    const sent = fetch(origin + at(mapId, '/import'), {
      method: 'POST',
      headers: { origin, cookie: ann.cookie, 'content-type': 'application/json', accept: 'application/x-ndjson' },
      body: JSON.stringify({ text: large }),
      signal: calling.signal,
    })
    const reader = (await sent).body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('reading')
    calling.abort()
    // The next file of the same person is taken as soon as the first was let go.
    await expect
      .poll(async () => (await hers.send('POST', at(mapId, '/import'), { text: outline })).status, { timeout: 20_000 })
      .toBe(200)
    expect((await snapshotOf(mapId)).claims).toHaveLength(3)
  })

  it('IM18: 10,000 claims are imported, whatever the database has planned before', async () => {
    const mapId = await newMap()
    const text = Array.from({ length: 10_000 }, (_, count) =>
      count % 10 === 0
        ? `Thesis ${count} of a large debate.`
        : `  ${count % 2 ? '+' : '-'} Argument ${count} about it, in some words.`,
    ).join('\n')
    // A database that has just begun, whose plans are made while its tables are small, must not go on by them.
    await hers.send('POST', at(mapId, '/import'), { text: outline })
    await database.$executeRaw`VACUUM ANALYZE`
    for (let count = 0; count < 8; count += 1) await hers.send('POST', at(mapId, '/import'), { text: outline })
    const answer = await hers.send('POST', at(await newMap(), '/import'), { text })
    expect(answer.body).toMatchObject({ counts: { claims: 10_000, arguments: 9_000 } })
  })
})

describe('/api/maps/ID/export', () => {
  const LossesSchema = z.object({
    losses: z.array(z.object({ code: z.string(), message: z.string(), count: z.number() })),
  })

  it('IM21: what a file loses is told in words, of what was chosen', async () => {
    const mapId = await newMap()
    await hers.send('POST', at(mapId, '/import'), { text: outline })
    const lost = async (query: string) =>
      LossesSchema.parse((await hers.get(at(mapId, `/export/losses?format=${query}`))).body).losses
    expect(await lost('crux')).toEqual([])
    expect(await lost('svg')).toMatchObject([
      { code: 'authorship', message: expect.stringContaining('SVG cannot carry') },
    ])
    expect(await lost('svg&names=no')).toEqual([])
    expect((await hers.get(at(mapId, '/export/losses?format=cobol'))).status).toBe(400)
  })

  it('IM21: of a large map the losses are worked out in a process of its own', async () => {
    const mapId = await newMap()
    const text = Array.from({ length: 1_100 }, (_, count) => `Claim ${count}`).join('\n')
    await hers.send('POST', at(mapId, '/import'), { text })
    const { body } = await hers.get(at(mapId, '/export/losses?format=svg'))
    expect(LossesSchema.parse(body).losses).toMatchObject([{ code: 'authorship' }])
  })

  it('IM20: more claims than an address holds are chosen in a body, by anybody who may read', async () => {
    const mapId = await newMap()
    const text = Array.from({ length: 500 }, (_, count) => `Claim ${count}.`).join('\n')
    await hers.send('POST', at(mapId, '/import'), { text })
    const { claims } = await snapshotOf(mapId)
    const chosen = { format: 'markdown', claims: claims.slice(0, 400).map(({ id }) => id) }
    const file = await hers.send('POST', at(mapId, '/export'), chosen)
    expect([file.status, file.text.match(/Claim \d+\./g)?.length]).toEqual([200, 400])
    expect((await hers.send('POST', at(mapId, '/export/losses'), chosen)).status).toBe(200)
    const foreign = await hers.send('POST', at(mapId, '/export'), chosen, { origin: 'https://evil.test' })
    expect(errorOf(foreign).code).toBe('foreign-origin')
    expect((await new Visitor(origin).send('POST', at(mapId, '/export'), chosen)).status).toBe(404)
  })
})
