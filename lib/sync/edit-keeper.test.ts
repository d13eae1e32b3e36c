import { describe, expect, it } from 'vitest'
import { snapshotOf } from './snapshot'
import { addClaim } from './testing/claim-operations'
import { MemoryBrowser } from './testing/memory-pending-store'
import { accepted, ann, claimsOf, entries, entry, openSession, settle } from './testing/open-session'

describe('keeping edits', () => {
  it('SY5: sends what an earlier page left, before anything new', async () => {
    const browser = new MemoryBrowser()
    const first = openSession({ storage: browser.openPage() })
    await settle()
    first.session.submit(addClaim('l'))
    first.session.submit(addClaim('m'))
    first.session.close()
    const second = openSession({ storage: browser.openPage() })
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
    const first = openSession({ storage: browser.openPage() })
    await settle()
    first.session.submit(addClaim('m'))
    first.session.close()
    const second = openSession({ storage: browser.openPage(), initial: null })
    await settle()
    const server = openSession()
    server.join().say(entries(entry(2, addClaim('m'), 'ann')))
    const socket = second.join({ snapshot: snapshotOf(server.session.getState().map, 2) })
    await settle()
    expect(socket.submitted).toEqual(['m'])
    socket.say(accepted('m', 2))
    expect([second.session.getState().pendingCount, browser.size]).toEqual([0, 0])
  })

  it('SY10: tells of an undo that cannot be finished after a reload', async () => {
    const browser = new MemoryBrowser()
    const first = openSession({ storage: browser.openPage() })
    await settle()
    first.session.submit(addClaim('m'))
    first.session.undo()
    first.session.close()
    const server = openSession()
    server.join().say(entries(entry(2, addClaim('m'), 'ann')))
    const second = openSession({ storage: browser.openPage(), initial: snapshotOf(server.session.getState().map, 2) })
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
    const first = openSession({ storage: firstPage })
    await settle()
    first.session.submit(addClaim('m'))
    const second = openSession({ storage: browser.openPage() })
    const socket = second.join()
    await settle()
    expect(socket.submitted).toEqual([])
    firstPage.crash()
    await settle()
    expect(socket.submitted).toEqual(['m'])
  })

  it('SY7: sends nothing when another person turns out to be signed in', async () => {
    const browser = new MemoryBrowser()
    const { session, notices, join } = openSession({ storage: browser.openPage() })
    await settle()
    session.submit(addClaim('m'))
    const socket = join({ person: { id: 'bob', name: 'Bob' } })
    await settle()
    expect([socket.submitted, socket.closed, browser.size]).toEqual([[], true, 1])
    expect(notices).toEqual([{ kind: 'closed', code: 'signed-out' }])
  })

  it('SY7: a visitor who signed in meanwhile works on as themselves', async () => {
    const { session, join } = openSession({ person: null, standing: 'reader' })
    join({ standing: 'editor' })
    expect(session.getState()).toMatchObject({ person: ann, standing: 'editor' })
    expect(session.submit(addClaim('m'))).toMatchObject({ ok: true })
  })

  it('SY8: goes on in memory when the browser keeps nothing, and says so once', async () => {
    const failing = () => Promise.reject(new Error('The quota has been exceeded.'))
    const storage = { ...new MemoryBrowser().openPage(), keep: failing }
    const { session, notices, join } = openSession({ storage })
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
    const { session, notices, join } = openSession({ storage })
    session.submit(addClaim('m'))
    const socket = join()
    await settle()
    expect(socket.submitted).toEqual(['m'])
    expect(notices.map(({ kind }) => kind)).toEqual(['not-kept'])
  })

  it('SY8: does not wait for ever for a browser that does not answer', async () => {
    const never = () => new Promise<never>(() => {})
    const storage = { ...new MemoryBrowser().openPage(), takeOver: never }
    const { session, time, join } = openSession({ storage })
    session.submit(addClaim('m'))
    const socket = join()
    await settle()
    expect(socket.submitted).toEqual([])
    time.advance(5_000)
    expect(socket.submitted).toEqual(['m'])
  })

  it('SY5: erases what was meant for a map that is gone', async () => {
    const browser = new MemoryBrowser()
    const { session, join } = openSession({ storage: browser.openPage() })
    await settle()
    session.submit(addClaim('m'))
    join().say({ type: 'closing', code: 'map-deleted' })
    expect(browser.size).toBe(0)
    expect(session.submit(addClaim('n'))).toMatchObject({ ok: false })
  })
})
