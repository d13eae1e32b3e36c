import type { LogEntry, LoggedOperation } from '@/lib/domain/operation'
import { type MapSession, type Notice, openMapSession, type SessionOptions } from '../map-session'
import { operationFault } from '../operation-fault'
import type { ServerMessage } from '../protocol'
import { snapshotOf } from '../snapshot'
import { newMap } from './claim-operations'
import { FakeNetwork } from './fake-transport'
import { VirtualTime } from './virtual-time'

export const ann = { id: 'ann', name: 'Ann' }
export const at = '2026-01-02T00:00:00.000Z'
/** A line of the log, by somebody else unless told. */
export const entry = (seq: number, operation: LoggedOperation, author = 'bob'): LogEntry => ({
  seq,
  author,
  at,
  operation,
})
export const entries = (...list: LogEntry[]): ServerMessage => ({ type: 'entries', entries: list })
export const accepted = (operationId: string, seq: number): ServerMessage => ({
  type: 'answers',
  answers: [{ operationId, outcome: 'accepted', seq }],
})
export const welcome = (part: Partial<Extract<ServerMessage, { type: 'welcome' }>> = {}): ServerMessage => ({
  type: 'welcome',
  connectionId: 'connection',
  person: ann,
  standing: 'owner',
  serverTime: at,
  snapshot: null,
  ...part,
})

/** Lets promises that are due settle. */
export const settle = () => new Promise((resolve) => setImmediate(resolve))

/** A session of Ann, the owner of a new map, on a network and a clock of the test's own. */
export function openSession(options: Partial<SessionOptions> = {}) {
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

/** Lets the far end answer the latest connection; answers it. */
export function joined(network: FakeNetwork, part: Partial<Extract<ServerMessage, { type: 'welcome' }>>) {
  network.last.open()
  network.last.say(welcome(part))
  return network.last
}

export const claimsOf = (session: MapSession) => [...session.getState().map.claims.keys()].sort()
