import fc from 'fast-check'
import { emptyMap } from '@/lib/domain/debate-map'
import type { LoggedOperation } from '@/lib/domain/operation'
import { type Act, arbitraryClientAct } from '@/lib/domain/testing/random-steps'
import { creation, resolveAct } from '@/lib/domain/testing/resolve-act'
import { snapshotFor } from '@/lib/sync/snapshot'
import { MemoryBrowser } from '@/lib/sync/testing/memory-pending-store'
import { VirtualTime } from '@/lib/sync/testing/virtual-time'
import { checkReplay, checkRewordings, checkUndos, LawBroken } from './laws'
import { ModelServer } from './model-server'
import { type OpenSession, Tab, type World } from './tab'

/** Four tabs: two of one person in one browser, and two other people. */
const TABS = [
  { name: 'ann1', personId: 'ann', browser: 0 },
  { name: 'ann2', personId: 'ann', browser: 0 },
  { name: 'bob', personId: 'bob', browser: 1 },
  { name: 'cyd', personId: 'cyd', browser: 2 },
] as const

export type Event =
  | { kind: 'act'; tab: number; act: Act }
  | { kind: 'undo' | 'redo'; tab: number }
  | { kind: 'wait'; ms: number }
  | { kind: 'cut'; tab: number; fate: 'lost' | 'late'; noticed: boolean }
  | { kind: 'offline'; tab: number; ms: number }
  | { kind: 'online'; tab: number }
  | { kind: 'latency'; tab: number; ms: number }
  | { kind: 'reload'; tab: number; crash: boolean; lag: number | null }
  | { kind: 'lose'; tab: number; count: number }
  | { kind: 'repeat'; count: number }
  | { kind: 'restart'; code: 'server-stopping' | 'too-fast' | 'server-error' | null }
  | { kind: 'snapshots'; count: number }
  | { kind: 'import'; act: Act }

export type Script = { knowsPages: boolean; events: Event[] }

const tab = fc.nat({ max: TABS.length - 1 })
const arbitraryEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 40, arbitrary: fc.record({ kind: fc.constant('act'), tab, act: arbitraryClientAct }) },
  { weight: 16, arbitrary: fc.record({ kind: fc.constant('undo'), tab }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('redo'), tab }) },
  { weight: 16, arbitrary: fc.record({ kind: fc.constant('wait'), ms: fc.integer({ min: 1, max: 120 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait'), ms: fc.integer({ min: 1_000, max: 60_000 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('cut'),
      tab,
      fate: fc.constantFrom('lost', 'late'),
      noticed: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('offline'), tab, ms: fc.integer({ min: 100, max: 30_000 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('online'), tab }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('latency'), tab, ms: fc.integer({ min: 1, max: 500 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('reload'),
      tab,
      crash: fc.boolean(),
      lag: fc.option(fc.nat({ max: 10 }), { freq: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('lose'), tab, count: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('repeat'), count: fc.integer({ min: 1, max: 5 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('restart'),
      code: fc.constantFrom('server-stopping', 'too-fast', 'server-error', null),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('snapshots'), count: fc.integer({ min: 1, max: 3 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('import'),
      act: fc.constant<Act>({
        kind: 'import',
        stance: 'pro',
        drafts: [
          { text: 'Imported.', holder: null, tags: [], pin: null },
          { text: 'Also imported.', holder: 'RAND', tags: ['import'], pin: null },
        ],
      }),
    }),
  },
) as fc.Arbitrary<Event>

export const arbitraryScript = (maxEvents: number): fc.Arbitrary<Script> =>
  fc.record({
    knowsPages: fc.boolean(),
    events: fc.array(arbitraryEvent, { maxLength: maxEvents, size: 'max' }),
  })

const MAP_ID = 'map'
/** Virtual time in which everyone must have come to rest once the network is well. */
const PATIENCE_MS = 15 * 60_000
const BEAT_MS = 15_000

/** Lets the promises that are due settle; the stores of the tabs are asynchronous. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

/** Plays a script with real sessions against the model server; throws `LawBroken` as soon as a rule is. */
export async function simulate({ knowsPages, events }: Script, openSession: OpenSession): Promise<World> {
  const time = new VirtualTime()
  const server = new ModelServer(MAP_ID, () => new Date(time.now).toISOString())
  const world: World = { mapId: MAP_ID, time, server, openSession, undoIds: new Set(), submitted: new Map() }
  foundMap(server)
  const browsers = [0, 1, 2].map(() => new MemoryBrowser(knowsPages))
  const tabs = TABS.map(({ name, personId, browser }) => {
    return new Tab(name, personId, browsers[browser] ?? new MemoryBrowser(), world)
  })
  const beat = () => {
    server.beat()
    time.after(BEAT_MS, beat)
  }
  beat()
  await settle()

  for (const event of events) {
    const until = time.now + (event.kind === 'wait' ? event.ms : 0)
    happen(event, tabs, world)
    await pass(until, tabs, world)
    time.now = Math.max(time.now, until)
  }
  for (const { wire } of tabs) wire.heal()
  // An entry that got lost on a living connection (which TCP forbids) is missed only when the next one comes.
  const closing = server.seq
  server.commit({ v: 1, id: 'found-4', kind: 'join', personId: 'dee', name: 'dee', role: 'viewer' }, 'dee')
  server.publish(closing)
  const deadline = time.now + PATIENCE_MS
  while (time.now < deadline && !tabs.every((one) => isAtRest(one, server))) {
    const until = time.now + 1_000
    await pass(until, tabs, world)
    time.now = until
  }
  checkEnd(tabs, world)
  return world
}

function foundMap(server: ModelServer): void {
  server.commit(
    creation(() => 'found-1'),
    'ann',
  )
  server.commit({ v: 1, id: 'found-2', kind: 'join', personId: 'bob', name: 'bob', role: 'owner' }, 'bob')
  server.commit({ v: 1, id: 'found-3', kind: 'join', personId: 'cyd', name: 'cyd', role: 'editor' }, 'cyd')
}

async function pass(until: number, tabs: readonly Tab[], world: World): Promise<void> {
  await settle()
  checkNow(tabs, world)
  while (world.time.step(until)) {
    await settle()
    checkNow(tabs, world)
  }
}

function happen(event: Event, tabs: readonly Tab[], { server, time }: World): void {
  const one = 'tab' in event ? tabs[event.tab] : tabs[0]
  if (!one) throw new Error('no such tab')
  switch (event.kind) {
    case 'act':
      one.act(event.act)
      break
    case 'undo':
    case 'redo':
      one.step(event.kind)
      break
    case 'cut':
      one.wire.cut(event.fate, event.noticed)
      break
    case 'offline':
      one.wire.goOffline(event.ms)
      break
    case 'online':
      one.wire.offlineUntil = 0
      time.goOnline()
      break
    case 'latency':
      one.wire.latencyMs = event.ms
      break
    case 'reload':
      one.reload(event.crash, event.lag)
      break
    case 'lose':
      one.wire.losses += event.count
      break
    case 'repeat':
      server.repeat(event.count)
      break
    case 'restart':
      server.restart(event.code)
      break
    case 'snapshots':
      server.snapshotsDue += event.count
      break
    case 'import': {
      const before = server.seq
      const newId = counted(`import-${before}-`)
      server.commit(resolveAct(event.act, { map: server.map, newId, done: [] }) as LoggedOperation, 'ann')
      server.publish(before)
      break
    }
    case 'wait':
      break
  }
}

function counted(prefix: string): () => string {
  let count = 0
  return () => `${prefix}${++count}`
}

const isClosed = ({ session }: Tab): boolean => session.getState().connection === 'closed'

const isAtRest = (one: Tab, server: ModelServer): boolean => {
  const { connection, pendingCount, confirmedSeq } = one.session.getState()
  return connection === 'closed' || (connection === 'live' && pendingCount === 0 && confirmedSeq === server.seq)
}

/** SY3: a page counts every edit of its own as pending until its copy of the log holds it, or the server refused it. */
function checkNow(tabs: readonly Tab[], { server }: World): void {
  const places = new Map(server.committed.map(({ entry }) => [entry.operation.id, entry.seq]))
  for (const one of tabs) {
    const { pendingCount, confirmedSeq } = one.session.getState()
    const waiting = [...one.own].filter(
      (id) => (places.get(id) ?? Number.POSITIVE_INFINITY) > confirmedSeq && !server.refusalOf(id),
    )
    if (pendingCount < waiting.length) {
      throw new LawBroken('saved means committed', `${one.name} counts ${pendingCount}, waiting are ${waiting}`)
    }
  }
}

function checkEnd(tabs: readonly Tab[], world: World): void {
  const { server, submitted, undoIds } = world
  for (const one of tabs) {
    if (isClosed(one)) continue
    const { connection, pendingCount, confirmedSeq, map } = one.session.getState()
    if (!isAtRest(one, server)) {
      throw new LawBroken(
        'all come to rest',
        `${one.name} is ${connection} at ${confirmedSeq} of ${server.seq} with ${pendingCount} pending`,
      )
    }
    const standing = server.standing(one.personId)
    const [shown, right] = [map, server.map].map((each) => JSON.stringify(snapshotFor(standing, each, 0)))
    if (shown !== right) throw new LawBroken('all converge', `${one.name} shows\n${shown}\ninstead of\n${right}`)
  }
  const logged = new Set(server.committed.map(({ entry }) => entry.operation.id))
  const closed = tabs.filter(isClosed).flatMap(({ kept }) => kept)
  for (const id of submitted.keys()) {
    // An undo may come to nothing without ever being sent.
    if (undoIds.has(id)) continue
    if (!logged.has(id) && !server.refusalOf(id) && !closed.includes(id)) throw new LawBroken('nothing is lost', id)
  }
  const known = (id: string) => submitted.has(id) || id.startsWith('found-') || id.startsWith('import-')
  const strange = [...logged, ...server.answers.keys()].find((id) => !known(id))
  if (strange) throw new LawBroken('nothing is doubled', `${strange} was never submitted`)
  if (logged.size !== server.seq) throw new LawBroken('nothing is doubled', 'one id stands twice in the log')
  checkReplay(server.committed, emptyMap(MAP_ID))
  checkRewordings(server.committed)
  checkUndos(server.committed, undoIds)
}
