import { expect, it } from 'vitest'
import { type FaultSource, FETCHED_FAULT } from './late-fault'
import { type Notice, openMapSession } from './map-session'
import { operationFault } from './operation-fault'
import { snapshotOf } from './snapshot'
import { addClaim, newMap, rewordClaim } from './testing/claim-operations'
import { FakeNetwork } from './testing/fake-transport'
import { VirtualTime } from './testing/virtual-time'

/** Lets promises that are due settle. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

function openWith(fault: FaultSource) {
  const network = new FakeNetwork()
  const time = new VirtualTime()
  const person = { id: 'ann', name: 'Ann' }
  const session = openMapSession({
    mapId: 'map',
    socketUrl: 'ws://localhost/live',
    initial: snapshotOf(newMap(), 1),
    person,
    standing: 'owner',
    storage: null,
    fault,
    openTransport: network.open,
    environment: time.environment(),
  })
  const notices: Notice[] = []
  session.onNotice((notice) => notices.push(notice))
  network.last.open()
  network.last.say({
    type: 'welcome',
    connectionId: 'connection',
    person,
    standing: 'owner',
    serverTime: new Date(time.now).toISOString(),
    snapshot: null,
  })
  const submitted = () => network.last.sent.filter(({ type }) => type === 'submit')
  return { session, time, notices, submitted }
}

it('SY17: an edit is done at once, and sent once it is known to fit; what does not fit goes again, and is told', async () => {
  const { session, notices, submitted } = openWith({ now: null, fetch: async () => operationFault })
  session.submit(addClaim('m'))
  session.submit(rewordClaim('t', 'm', 'Claim m.', 'x'.repeat(2_001)))
  session.submit(addClaim('n'))
  expect([session.getState().pendingCount, submitted()]).toEqual([3, []])
  await settle()
  expect(submitted()).toMatchObject([{ operations: [{ id: addClaim('m').id }, { id: addClaim('n').id }] }])
  expect(notices).toMatchObject([{ kind: 'refused', refusal: { code: 'malformed', field: 'text' } }])
  expect(session.getState().map.claims.get('claim-m')?.text).toBe('Claim m.')
  expect(session.submit(rewordClaim('u', 'm', 'Claim m.', 'x'.repeat(2_001)))).toMatchObject({ ok: false })
})

it('SY17: the check is fetched when the page is quiet, and again while it cannot be had', async () => {
  let [away, asked] = [true, 0]
  const fetch = async () => {
    asked += 1
    if (away) throw new Error('the network is away')
    return operationFault
  }
  const { session, time, submitted } = openWith({ now: null, fetch })
  expect(asked).toBe(0)
  time.advance(5_000)
  session.submit(addClaim('m'))
  await settle()
  expect([asked, submitted()]).toEqual([1, []])
  away = false
  time.advance(2_000)
  await settle()
  expect([asked, submitted().length]).toEqual([2, 1])
})

it('SY17: what a page fetches is that check', async () => {
  expect(await FETCHED_FAULT.fetch()).toBe(operationFault)
})
