import { v7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { OperationSchema } from '@/lib/domain/operation'
import { HINTS_APPLICATION } from '@/lib/server/log/hints'
import { createMap } from '@/lib/server/maps/create-map'
import { SnapshotSchema } from '@/lib/sync/protocol'
import { WIRE } from '@/lib/sync/wire'
import { LiveClient } from '../support/live-client'
import { makePerson, type TestPerson } from '../support/live-server'
import { addClaim, addSource } from '../support/operations'
import { openPageServer } from '../support/page-server'
import { openTestDatabase } from '../support/test-database'
import { type Answered, Visitor } from '../support/visitor'

const { database, url } = await openTestDatabase()
const origin = await openPageServer(url)
const port = Number(new URL(origin).port)
let ann: TestPerson
let bob: TestPerson
let hers: Visitor
beforeAll(async () => {
  ann = await makePerson(database, 'Ann')
  bob = await makePerson(database, 'Bob')
  hers = new Visitor(origin, ann.cookie)
})

const MadeSchema = z.object({ mapId: z.string() })
const ErrorSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) })
const codeOf = ({ body }: Answered) => ErrorSchema.parse(body).error.code

async function newMap(visibility: 'private' | 'public' = 'private'): Promise<string> {
  const created = await createMap(database, ann, { title: 'T', description: '', visibility, archived: false })
  if (!created.ok) throw new Error('not created')
  return created.value.mapId
}
const at = (mapId: string, rest = '') => `/api/maps/${mapId}${rest}`
async function snapshotOf(mapId: string) {
  const answer = await hers.get(at(mapId))
  expect(answer.status).toBe(200)
  return z.object({ standing: z.string(), snapshot: SnapshotSchema }).parse(answer.body)
}

describe('maps', () => {
  it('SY36: a map is made, listed, read and deleted', async () => {
    const made = await hers.send('POST', '/api/maps', { title: 'Is it so?' })
    expect(made.status).toBe(201)
    const { mapId } = MadeSchema.parse(made.body)
    expect((await hers.get('/api/maps')).body).toMatchObject({
      maps: [{ id: mapId, title: 'Is it so?', role: 'owner' }],
    })
    const { standing, snapshot } = await snapshotOf(mapId)
    expect(standing).toBe('owner')
    expect(snapshot).toMatchObject({ id: mapId, seq: 1, details: { title: 'Is it so?', visibility: 'private' } })
    expect((await hers.send('DELETE', at(mapId), {})).status).toBe(204)
    expect((await hers.get(at(mapId))).status).toBe(404)
    expect((await hers.get('/api/maps')).body).toEqual({ maps: [] })
  })

  it('SY36: a copy is the copier’s own and private, with the content and the names of its authors', async () => {
    const mapId = await newMap('public')
    await hers.send('POST', at(mapId, '/operations'), { operations: [addClaim('A claim')] })
    const his = new Visitor(origin, bob.cookie)
    const { mapId: copyId } = MadeSchema.parse((await his.send('POST', at(mapId, '/duplicate'), {})).body)
    const copy = z.object({ snapshot: SnapshotSchema }).parse((await his.get(at(copyId))).body).snapshot
    expect(copy.details).toMatchObject({ title: 'T (copy)', visibility: 'private' })
    expect(copy.claims).toMatchObject([{ text: 'A claim', createdBy: ann.id }])
    expect(copy.people).toEqual(
      expect.arrayContaining([
        { id: bob.id, name: 'Bob', role: 'owner' },
        { id: ann.id, name: 'Ann', role: null },
      ]),
    )
    expect((await hers.get(at(copyId))).status).toBe(404)
  })

  it('SY36: the health of the server can be asked by anybody', async () => {
    const answer = await new Visitor(origin).get('/api/health')
    expect([answer.status, answer.body]).toEqual([200, { status: 'ok' }])
  })
})

describe('operations', () => {
  it('SY36: REST and the socket write through the same hands, and give the same answers', async () => {
    const mapId = await newMap()
    const client = await LiveClient.join({ port, cookie: ann.cookie, mapId })
    const operation = addClaim('by REST')
    const answer = await hers.send('POST', at(mapId, '/operations'), { operations: [operation] })
    expect(answer.body).toEqual({ answers: [{ operationId: operation.id, outcome: 'accepted', seq: 2 }] })
    await client.until(() => client.entries.length === 1)
    expect(client.entries).toMatchObject([{ seq: 2, author: ann.id, operation: OperationSchema.parse(operation) }])
    expect(await client.submit(operation)).toEqual([{ operationId: operation.id, outcome: 'accepted', seq: 2 }])
    // One process, one set of open maps, although Next bundles its routes apart: it listens for hints once.
    const listening = await database.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE application_name = ${HINTS_APPLICATION} AND datname = current_database()`
    expect(listening).toHaveLength(1)
  })

  it('SY36: the log is read page by page', async () => {
    const mapId = await newMap()
    const operations = Array.from({ length: 5 }, (_, place) => addClaim(`${place}`))
    await hers.send('POST', at(mapId, '/operations'), { operations })
    const LogSchema = z.object({ entries: z.array(z.object({ seq: z.number() })) })
    const seqs = async (query: string) =>
      LogSchema.parse((await hers.get(at(mapId, `/log${query}`))).body).entries.map(({ seq }) => seq)
    expect(await seqs('')).toEqual([1, 2, 3, 4, 5, 6])
    expect(await seqs('?after=2&limit=3')).toEqual([3, 4, 5])
    expect(await seqs('?after=6')).toEqual([])
    expect((await hers.get(at(mapId, '/log?after=x'))).status).toBe(400)
    expect((await hers.get(at(mapId, '/log?limit=100000'))).status).toBe(400)
  })

  const claim = addClaim('x')
  it.each<[string, unknown, number, string]>([
    ['text that is no JSON', '{"operations":', 400, 'malformed'],
    ['nesting without end', '['.repeat(500_000), 400, 'malformed'],
    ['another shape', [], 400, 'malformed'],
    ['no operations', { operations: [] }, 400, 'malformed'],
    ['too many operations', { operations: Array.from({ length: 65 }, () => addClaim('x')) }, 400, 'malformed'],
    ['an unknown kind', { operations: [{ ...claim, kind: 'drop' }] }, 400, 'malformed'],
    ['an author of its own', { operations: [{ ...claim, author: 'eve' }] }, 400, 'malformed'],
    ['100 kB in a claim', { operations: [addClaim('x'.repeat(100_000))] }, 400, 'malformed'],
    ['control characters', { operations: [addClaim('a\u0000b')] }, 400, 'malformed'],
    ['more bytes than are taken', ' '.repeat(WIRE.maxMessageBytes + 1), 413, 'too-large'],
  ])('SY30: %s is answered with a sentence and changes nothing', async (_, body, status, code) => {
    const mapId = await newMap()
    const answer = await hers.send('POST', at(mapId, '/operations'), body)
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
    expect(ErrorSchema.parse(answer.body).error.message.length).toBeGreaterThan(10)
    expect((await snapshotOf(mapId)).snapshot.seq).toBe(1)
  })
})

describe('files', () => {
  it('SY36: what is exported as Crux JSON comes back as it was, under names and not under accounts', async () => {
    const mapId = await newMap()
    const operations = [addClaim('One, 👩‍👩‍👧‍👦 and מילה'), addSource('The text of a source.')]
    await hers.send('POST', at(mapId, '/operations'), { operations })
    const file = await hers.get(at(mapId, '/export?format=crux'))
    expect(file.headers.get('content-disposition')).toContain('attachment; filename="T.crux.json"')
    const made = await hers.send('POST', '/api/maps/import', { name: 'T.crux.json', text: file.text })
    expect(made.status).toBe(201)
    const { snapshot: before } = await snapshotOf(mapId)
    const { snapshot: after } = await snapshotOf(MadeSchema.parse(made.body).mapId)
    const [author] = new Set(after.claims.map(({ createdBy }) => createdBy))
    expect(author).toMatch(/^imported-/)
    expect(after.people).toContainEqual({ id: author, name: 'Ann', role: null })
    const asAnn = (json: unknown) => JSON.parse(JSON.stringify(json).replaceAll(author ?? '', ann.id))
    expect(asAnn(after.claims)).toEqual(before.claims)
    expect(asAnn(after.sources)).toEqual(before.sources)
  })

  it('SY35: nobody can be made to have said something by a file', async () => {
    const mapId = await newMap()
    await hers.send('POST', at(mapId, '/operations'), { operations: [addClaim('mine')] })
    const { text } = await hers.get(at(mapId, '/export?format=crux'))
    const forged = text.replaceAll(ann.id, bob.id).replaceAll('"Ann"', '"Bob"').replaceAll('mine', 'his, it says')
    const { mapId: importedId } = MadeSchema.parse(
      (await hers.send('POST', '/api/maps/import', { from: 'crux', text: forged })).body,
    )
    const imported = await snapshotOf(importedId)
    expect(JSON.stringify(imported)).not.toContain(bob.id)
    const fresh = forged.replaceAll(/"id": "[0-9a-f-]{36}"/g, () => `"id": "${v7()}"`)
    const into = await hers.send('POST', at(mapId, '/import'), { from: 'crux', text: fresh })
    expect(into.status).toBe(200)
    expect(JSON.stringify(await snapshotOf(mapId))).not.toContain(bob.id)
  })

  it('SY36: a text outline becomes a map of the person who brings it', async () => {
    const text = 'Peace needs guarantees\n  + Budapest had none\n  - Guarantees provoke\n'
    const made = await hers.send('POST', '/api/maps/import', { name: 'outline.txt', text })
    const { snapshot } = await snapshotOf(MadeSchema.parse(made.body).mapId)
    expect(snapshot.claims.map(({ createdBy }) => createdBy)).toEqual([ann.id, ann.id, ann.id])
    expect(snapshot.arguments.map(({ stance }) => stance).sort()).toEqual(['con', 'pro'])
    expect(snapshot.people).toHaveLength(1)
  })

  it('SY36: a file of 20 MB comes through whole', async () => {
    const mapId = await newMap()
    const operations = [addSource('word '.repeat(200_000))]
    await hers.send('POST', at(mapId, '/operations'), { operations })
    const { text } = await hers.get(at(mapId, '/export?format=crux'))
    const file = JSON.parse(text)
    file.sources = Array.from({ length: 20 }, () => ({ ...file.sources[0], id: v7() }))
    const made = await hers.send('POST', '/api/maps/import', { from: 'crux', text: JSON.stringify(file) })
    const { snapshot } = await snapshotOf(MadeSchema.parse(made.body).mapId)
    expect(snapshot.sources.map((source) => source.text.length)).toEqual(Array.from({ length: 20 }, () => 1_000_000))
  })

  it('SY36: an import into a living map is one entry, and all on the map see it', async () => {
    const mapId = await newMap()
    const client = await LiveClient.join({ port, cookie: ann.cookie, mapId })
    const answer = await hers.send('POST', at(mapId, '/import'), { from: 'outline', text: 'A\n  + B\n' })
    expect([answer.status, answer.body]).toMatchObject([200, { seq: 2 }])
    await client.until(() => client.entries.length === 1)
    expect(client.entries[0]?.operation.kind).toBe('import')
    expect((await snapshotOf(mapId)).snapshot.claims).toHaveLength(2)
  })

  it('SY50: an import that is sent again under its id is done once', async () => {
    const mapId = await newMap()
    const file = { from: 'outline', text: 'A\n  + B\n', operationId: v7() }
    const into = () => hers.send('POST', at(mapId, '/import'), file)
    const [first, second] = [await into(), await into()]
    expect([first.status, second.status, second.body]).toEqual([200, 200, first.body])
    expect((await snapshotOf(mapId)).snapshot).toMatchObject({ seq: 2, claims: [{}, {}] })

    const anew = async (person: Visitor) => MadeSchema.parse((await person.send('POST', '/api/maps/import', file)).body)
    const made = await anew(hers)
    expect(await anew(hers)).toEqual(made)
    expect((await snapshotOf(made.mapId)).snapshot).toMatchObject({ seq: 1, claims: [{}, {}] })
    expect(await anew(new Visitor(origin, bob.cookie))).not.toEqual(made)
  })

  it('SY23: a file that does not fit changes nothing at all', async () => {
    const mapId = await newMap()
    await hers.send('POST', at(mapId, '/operations'), { operations: [addClaim('mine')] })
    const { text } = await hers.get(at(mapId, '/export?format=crux'))
    const before = await snapshotOf(mapId)
    const again = await hers.send('POST', at(mapId, '/import'), { from: 'crux', text })
    expect([again.status, codeOf(again)]).toEqual([409, 'id-taken'])
    expect(await snapshotOf(mapId)).toEqual(before)
  })

  it.each<[string, unknown, number, string]>([
    ['a broken file', { name: 'x.json', text: '{"format":"crux",' }, 422, 'unreadable-file'],
    ['JSON that is no map', { name: 'x.json', text: '{"a":1}' }, 422, 'unreadable-file'],
    ['a file that is no text', { name: 'x.pdf', text: '%PDF-1.7' }, 422, 'unreadable-file'],
    ['a file of a format that there is not', { from: 'cobol', text: 'A\n' }, 400, 'malformed'],
    ['a file of no words', { text: ' \n' }, 422, 'unreadable-file'],
    ['no file', { name: 'x.json' }, 400, 'malformed'],
    ['bytes that are no base64', { base64: '{}' }, 400, 'malformed'],
    ['a file of numbers', { name: 'x.json', text: 7 }, 400, 'malformed'],
    ['more bytes than are taken', ' '.repeat(65_000_000), 413, 'too-large'],
  ])('SY30: %s is answered with a sentence and makes nothing', async (_, body, status, code) => {
    const before = await database.map.count()
    const answer = await hers.send('POST', '/api/maps/import', body)
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
    expect(await database.map.count()).toBe(before)
  })

  it.each([
    ['crux', 'application/json'],
    ['json', 'application/json'],
    ['argdown', 'text/'],
    ['markdown', 'text/markdown'],
    ['svg', 'image/svg+xml'],
    ['html', 'text/html'],
  ])('SY36: a map is exported as %s', async (format, type) => {
    const mapId = await newMap('public')
    await hers.send('POST', at(mapId, '/operations'), { operations: [addClaim('A claim to be found')] })
    const answer = await new Visitor(origin).get(at(mapId, `/export?format=${format}`))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain(type)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="T\.[a-z.]+"/)
    expect(answer.text).toContain('claim')
  })

  it('FM60: a branch is exported, without notes and names, and a claim that is not there is told', async () => {
    const mapId = await newMap()
    const [thesis, other] = [addClaim('The thesis'), addClaim('Something else')]
    await hers.send('POST', at(mapId, '/operations'), { operations: [thesis, other] })
    const [claim] = thesis.claims
    const { text } = await hers.get(at(mapId, `/export?format=crux&branch=${claim?.id}&notes=no&names=no`))
    expect(JSON.parse(text)).toMatchObject({ people: [{ name: 'Someone' }], claims: [{ text: 'The thesis' }] })
    const answer = await hers.get(at(mapId, '/export?format=crux&claims=nowhere'))
    expect([answer.status, ErrorSchema.parse(answer.body).error.message]).toEqual([
      400,
      'There is no claim nowhere on this map.',
    ])
  })

  it('SY36: an export in a format that there is not names those that there are', async () => {
    const answer = await hers.get(at(await newMap(), '/export?format=floppy'))
    expect([answer.status, ErrorSchema.parse(answer.body).error.message]).toEqual([
      400,
      expect.stringContaining('argdown'),
    ])
  })
})

it('SY31: whoever writes without end by REST is asked to wait', async () => {
  const finn = new Visitor(origin, (await makePerson(database, 'Finn')).cookie)
  const mapId = await newMap('public')
  const body = { from: 'outline', text: 'A\n' }
  for (let tries = 0; tries < 500; tries += 1) {
    const answer = await finn.send('POST', at(mapId, '/import'), body)
    if (answer.status === 429) {
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(codeOf(answer)).toBe('too-fast')
      return
    }
    expect(answer.status).toBe(403)
  }
  expect.unreachable('nobody said stop')
})

describe('search', () => {
  it('SE9: asks who it is, and bounds what is asked for', async () => {
    expect((await new Visitor(origin).get('/api/search?q=x')).status).toBe(401)
    expect((await hers.get(`/api/search?q=${'x'.repeat(301)}`)).status).toBe(400)
    const answer = await hers.get('/api/search?q=zeppelin')
    expect(answer).toMatchObject({ status: 200, body: { results: [], note: null } })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('SE11: nobody searches faster than the limit allows', async () => {
    const gus = new Visitor(origin, (await makePerson(database, 'Gus')).cookie)
    const statuses: number[] = []
    while (statuses.length < 200 && statuses.at(-1) !== 429) statuses.push((await gus.get('/api/search')).status)
    expect(statuses.length).toBeGreaterThan(100)
    expect(statuses.at(-1)).toBe(429)
  })
})

it('SY31: operations by REST are counted as those by the socket, by number and by bytes', async () => {
  const dora = new Visitor(origin, (await makePerson(database, 'Dora')).cookie)
  const mapId = await newMap('public')
  const operations = [addSource('word '.repeat(390_000)), addSource('word '.repeat(390_000))]
  const statuses: number[] = []
  while (statuses.length < 80 && statuses.at(-1) !== 429)
    statuses.push((await dora.send('POST', at(mapId, '/operations'), { operations })).status)
  expect(statuses.length).toBeGreaterThan(50)
  expect(statuses.at(-1)).toBe(429)
})
