import { describe, expect, it } from 'vitest'
import { emptyDelete } from '@/lib/domain/compose'
import { LIMITS } from '@/lib/domain/limits'
import type { LogEntry, LoggedOperation, Operation } from '@/lib/domain/operation'
import { type MapSession, type Notice, openMapSession, type SessionOptions } from './map-session'
import { operationFault } from './operation-fault'
import type { ClosingCode, ServerMessage } from './protocol'
import { sentenceForRefusal } from './sentences'
import { snapshotFor, snapshotOf } from './snapshot'
import { addClaim, newMap, rewordClaim } from './testing/claim-operations'
import { FakeNetwork } from './testing/fake-transport'
import { MemoryBrowser } from './testing/memory-pending-store'
import { VirtualTime } from './testing/virtual-time'

const ann = { id: 'ann', name: 'Ann' }
const at = '2026-01-02T00:00:00.000Z'
const entry = (seq: number, operation: LoggedOperation, author = 'bob'): LogEntry => ({ seq, author, at, operation })
const entries = (...list: LogEntry[]): ServerMessage => ({ type: 'entries', entries: list })
const accepted = (operationId: string, seq: number): ServerMessage => ({
  type: 'answers',
  answers: [{ operationId, outcome: 'accepted', seq }],
})
const welcome = (part: Partial<Extract<ServerMessage, { type: 'welcome' }>> = {}): ServerMessage => ({
  type: 'welcome',
  connectionId: 'connection',
  person: ann,
  standing: 'owner',
  serverTime: at,
  snapshot: null,
  ...part,
})

/** Lets promises that are due settle. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

function open(options: Partial<SessionOptions> = {}) {
  const network = new FakeNetwork()
  const time = new VirtualTime()
  let count = 0
  const session = openMapSession({
    mapId: 'map',
    socketUrl: 'ws://localhost/live',
    initial: snapshotOf(newMap(), 1),
    person: ann,
    standing: 'owner',
    storage: null,
    fault: { now: operationFault, fetch: async () => operationFault },
    openTransport: network.open,
    environment: time.environment(),
    newId: () => `new-${++count}`,
    ...options,
  })
  const notices: Notice[] = []
  session.onNotice((notice) => notices.push(notice))
  return { session, network, time, notices, join: (part = {}) => joined(network, part) }
}

function joined(network: FakeNetwork, part: Partial<Extract<ServerMessage, { type: 'welcome' }>>) {
  network.last.open()
  network.last.say(welcome(part))
  return network.last
}

const claimsOf = (session: MapSession) => [...session.getState().map.claims.keys()].sort()

describe('joining', () => {
  it('SY1: asks for what comes after its snapshot, or for everything without one', () => {
    const { network } = open()
    network.last.open()
    expect(network.last.sent).toEqual([{ type: 'join', protocol: 1, mapId: 'map', cursor: 1 }])
    const empty = open({ initial: null })
    empty.network.last.open()
    expect(empty.network.last.sent).toMatchObject([{ cursor: null }])
    expect(empty.session.submit(addClaim('m'))).toMatchObject({ ok: false, refusal: { code: 'map-not-created' } })
    empty.network.last.say(welcome({ snapshot: snapshotOf(newMap(), 7) }))
    expect(empty.session.getState()).toMatchObject({ connection: 'live', confirmedSeq: 7 })
  })

  it('SY1: joins anew from its cursor after a gap, and from nothing when the log makes no sense', () => {
    const { network, time, session, join } = open()
    join().say(entries(entry(3, addClaim('b'))))
    time.advance(1_000)
    network.last.open()
    expect(network.last.sent).toMatchObject([{ cursor: 1 }])
    network.last.say(welcome())
    network.last.say(entries(entry(2, rewordClaim('x', 'none', 'a', 'b'))))
    time.advance(1_000)
    network.last.open()
    expect(network.last.sent).toMatchObject([{ cursor: null }])
    network.last.say(welcome({ snapshot: snapshotOf(newMap(), 9) }))
    expect(session.getState()).toMatchObject({ confirmedSeq: 9, connection: 'live' })
  })

  it('SY47: joins anew for what was deleted when its person may restore it from now on', () => {
    const deletions = (session: MapSession) => session.getState().map.deletions.size
    const gone = [entry(2, addClaim('m')), entry(3, { ...emptyDelete(() => 'd'), claims: ['claim-m'] })]
    const full = open()
    full.join().say(entries(...gone))
    const { map } = full.session.getState()

    const promoted = open({ standing: 'viewer', initial: snapshotFor('viewer', map, 3) })
    const line = promoted.join({ standing: 'viewer' })
    expect(deletions(promoted.session)).toBe(0)
    line.say({ type: 'standing', standing: 'editor' })
    promoted.time.advance(1_000)
    promoted.network.last.open()
    expect(promoted.network.last.sent).toMatchObject([{ cursor: null }])
    promoted.network.last.say(welcome({ standing: 'editor', snapshot: snapshotFor('editor', map, 3) }))
    expect(deletions(promoted.session)).toBe(1)

    const away = open({ standing: 'viewer', initial: snapshotFor('viewer', map, 3) })
    away.join({ standing: 'annotator' })
    away.time.advance(1_000)
    away.network.last.open()
    expect(away.network.last.sent).toMatchObject([{ cursor: null }])
    away.network.last.say(welcome({ standing: 'annotator', snapshot: snapshotFor('annotator', map, 3) }))
    away.network.last.say({ type: 'standing', standing: 'viewer' })
    away.network.last.say({ type: 'standing', standing: 'editor' })
    expect(away.session.getState()).toMatchObject({ connection: 'live' })
  })

  it('SY18: stamps pending edits with the server’s time', () => {
    const { session, join } = open()
    join()
    session.submit(addClaim('m'))
    expect(session.getState().map.claims.get('claim-m')).toMatchObject({ createdAt: at, createdBy: 'ann' })
  })
})

describe('edits', () => {
  it('SY3: are shown at once, and saved when the stream shows them', () => {
    const { session, join } = open()
    const socket = join()
    session.submit(addClaim('m'))
    expect(claimsOf(session)).toEqual(['claim-m'])
    expect(socket.submitted).toEqual(['m'])
    socket.say(accepted('m', 2))
    expect(session.getState().pendingCount).toBe(1)
    socket.say(entries(entry(2, addClaim('m'), 'ann')))
    expect(session.getState()).toMatchObject({ pendingCount: 0, confirmedSeq: 2 })
    expect(session.getState().recent.map(({ seq }) => seq)).toEqual([2])
  })

  it('SY4: made offline are sent in order on return; those without an answer again after a loss', () => {
    const { session, network, time, join } = open()
    session.submit(addClaim('l'))
    session.submit(addClaim('m'))
    const first = join()
    expect(first.submitted).toEqual(['l', 'm'])
    first.say(accepted('l', 2))
    first.drop()
    expect(session.getState().connection).toBe('offline')
    session.submit(addClaim('n'))
    time.advance(1_000)
    const second = joined(network, {})
    expect(second.submitted).toEqual(['m', 'n'])
    second.say(entries(entry(2, addClaim('l'), 'ann'), entry(3, addClaim('m'), 'ann'), entry(4, addClaim('n'), 'ann')))
    expect(session.getState().pendingCount).toBe(0)
  })

  it('SY3: refused by the server vanish with a notice', () => {
    const { session, notices, join } = open()
    const socket = join()
    const refusal = { code: 'not-allowed', action: 'content.edit' } as const
    session.submit(addClaim('m'))
    socket.say({ type: 'answers', answers: [{ operationId: 'm', outcome: 'refused', refusal }] })
    expect([claimsOf(session), session.getState().pendingCount, session.getState().canUndo]).toEqual([[], 0, false])
    expect(notices).toEqual([{ kind: 'refused', refusal, operation: addClaim('m') }])
  })

  it('SY17: that this person may not make are refused here', () => {
    const reader = open({ person: null, standing: 'reader' })
    expect(reader.session.submit(addClaim('m'))).toMatchObject({ refusal: { code: 'not-allowed' } })
    const viewer = open({ standing: 'viewer' })
    expect(viewer.session.submit(addClaim('m'))).toMatchObject({ refusal: { code: 'not-allowed' } })
    viewer.join({ standing: 'editor', snapshot: snapshotOf(newMap(), 1) })
    expect(viewer.session.submit(addClaim('m'))).toMatchObject({ ok: true })
    viewer.network.last.say({ type: 'standing', standing: 'annotator' })
    expect(viewer.session.submit(addClaim('n'))).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  it('SY17: that the socket cannot carry are refused here', () => {
    const { session } = open()
    const source = { title: 'T', authors: [], publisher: '', published: '', url: '', language: '' }
    const text = '安'.repeat(LIMITS.sourceText)
    const authors = Array.from({ length: LIMITS.authorsPerSource }, () => '安'.repeat(LIMITS.line))
    const largest = { ...addClaim('l'), sources: [{ id: 'r', ...source, authors, text }] }
    expect(session.submit(largest)).toMatchObject({ ok: true })
    const huge = { ...addClaim('m'), sources: ['s', 't'].map((id) => ({ id, ...source, text })) }
    expect(session.submit(huge)).toMatchObject({ ok: false, refusal: { code: 'too-large' } })
    expect(session.getState().pendingCount).toBe(1)
  })

  it('SY17: that do not fit their schema are refused here, by the name of the field', () => {
    const { session, join } = open()
    const socket = join()
    const refusal = (operation: Operation) => {
      const result = session.submit(operation)
      return result.ok ? null : sentenceForRefusal(result.refusal)
    }
    expect(refusal(addClaim('m', 'x'.repeat(100_000)))).toBe('This cannot be saved: text: at most 2000 characters.')
    expect(refusal(rewordClaim('m', 'a', 'one', 'a\u0000b'))).toBe(
      'This cannot be saved: text: control characters are not allowed.',
    )
    expect(socket.submitted).toEqual([])
  })

  it('OP8: tells of words of this person’s that were kept beside another’s', () => {
    const { session, notices, join } = open()
    const socket = join()
    socket.say(entries(entry(2, addClaim('a', 'one'))))
    session.submit(rewordClaim('m', 'a', 'one', 'mine'))
    socket.say(entries(entry(3, rewordClaim('t', 'a', 'one', 'theirs'))))
    expect(notices).toEqual([])
    socket.say(entries(entry(4, rewordClaim('m', 'a', 'one', 'mine'), 'ann')))
    expect(notices).toEqual([{ kind: 'conflict', claimId: 'claim-a' }])
  })

  it('SY10: are taken back and done again', () => {
    const { session, join } = open()
    const socket = join()
    expect(session.undo()).toEqual({ done: false, refusal: null })
    session.submit(addClaim('m'))
    expect(session.getState()).toMatchObject({ canUndo: true, canRedo: false })
    expect(session.undo()).toEqual({ done: true })
    expect([claimsOf(session), session.getState().canRedo]).toEqual([[], true])
    expect(session.redo()).toEqual({ done: true })
    expect(claimsOf(session)).toEqual(['claim-m'])
    expect(socket.submitted).toEqual(['m'])
    socket.say(entries(entry(2, addClaim('m'), 'ann')))
    expect(socket.submitted).toEqual(['m', 'new-2'])
    expect([claimsOf(session), session.getState().pendingCount]).toEqual([['claim-m'], 2])
  })

  it('SY10: say why a step was skipped', () => {
    const { session, join } = open()
    const socket = join()
    session.submit(addClaim('m'))
    socket.say(entries(entry(2, addClaim('m'), 'ann'), entry(3, rewordClaim('t', 'm', 'Claim m.', 'Theirs.'))))
    expect(session.undo()).toMatchObject({ done: false, refusal: { code: 'changed-since' } })
    expect(session.getState().canUndo).toBe(false)
  })
})

describe('the connection', () => {
  it('SY12: comes back after growing waits, at once when the machine comes online', () => {
    const { network, time, session } = open()
    const waits: number[] = []
    for (let round = 0; round < 5; round += 1) {
      const [begun, sockets] = [time.now, network.sockets.length]
      network.last.drop()
      while (network.sockets.length === sockets) time.advance(50)
      waits.push(time.now - begun)
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(waits.at(-1)).toBeGreaterThan(2_000)
    network.last.drop()
    const before = network.sockets.length
    time.goOnline()
    expect(network.sockets.length).toBe(before + 1)
    joined(network, {})
    expect(session.getState().connection).toBe('live')
  })

  it('SY12: renews a live connection when the machine comes online: it belongs to the old network', () => {
    const { network, time, session, join } = open()
    const socket = join()
    time.goOnline()
    expect([socket.closed, network.sockets.length, session.getState().connection]).toEqual([true, 2, 'offline'])
  })

  it('SY12: shows at once that the network is gone, and tries again: the machine may be wrong', () => {
    const { network, time, session, join } = open()
    const socket = join()
    time.goOnline(false)
    expect([socket.closed, session.getState().connection]).toEqual([true, 'offline'])
    time.advance(5_000)
    joined(network, {})
    expect(session.getState().connection).toBe('live')
  })

  it.each<ClosingCode>([
    'old-client',
    'malformed',
    'too-large',
    'not-found',
    'access-ended',
    'signed-out',
    'map-deleted',
  ])('SY12: ends for good when closed as %s', (code) => {
    const { session, network, time, notices, join } = open()
    join().say({ type: 'closing', code })
    time.advance(600_000)
    time.goOnline()
    expect(network.sockets.length).toBe(1)
    expect(session.getState()).toMatchObject({ connection: 'closed', closing: code })
    expect(notices).toEqual([{ kind: 'closed', code }])
  })

  it('SY12: comes back after other closings, keeping what the server said', () => {
    const { session, network, time, join } = open()
    join().say({ type: 'closing', code: 'server-stopping' })
    expect(session.getState()).toMatchObject({ connection: 'offline', closing: 'server-stopping' })
    time.advance(1_000)
    joined(network, {})
    expect(session.getState()).toMatchObject({ connection: 'live', closing: null })
  })

  it('SY13: is renewed when the server falls silent, and kept while it beats', () => {
    const { network, time, join } = open()
    const socket = join()
    for (let beat = 0; beat < 10; beat += 1) {
      time.advance(15_000)
      socket.say({ type: 'beat' })
    }
    expect(network.sockets.length).toBe(1)
    time.advance(40_000)
    expect([socket.closed, network.sockets.length > 1]).toEqual([true, true])
  })

  it('SY14: goes slower after too-fast', () => {
    const { session, network, time, join } = open()
    join().say({ type: 'closing', code: 'too-fast' })
    time.advance(1_000)
    const socket = joined(network, {})
    session.submit(addClaim('l'))
    session.submit(addClaim('m'))
    expect(socket.submitted).toEqual(['l'])
    time.advance(1_000)
    expect(socket.submitted).toEqual(['l', 'm'])
  })

  it.each(['not json', '{"type":"unheard-of"}', '{"type":"entries","entries":[{"seq":2}]}'])(
    'SY15: ends as old-client when it cannot read %s',
    (message) => {
      const { session, join } = open()
      join().sayRaw(message)
      expect(session.getState()).toMatchObject({ connection: 'closed', closing: 'old-client' })
    },
  )

  it('SY16: tells where the person looks, again after a reconnect, and who else is here', () => {
    const { session, network, time, join } = open()
    const presence = { selection: [{ kind: 'claim', id: 'a' } as const], pointer: null }
    const socket = join()
    session.setPresence(presence)
    expect(socket.sent.at(-1)).toEqual({ type: 'presence', presence })
    const peer = { connectionId: 'other', personId: 'bob', name: 'Bob', presence }
    socket.say({ type: 'peers', peers: [peer] })
    expect(session.getState().peers).toEqual([peer])
    socket.drop()
    expect(session.getState().peers).toEqual([])
    time.advance(1_000)
    expect(joined(network, {}).sent.at(-1)).toEqual({ type: 'presence', presence })
  })

  it('SY33: tells nobody where a visitor looks', () => {
    const { session, join } = open({ person: null, standing: 'reader' })
    const socket = join({ person: null, standing: 'reader' })
    session.setPresence({ selection: [], pointer: { x: 1, y: 2 } })
    expect(socket.sent.filter(({ type }) => type === 'presence')).toEqual([])
  })

  it('SY12: closed from here stays closed and says no more', async () => {
    const { session, network, time, notices, join } = open()
    const socket = join()
    session.close()
    time.advance(600_000)
    expect([socket.closed, network.sockets.length, session.getState().connection, notices]).toEqual([
      true,
      1,
      'closed',
      [],
    ])
  })

  it('SY12: may be closed by whoever is told of the welcome', () => {
    const { session, network } = open()
    session.subscribe(() => session.getState().standing === 'viewer' && session.close())
    joined(network, { standing: 'viewer' })
    expect(session.getState().connection).toBe('closed')
  })
})

describe('the state', () => {
  it('SY2: is the same object until something changes', () => {
    const { session, join } = open()
    const socket = join()
    const before = session.getState()
    let told = 0
    const stop = session.subscribe(() => {
      told += 1
    })
    expect(session.getState()).toBe(before)
    socket.say({ type: 'beat' })
    expect([session.getState(), told]).toEqual([before, 0])
    session.submit(addClaim('m'))
    expect([session.getState() === before, told]).toEqual([false, 1])
    stop()
    session.submit(addClaim('n'))
    expect(told).toBe(1)
  })
})

describe('keeping edits', () => {
  it('SY5: sends what an earlier page left, before anything new', async () => {
    const browser = new MemoryBrowser()
    const first = open({ storage: browser.openPage() })
    await settle()
    first.session.submit(addClaim('l'))
    first.session.submit(addClaim('m'))
    first.session.close()
    const second = open({ storage: browser.openPage() })
    second.session.submit(addClaim('n'))
    const socket = second.join()
    expect(socket.submitted).toEqual([])
    await settle()
    expect(socket.submitted).toEqual(['l', 'm', 'n'])
    expect(claimsOf(second.session)).toEqual(['claim-l', 'claim-m', 'claim-n'])
    expect(second.session.getState().pendingCount).toBe(3)
    socket.say(entries(...['l', 'm', 'n'].map((id, place) => entry(place + 2, addClaim(id), 'ann'))))
    expect([browser.size, second.session.getState().pendingCount]).toEqual([0, 0])
  })

  it('SY5: forgets edits that a snapshot turns out to hold', async () => {
    const browser = new MemoryBrowser()
    const first = open({ storage: browser.openPage() })
    await settle()
    first.session.submit(addClaim('m'))
    first.session.close()
    const second = open({ storage: browser.openPage(), initial: null })
    await settle()
    const server = open()
    server.join().say(entries(entry(2, addClaim('m'), 'ann')))
    const socket = second.join({ snapshot: snapshotOf(server.session.getState().map, 2) })
    await settle()
    expect(socket.submitted).toEqual(['m'])
    socket.say(accepted('m', 2))
    expect([second.session.getState().pendingCount, browser.size]).toEqual([0, 0])
  })

  it('SY10: tells of an undo that cannot be finished after a reload', async () => {
    const browser = new MemoryBrowser()
    const first = open({ storage: browser.openPage() })
    await settle()
    first.session.submit(addClaim('m'))
    first.session.undo()
    first.session.close()
    const server = open()
    server.join().say(entries(entry(2, addClaim('m'), 'ann')))
    const second = open({ storage: browser.openPage(), initial: snapshotOf(server.session.getState().map, 2) })
    await settle()
    const socket = second.join()
    await settle()
    expect(socket.submitted).toEqual(['m'])
    socket.say(accepted('m', 2))
    expect(second.session.getState()).toMatchObject({ pendingCount: 0 })
    expect([second.notices, browser.size]).toEqual([[{ kind: 'not-undone' }], 0])
  })

  it('SY6: leaves an open page’s edits to it and takes them over when it crashes', async () => {
    const browser = new MemoryBrowser()
    const firstPage = browser.openPage()
    const first = open({ storage: firstPage })
    await settle()
    first.session.submit(addClaim('m'))
    const second = open({ storage: browser.openPage() })
    const socket = second.join()
    await settle()
    expect(socket.submitted).toEqual([])
    firstPage.crash()
    await settle()
    expect(socket.submitted).toEqual(['m'])
  })

  it('SY7: sends nothing when another person turns out to be signed in', async () => {
    const browser = new MemoryBrowser()
    const { session, notices, join } = open({ storage: browser.openPage() })
    await settle()
    session.submit(addClaim('m'))
    const socket = join({ person: { id: 'bob', name: 'Bob' } })
    await settle()
    expect([socket.submitted, socket.closed, browser.size]).toEqual([[], true, 1])
    expect(notices).toEqual([{ kind: 'closed', code: 'signed-out' }])
  })

  it('SY7: a visitor who signed in meanwhile works on as themselves', async () => {
    const { session, join } = open({ person: null, standing: 'reader' })
    join({ standing: 'editor' })
    expect(session.getState()).toMatchObject({ person: ann, standing: 'editor' })
    expect(session.submit(addClaim('m'))).toMatchObject({ ok: true })
  })

  it('SY8: goes on in memory when the browser keeps nothing, and says so once', async () => {
    const failing = () => Promise.reject(new Error('The quota has been exceeded.'))
    const storage = { ...new MemoryBrowser().openPage(), keep: failing }
    const { session, notices, join } = open({ storage })
    await settle()
    const socket = join()
    session.submit(addClaim('m'))
    session.submit(addClaim('n'))
    await settle()
    expect(notices).toEqual([{ kind: 'not-kept', reason: 'The quota has been exceeded.' }])
    expect(socket.submitted).toEqual(['m', 'n'])
  })

  it('SY8: goes on when the browser refuses storage from the start', async () => {
    const refused = () => Promise.reject(new Error('The operation is insecure.'))
    const storage = { ...new MemoryBrowser().openPage(), takeOver: refused, keep: refused, forget: refused }
    const { session, notices, join } = open({ storage })
    session.submit(addClaim('m'))
    const socket = join()
    await settle()
    expect(socket.submitted).toEqual(['m'])
    expect(notices.map(({ kind }) => kind)).toEqual(['not-kept'])
  })

  it('SY8: does not wait for ever for a browser that does not answer', async () => {
    const never = () => new Promise<never>(() => {})
    const storage = { ...new MemoryBrowser().openPage(), takeOver: never }
    const { session, time, join } = open({ storage })
    session.submit(addClaim('m'))
    const socket = join()
    await settle()
    expect(socket.submitted).toEqual([])
    time.advance(5_000)
    expect(socket.submitted).toEqual(['m'])
  })

  it('SY5: erases what was meant for a map that is gone', async () => {
    const browser = new MemoryBrowser()
    const { session, join } = open({ storage: browser.openPage() })
    await settle()
    session.submit(addClaim('m'))
    join().say({ type: 'closing', code: 'map-deleted' })
    expect(browser.size).toBe(0)
    expect(session.submit(addClaim('n'))).toMatchObject({ ok: false })
  })
})
