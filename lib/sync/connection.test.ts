import { describe, expect, it } from 'vitest'
import type { ClosingCode } from './protocol'
import { addClaim } from './testing/claim-operations'
import { joined, openSession } from './testing/open-session'

describe('the connection', () => {
  it('SY12: comes back after growing waits, at once when the machine comes online', () => {
    const { network, time, session } = openSession()
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
    const { network, time, session, join } = openSession()
    const socket = join()
    time.goOnline()
    expect([socket.closed, network.sockets.length, session.getState().connection]).toEqual([true, 2, 'offline'])
  })

  it('SY12: shows at once that the network is gone, and tries again: the machine may be wrong', () => {
    const { network, time, session, join } = openSession()
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
    const { session, network, time, notices, join } = openSession()
    join().say({ type: 'closing', code })
    time.advance(600_000)
    time.goOnline()
    expect(network.sockets.length).toBe(1)
    expect(session.getState()).toMatchObject({ connection: 'closed', closing: code })
    expect(notices).toEqual([{ kind: 'closed', code }])
  })

  it('SY12: comes back after other closings, keeping what the server said', () => {
    const { session, network, time, join } = openSession()
    join().say({ type: 'closing', code: 'server-stopping' })
    expect(session.getState()).toMatchObject({ connection: 'offline', closing: 'server-stopping' })
    time.advance(1_000)
    joined(network, {})
    expect(session.getState()).toMatchObject({ connection: 'live', closing: null })
  })

  it('SY13: is renewed when the server falls silent, and kept while it beats', () => {
    const { network, time, join } = openSession()
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
    const { session, network, time, join } = openSession()
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
      const { session, join } = openSession()
      join().sayRaw(message)
      expect(session.getState()).toMatchObject({ connection: 'closed', closing: 'old-client' })
    },
  )

  it('SY16: tells where the person looks, again after a reconnect, and who else is here', () => {
    const { session, network, time, join } = openSession()
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
    const { session, join } = openSession({ person: null, standing: 'reader' })
    const socket = join({ person: null, standing: 'reader' })
    session.setPresence({ selection: [], pointer: { x: 1, y: 2 } })
    expect(socket.sent.filter(({ type }) => type === 'presence')).toEqual([])
  })

  it('SY12: closed from here stays closed and says no more', async () => {
    const { session, network, time, notices, join } = openSession()
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
    const { session, network } = openSession()
    session.subscribe(() => session.getState().standing === 'viewer' && session.close())
    joined(network, { standing: 'viewer' })
    expect(session.getState().connection).toBe('closed')
  })
})
