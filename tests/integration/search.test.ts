import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { MapContent, MapDetails } from '@/lib/domain/model'
import { connectDatabase, type Database } from '@/lib/server/database'
import { Prisma } from '@/lib/server/generated/prisma/client'
import { OpenMaps } from '@/lib/server/log/open-maps'
import { createMap } from '@/lib/server/maps/create-map'
import { askedQuery } from '@/lib/server/search/asked-query'
import { searchMaps } from '@/lib/server/search/search-maps'
import { searchStatement } from '@/lib/server/search/search-statement'
import { applyMigrations } from '../../scripts/migrations.mjs'
import { EVERYBODY, makeFixture } from '../support/access-fixture'
import { makePerson, type TestPerson } from '../support/live-server'
import { openTestDatabase } from '../support/test-database'

const { database } = await openTestDatabase()
const openMaps = new OpenMaps(database, null)
let host: TestPerson
let ann: TestPerson
beforeAll(async () => {
  openMaps.start()
  host = await makePerson(database, 'Host')
  ann = await makePerson(database, 'Ann')
})
afterAll(() => openMaps.stop())

const AT = '2026-01-01T00:00:00.000Z'
type Said = { claims?: string[]; notes?: string[]; title?: string; text?: string; quote?: string }

/** A map that says this; notes are on the first claim. */
async function mapSaying(
  owner: TestPerson,
  { claims = ['A claim'], notes = [], title = 'Paper', text = 'Text', quote }: Said,
  details: Partial<MapDetails> = {},
  on: Database = database,
) {
  const by = { createdBy: owner.id, createdAt: AT, updatedBy: owner.id, updatedAt: AT }
  const [sourceId, first] = [v7(), v7()]
  const record = { authors: [], publisher: '', published: '', url: '', language: '' }
  const start = quote === undefined ? 0 : text.indexOf(quote)
  const content: MapContent = {
    people: [],
    claims: claims.map((text, at) => ({
      id: at === 0 ? first : v7(),
      ...{ text, holder: null, tags: [], pin: null, conflicts: [], ...by },
    })),
    arguments: [],
    sources: [{ id: sourceId, title, text, hash: createHash('sha256').update(text).digest('hex'), ...record, ...by }],
    quotes:
      quote === undefined
        ? []
        : [
            {
              id: v7(),
              sourceId,
              claimIds: [first],
              exact: quote,
              prefix: '',
              suffix: '',
              position: { start, end: start + quote.length },
              ...by,
            },
          ],
    annotations: notes.map((body) => ({
      id: v7(),
      target: { kind: 'claim', id: first },
      replyTo: null,
      body,
      resolved: false,
      ...by,
    })),
  }
  const all = { title: 'Map', description: '', visibility: 'private', archived: false, ...details } as const
  const made = await createMap(on, owner, all, content)
  if (!made.ok) throw new Error(`refused: ${made.refusal.code}`)
  return made.value.mapId
}

const found = async (person: TestPerson, query: string) => (await searchMaps(database, person.id, query)).results
const marked = ({ snippet }: { snippet: { text: string; marked: boolean }[] }) =>
  snippet.flatMap(({ text, marked }) => (marked ? [text] : []))

describe('searching one’s maps', () => {
  it('SE7: finds titles, claims, quotes, notes, sources and their texts, with the words marked', async () => {
    const text = `${'Filler stands here. '.repeat(400)}The harbour commission counted vessels. ${'More. '.repeat(400)}`
    const said = {
      claims: ['Dredging the harbour pays.'],
      notes: ['The harbour master doubts it'],
      title: 'Harbour survey',
      ...{ text, quote: 'harbour commission counted' },
    }
    const mapId = await mapSaying(ann, said, { title: 'Should the harbour be dredged?' })
    const results = await found(ann, 'HARBOUR')
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['annotation', 'claim', 'map', 'quote', 'source'])
    expect(results[0]).toMatchObject({ kind: 'map', id: mapId, mapId, mapTitle: 'Should the harbour be dredged?' })
    expect(results.flatMap(marked).map((word) => word.toLowerCase())).toEqual(Array(5).fill('harbour'))
    const [passage] = await found(ann, 'commission vessels')
    expect(passage).toMatchObject({ kind: 'source', mapId })
    expect(passage && marked(passage)).toEqual(['commission', 'vessels'])
    expect(await found(ann, 'harbour zeppelin')).toEqual([])
  })

  it('SE8: forgives accents and misspelled words, in any script', async () => {
    const claims = [
      'Zelensky’s exposé of the agreements',
      '欧洲的安全承诺是正确的',
      'الأمن وعد صحيح',
      'Łódź liegt an der Straße',
      'Careful 🌊 here',
    ]
    await mapSaying(ann, { claims })
    const claim = async (query: string) =>
      (await found(ann, query)).map(({ snippet }) => snippet.map((p) => p.text).join(''))
    for (const query of ['expose', 'zelenski', 'agrements', 'zelensky agremeents', 'agree'])
      expect(await claim(query), query).toEqual([claims[0]])
    expect(await claim('安全')).toEqual([claims[1]])
    expect(await claim('الأمن')).toEqual([claims[2]])
    expect(await claim('lodz strasse')).toEqual([claims[3]])
    expect(await claim('🌊')).toEqual([claims[4]])
  })

  it('SE4: any input is answered calmly', async () => {
    const nonsense = [
      '',
      ' ',
      '!?&|:*()',
      "'",
      '\'\'; DROP TABLE "Map"; --',
      '\\',
      "\\'",
      '%',
      '_',
      '\0',
      '\uD800',
      '<->',
      'a & !b',
    ]
    const long = Array.from({ length: 60 }, (_, at) => `w${at}`).join(' ')
    for (const query of [...nonsense, long, 'x'.repeat(300), '½', 'http://a.b/c?d=e#f', 'a-b-c', "don't", '½安🌊x'])
      expect(await searchMaps(database, ann.id, query), query).toMatchObject({ note: null })
    expect(await database.map.count()).toBeGreaterThan(0)
  })

  it('SE11: ends in time, with a sentence instead of results', async () => {
    const claim = await mapSaying(ann, { claims: ['Unhurried answers'] })
    await database.$transaction(async (transaction) => {
      await transaction.$executeRaw`LOCK TABLE "Claim" IN ACCESS EXCLUSIVE MODE`
      const { results, note } = await searchMaps(database, ann.id, 'unhurried')
      expect(results).toEqual([])
      expect(note).toMatch(/^This search takes too long\./)
    })
    expect((await found(ann, 'unhurried')).map(({ mapId }) => mapId)).toEqual([claim])
  })

  it('SE11: texts are looked up in their index, also before the database has counted what was written', async () => {
    const eve = await makePerson(database, 'Eve')
    const text = Array.from({ length: 40_000 }, (_, at) => `wort${at.toString(36)}`).join(' ')
    for (let count = 0; count < 12; count++) await mapSaying(eve, { text: `${text} ${count}` })
    const statement = searchStatement(eve.id, askedQuery('zeppelin'), false)
    const plan = await database.$queryRaw`EXPLAIN ${statement}`
    expect(JSON.stringify(plan)).toContain('Source_text_words_idx')
  })

  it('SE7: a text with more different words than an index holds is written, and found by its title', async () => {
    const text = Array.from({ length: 160_000 }, (_, at) => `wort${at.toString(36)}`).join(' ')
    await mapSaying(ann, { title: 'Wordlist of everything', text })
    expect(await found(ann, 'wordlist')).toHaveLength(1)
  })
})

describe('what one may not read', () => {
  it.each(EVERYBODY.filter(({ signedIn }) => signedIn))(
    'SE9: nothing is found of a map that the person may not read or does not know of ($who)',
    async (somebody) => {
      const person = await makePerson(database, 'Somebody')
      const { mapId, ids } = await makeFixture(database, openMaps, host, person, somebody)
      const results = [
        ...(await found(person, 'bridge')),
        ...(await found(person, 'says')),
        ...(await found(person, 'brigde')),
      ]
      const here = results.filter((result) => result.mapId === mapId)
      const mayFind = somebody.standing !== 'stranger' && somebody.visibility !== 'link'
      expect(new Set(here.map(({ kind }) => kind))).toEqual(
        new Set(mayFind ? ['map', 'quote', 'source', 'annotation'] : []),
      )
      const gone = await found(person, 'c')
      expect(gone.map(({ id }) => id)).not.toContain(ids.deletedClaim)
      // Nothing but this map and public ones.
      const known = await database.map.findMany({ where: { visibility: 'public' }, select: { id: true } })
      const readable = new Set([...known.map(({ id }) => id), ...(mayFind ? [mapId] : [])])
      expect(results.every((result) => readable.has(result.mapId))).toBe(true)
    },
  )

  it('SE9: who left a map finds nothing of it any more', async () => {
    const mapId = await mapSaying(ann, { claims: ['Quixotic undertakings'] })
    expect(await found(ann, 'quixotic')).toHaveLength(1)
    expect(await found(ann, 'quixotik')).toHaveLength(1)
    await database.person.updateMany({ where: { mapId, id: ann.id }, data: { role: null } })
    expect(await found(ann, 'quixotic')).toEqual([])
    expect(await found(ann, 'quixotik')).toEqual([])
  })
})

it('SE10: where the database’s role may not create extensions, search goes without and says so', async () => {
  const admin = connectDatabase(inject('templateDatabaseUrl').replace(/[^/]*$/, 'postgres'))
  const name = `weak_${randomBytes(6).toString('hex')}`
  const url = new URL(inject('templateDatabaseUrl'))
  Object.assign(url, { username: name, password: 'weak', pathname: `/${name}` })
  const run = (on: Database, sql: string) => on.$executeRaw(Prisma.raw(sql))
  await run(admin, `CREATE ROLE ${name} LOGIN PASSWORD 'weak'`)
  await run(admin, `CREATE DATABASE ${name}`)
  const inside = connectDatabase(inject('templateDatabaseUrl').replace(/[^/]*$/, name))
  await run(inside, `GRANT ALL ON SCHEMA public TO ${name}`)
  await inside.$disconnect()
  const weak = connectDatabase(url.href)
  try {
    await applyMigrations(url.href)
    const eve = await makePerson(weak, 'Eve')
    await mapSaying(eve, { claims: ['The harbour pays'] }, {}, weak)
    expect((await searchMaps(weak, eve.id, 'harbour')).results).toHaveLength(1)
    const misspelled = await searchMaps(weak, eve.id, 'harbuor')
    expect(misspelled.results).toEqual([])
    expect(misspelled.note).toMatch(/^Words must be spelled as they are written: .*pg_trgm.*\.$/)
  } finally {
    await weak.$disconnect()
    await run(admin, `DROP DATABASE ${name} WITH (FORCE)`)
    await run(admin, `DROP ROLE ${name}`)
    await admin.$disconnect()
  }
})
