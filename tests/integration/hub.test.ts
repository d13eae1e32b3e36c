import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { LIMITS } from '@/lib/domain/limits'
import { createMap } from '@/lib/server/maps/create-map'
import { joinMap } from '@/lib/server/maps/submit-operations'
import { PROTOCOL_VERSION, WIRE } from '@/lib/sync/wire'
import { LiveClient } from '../support/live-client'
import { makePerson, startLiveServer, type TestPerson } from '../support/live-server'
import { addClaim, addSource, deleteClaim, setRole } from '../support/operations'
import { openTestDatabase } from '../support/test-database'

const { database, url } = await openTestDatabase()
const server = await startLiveServer(url)
const { port } = server
afterAll(server.stop)
const ann = await makePerson(database, 'Ann')
const bob = await makePerson(database, 'Bob')
const eve = await makePerson(database, 'Eve')

async function newMap(visibility: 'private' | 'link' | 'public' = 'private'): Promise<string> {
  const created = await createMap(database, ann, { title: 'T', description: '', visibility, archived: false })
  if (!created.ok) throw new Error('not created')
  return created.value.mapId
}
const join = (person: TestPerson | null, mapId: string, cursor: number | null = null) =>
  LiveClient.join({ port, cookie: person?.cookie, mapId, cursor })
const seqsOf = (client: LiveClient) => client.entries.map(({ seq }) => seq)
const logLength = (mapId: string) => database.logEntry.count({ where: { mapId } })

describe('joining', () => {
  it('SY28: a new reader gets the map as it is, then every entry after it, in order', async () => {
    const mapId = await newMap()
    const first = await join(ann, mapId)
    await first.submit(addClaim('one'), addClaim('two'))
    const second = await join(ann, mapId)
    expect(second.snapshot).toMatchObject({ id: mapId, seq: 3, details: { title: 'T' } })
    expect(second.snapshot?.claims).toHaveLength(2)
    await Promise.all([first.submit(addClaim('three')), second.submit(addClaim('four'))])
    await second.until(() => second.entries.length === 2)
    expect(seqsOf(second)).toEqual([4, 5])
    await first.until(() => first.entries.length === 4)
    expect(seqsOf(first)).toEqual([2, 3, 4, 5])
  })

  it('AC20, SY47: what was deleted goes to those who may restore it, and to no other reader', async () => {
    const mapId = await newMap('public')
    const owner = await join(ann, mapId)
    const add = addClaim('gone')
    await owner.submit(add, deleteClaim(add.claims[0]?.id ?? ''))
    expect((await join(null, mapId)).snapshot).toMatchObject({ seq: 3, deletions: [] })
    expect((await join(ann, mapId)).snapshot?.deletions).toHaveLength(1)
    expect((await join(eve, mapId)).snapshot?.deletions).toEqual([])
  })

  it('SY28: whoever comes back with a cursor gets exactly what came after it', async () => {
    const mapId = await newMap()
    const writer = await join(ann, mapId)
    await writer.submit(...Array.from({ length: 30 }, (_, place) => addClaim(`${place}`)))
    const back = await join(ann, mapId, 11)
    await back.until(() => back.entries.length === 20)
    expect(back.snapshot).toBeNull()
    expect(seqsOf(back)).toEqual(Array.from({ length: 20 }, (_, place) => place + 12))
  })

  it('SY28: the same after the server was started anew and has nothing in memory', async () => {
    const mapId = await newMap()
    const writer = await join(ann, mapId)
    await writer.submit(...Array.from({ length: 30 }, (_, place) => addClaim(`${place}`)))
    const other = await startLiveServer(url)
    onTestFinished(other.stop)
    const back = await LiveClient.join({ port: other.port, cookie: ann.cookie, mapId, cursor: 11 })
    await back.until(() => back.entries.length === 20)
    expect(back.snapshot).toBeNull()
    expect(seqsOf(back)).toEqual(Array.from({ length: 20 }, (_, place) => place + 12))
    await back.submit(addClaim('more'))
    expect(seqsOf(back).at(-1)).toBe(32)
  })

  it('SY28: a cursor past the end of the log, or too far behind it, gets the whole map', async () => {
    const mapId = await newMap()
    const writer = await join(ann, mapId)
    expect((await join(ann, mapId, 7)).snapshot?.seq).toBe(1)
    for (let at = 0; at < 2_048; at += 64) {
      await writer.submit(...Array.from({ length: 64 }, (_, place) => addClaim(`${at + place}`)))
    }
    expect((await join(ann, mapId, 1)).snapshot?.seq).toBe(2_049)
    expect((await join(ann, mapId, 49)).snapshot).toBeNull()
  })

  it('SY28: nobody who joins while others write misses an entry or gets one twice', async () => {
    const mapId = await newMap()
    const writer = await join(ann, mapId)
    const writing = (async () => {
      for (let place = 0; place < 120; place += 1) await writer.submit(addClaim(`${place}`))
    })()
    const readers: LiveClient[] = []
    for (let place = 0; place < 20; place += 1) {
      readers.push(await join(ann, mapId, place % 2 === 0 ? null : Math.max(1, seqsOf(writer).at(-1) ?? 1)))
    }
    await writing
    for (const [place, reader] of readers.entries()) {
      await reader.until(() => seqsOf(reader).at(-1) === 121 || reader.snapshot?.seq === 121)
      const start = reader.snapshot ? reader.snapshot.seq : (seqsOf(reader)[0] ?? 0) - 1
      expect(seqsOf(reader), `reader ${place}`).toEqual(Array.from({ length: 121 - start }, (_, i) => start + 1 + i))
    }
  })

  it('SY34: a map that one may not read is answered like one that is not there', async () => {
    const mapId = await newMap()
    for (const [person, id] of [
      [eve, mapId],
      [null, mapId],
      [ann, v7()],
    ] as const) {
      const client = await LiveClient.connect({ port, cookie: person?.cookie })
      client.send({ type: 'join', protocol: PROTOCOL_VERSION, mapId: id, cursor: 0 })
      expect(await client.closed()).toBe('not-found')
      expect(client.messages).toHaveLength(1)
    }
  })

  it('SY34: signed-out visitors read public maps and maps they have the link of, and change nothing', async () => {
    for (const visibility of ['link', 'public'] as const) {
      const mapId = await newMap(visibility)
      const visitor = await join(null, mapId)
      expect((await visitor.next('welcome')).standing).toBe('reader')
      expect((await visitor.next('welcome')).person).toBeNull()
      expect(await visitor.submit(addClaim('mine'))).toMatchObject([
        { outcome: 'refused', refusal: { code: 'not-allowed', action: 'content.edit' } },
      ])
      expect(await logLength(mapId)).toBe(1)
    }
  })

  it('SY30: a client of another protocol is told to reload', async () => {
    const client = await LiveClient.connect({ port, cookie: ann.cookie })
    client.send({ type: 'join', protocol: PROTOCOL_VERSION + 1, mapId: await newMap(), cursor: null })
    expect(await client.closed()).toBe('old-client')
  })
})

describe('the door', () => {
  it.each([null, 'http://evil.example', 'null', `http://127.0.0.1:1`])(
    'SY32: a connection from a page of somebody else (%s) is not taken',
    async (origin) => {
      await expect(LiveClient.connect({ port, cookie: ann.cookie, origin })).rejects.toThrow('403')
    },
  )

  it('SY32: a forged session is nobody', async () => {
    const mapId = await newMap('public')
    const client = await LiveClient.join({ port, cookie: 'next-auth.session-token=e30.e30.e30', mapId })
    expect((await client.next('welcome')).person).toBeNull()
  })

  const op = addClaim('x')
  const garbage: [string, (client: LiveClient) => void, string | undefined][] = [
    ['text that is no JSON', ({ socket }) => socket.send('hello'), 'malformed'],
    ['bytes', ({ socket }) => socket.send(randomBytes(100)), 'malformed'],
    ['JSON of another shape', ({ socket }) => socket.send('[1,{"type":"join"}]'), 'malformed'],
    ['a message of an unknown type', ({ socket }) => socket.send('{"type":"shutdown"}'), 'malformed'],
    ['nesting without end', ({ socket }) => socket.send('['.repeat(1_000_000)), 'malformed'],
    [
      'a second join',
      (c) => c.send({ type: 'join', protocol: PROTOCOL_VERSION, mapId: 'x', cursor: null }),
      'malformed',
    ],
    ['no operations', (c) => c.send({ type: 'submit', operations: [] }), 'malformed'],
    [
      'too many operations',
      (c) => c.send({ type: 'submit', operations: Array.from({ length: 65 }, () => addClaim('x')) }),
      'malformed',
    ],
    [
      'an operation of an unknown kind',
      (c) => c.send({ type: 'submit', operations: [{ ...op, kind: 'drop' } as never] }),
      'malformed',
    ],
    [
      'an operation that only the server makes',
      (c) =>
        c.send({
          type: 'submit',
          operations: [{ v: 1, id: v7(), kind: 'join', personId: eve.id, name: 'Eve', role: 'owner' } as never],
        }),
      'malformed',
    ],
    [
      'an operation with a field too many',
      (c) => c.send({ type: 'submit', operations: [{ ...op, author: 'eve' } as never] }),
      'malformed',
    ],
    ['a claim of 100 kB', (c) => c.send({ type: 'submit', operations: [addClaim('x'.repeat(100_000))] }), 'malformed'],
    [
      'a claim with a control character',
      (c) => c.send({ type: 'submit', operations: [addClaim('a\u0000b')] }),
      'malformed',
    ],
    ['a message above the bound', ({ socket }) => socket.send(' '.repeat(WIRE.maxMessageBytes + 1)), 'too-large'],
    ['a message far above the bound', ({ socket }) => socket.send(' '.repeat(WIRE.maxMessageBytes * 2)), undefined],
  ]
  it.each(garbage)('SY30: %s ends the connection with a reason and changes nothing', async (_, send, code) => {
    const mapId = await newMap()
    const client = await join(ann, mapId)
    const before = client.messages.length
    send(client)
    expect(await client.closed()).toBe(code)
    expect(client.messages.slice(before).filter(({ type }) => type !== 'closing' && type !== 'peers')).toEqual([])
    expect(await logLength(mapId)).toBe(1)
  })

  it('SY30: what is sent before joining ends the connection', async () => {
    const client = await LiveClient.connect({ port, cookie: ann.cookie })
    client.send({ type: 'submit', operations: [addClaim('early')] })
    expect(await client.closed()).toBe('malformed')
  })

  it('SY30: right-to-left text, emoji and combining marks come through letter for letter', async () => {
    const mapId = await newMap()
    const text = 'השלום 🕊️ مُمكن, йжак 👩‍👩‍👧‍👦 e\u0301'
    const client = await join(ann, mapId)
    await client.submit(addClaim(text))
    expect((await join(ann, mapId)).snapshot?.claims[0]?.text).toBe(text)
  })

  it('SY31: who sends faster than any person can is stopped, on all connections; nobody else is', async () => {
    const mapId = await newMap('public')
    const finn = await makePerson(database, 'Finn')
    const flood = async (client: LiveClient) => {
      for (let x = 0; x < 6_000; x += 1)
        client.send({ type: 'presence', presence: { selection: [], pointer: { x, y: 0 } } })
      return client.closed()
    }
    expect(await flood(await join(finn, mapId))).toBe('too-fast')
    const again = await join(finn, mapId)
    for (let place = 0; place < 20; place += 1) {
      again.send({ type: 'submit', operations: Array.from({ length: 64 }, () => addClaim('x')) })
    }
    expect(await again.closed()).toBe('too-fast')
    expect((await (await join(ann, mapId)).submit(addClaim('unhindered')))[0]?.outcome).toBe('accepted')
  })
})

describe('presence', () => {
  it('SY33: others see who is here and what they look at, and that they left; the log does not', async () => {
    const mapId = await newMap('public')
    const [first, second] = [await join(ann, mapId), await join(bob, mapId)]
    const presence = { selection: [{ kind: 'claim' as const, id: 'c1' }], pointer: { x: 1.5, y: -2 } }
    second.send({ type: 'presence', presence })
    const seen = () => first.all('peers').at(-1)?.peers
    await first.until(() => seen()?.[0]?.presence.pointer?.x === 1.5)
    expect(seen()).toEqual([
      { connectionId: (await second.next('welcome')).connectionId, personId: bob.id, name: 'Bob', presence },
    ])
    expect(await logLength(mapId)).toBe(1)
    second.close()
    await first.until(() => seen()?.length === 0)
  })

  it('SY33: a burst of changes is told together', async () => {
    const mapId = await newMap('public')
    const [first, second] = [await join(ann, mapId), await join(bob, mapId)]
    for (let x = 0; x < 200; x += 1)
      second.send({ type: 'presence', presence: { selection: [], pointer: { x, y: 0 } } })
    await first.until(() => first.all('peers').at(-1)?.peers[0]?.presence.pointer?.x === 199)
    expect(first.all('peers').length).toBeLessThan(100)
  })
})

describe('standing', () => {
  it('SY25: a change of role is told at once; its end closes the stream', async () => {
    const mapId = await newMap()
    await joinMap(server.openMaps, mapId, bob, 'viewer')
    const [owner, member] = [await join(ann, mapId), await join(bob, mapId)]
    expect((await member.next('welcome')).standing).toBe('viewer')
    await owner.submit(setRole(bob.id, 'editor'))
    expect((await member.next('standing')).standing).toBe('editor')
    expect((await member.submit(addClaim('mine')))[0]?.outcome).toBe('accepted')

    const removal = setRole(bob.id, null)
    await owner.submit(removal, addClaim('not for Bob'))
    expect(await member.closed()).toBe('access-ended')
    expect(member.entries.map(({ operation }) => operation.id)).not.toContain(removal.id)
    expect(member.entries).toHaveLength(2)
  })

  it('SY25: a public map that becomes private closes the streams of readers, and of nobody else', async () => {
    const mapId = await newMap('public')
    await joinMap(server.openMaps, mapId, bob, 'viewer')
    const [owner, member, reader, visitor] = [
      await join(ann, mapId),
      await join(bob, mapId),
      await join(eve, mapId),
      await join(null, mapId),
    ]
    const privately = { from: 'public', to: 'private' } as const
    await owner.submit({ v: 1, id: v7(), kind: 'edit-map', visibility: privately }, addClaim('secret'))
    expect([await reader.closed(), await visitor.closed()]).toEqual(['access-ended', 'access-ended'])
    await member.until(() => seqsOf(member).length === 2)
    expect([owner.isClosed, member.isClosed]).toEqual([false, false])
  })

  it('SY25: signing out everywhere closes the streams of the sessions that ended', async () => {
    const mapId = await newMap('public')
    const dora = await makePerson(database, 'Dora')
    const [hers, others] = [await join(dora, mapId), await join(bob, mapId)]
    await database.user.update({ where: { id: dora.id }, data: { sessionVersion: { increment: 1 } } })
    expect(await hers.closed()).toBe('signed-out')
    expect(others.isClosed).toBe(false)
    // The old cookie is nobody's by now.
    expect((await (await join(dora, mapId)).next('welcome')).person).toBeNull()
  })
})

describe('slow readers', () => {
  it('SY29: a reader that stalls is dropped above the bound, holds up nobody, and resumes without loss', async () => {
    const mapId = await newMap()
    const [writer, reader] = [await join(ann, mapId), await join(ann, mapId)]
    reader.socket.pause()
    let sent = 0
    // Far past the bound and past what the system's own buffers take.
    for (; sent < 200; sent += 1) await writer.submit(addSource('x'.repeat(90_000)))
    reader.socket.resume()
    await reader.until(() => reader.isClosed, true)
    const cursor = seqsOf(reader).at(-1) ?? reader.snapshot?.seq ?? 0
    expect(cursor).toBeLessThan(sent + 1)
    // The map, or the entries after the cursor when they are less to send.
    const back = await join(ann, mapId, cursor)
    const start = back.snapshot?.seq ?? cursor
    await back.until(() => (seqsOf(back).at(-1) ?? start) === sent + 1)
    expect(seqsOf(back)).toEqual(Array.from({ length: sent + 1 - start }, (_, place) => start + 1 + place))
    if (back.snapshot) expect(back.snapshot.sources).toHaveLength(sent)
  })

  it('SY14, SY29: the longest document of any script is taken, and is no reason to drop anybody', async () => {
    const mapId = await newMap()
    // Somebody who has not sent anything yet: the limits of a person are over all of their connections.
    const cora = await makePerson(database, 'Cora')
    await joinMap(server.openMaps, mapId, cora, 'editor')
    const [writer, reader] = [await join(cora, mapId), await join(ann, mapId)]
    await writer.submit(addSource('安'.repeat(LIMITS.sourceText)))
    await reader.until(() => seqsOf(reader).at(-1) === 3)
    await writer.submit(addClaim('after it'))
    await reader.until(() => seqsOf(reader).at(-1) === 4)
    const late = await join(bob, mapId).catch((error: Error) => error)
    expect(late).toBeInstanceOf(Error)
    expect((await join(ann, mapId)).snapshot?.sources[0]?.text).toHaveLength(LIMITS.sourceText)
  })
})

it('SY37: a stopping server says so', async () => {
  const other = await startLiveServer(url)
  const client = await LiveClient.join({ port: other.port, cookie: ann.cookie, mapId: await newMap() })
  await other.stop()
  expect(await client.closed()).toBe('server-stopping')
  await expect(LiveClient.connect({ port: other.port, cookie: ann.cookie })).rejects.toThrow()
})
