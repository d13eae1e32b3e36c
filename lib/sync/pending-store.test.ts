import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { lockedPages } from './open-pages'
import { countPending, erasePending, openPendingStore, type PendingStore } from './pending-store'
import { addClaim } from './testing/claim-operations'
import { FakeLocks } from './testing/fake-locks'
import { MemoryBrowser } from './testing/memory-pending-store'

const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
const kept = (id: string) => ({ operation: addClaim(id), stamp, undoes: null })
const idsOf = async (store: PendingStore, person = 'ann', map = 'map') =>
  (await store.takeOver(person, map)).operations.map(({ operation }) => operation.id)

type Browser = { openPage(): PendingStore }
const BROWSERS: [string, () => Browser][] = [
  [
    'IndexedDB with Web Locks',
    () => {
      const locks = new FakeLocks()
      return { openPage: () => openPendingStore(lockedPages(locks)) }
    },
  ],
  ['memory (the one of the simulation)', () => new MemoryBrowser()],
]

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

describe.each(BROWSERS)('a pending store in %s', (_name, newBrowser) => {
  it('SY5: gives a page what closed pages kept, in the order of making', async () => {
    const browser = newBrowser()
    const first = browser.openPage()
    for (const id of ['z', 'a', 'm']) await first.keep('ann', 'map', kept(id))
    first.close()
    const second = browser.openPage()
    expect((await second.takeOver('ann', 'map')).operations).toEqual([kept('z'), kept('a'), kept('m')])
    expect(await idsOf(second)).toEqual([])
    second.close()
    expect(await idsOf(browser.openPage())).toEqual(['z', 'a', 'm'])
  })

  it('SY5: keeps the later form of an edit in the place of the earlier', async () => {
    const browser = newBrowser()
    const first = browser.openPage()
    await first.keep('ann', 'map', { ...kept('a'), undoes: 'z' })
    await first.keep('ann', 'map', kept('b'))
    await first.keep('ann', 'map', kept('a'))
    first.close()
    expect((await browser.openPage().takeOver('ann', 'map')).operations).toEqual([kept('a'), kept('b')])
  })

  it('SY5: forgets what is saved', async () => {
    const browser = newBrowser()
    const first = browser.openPage()
    for (const id of ['a', 'b', 'c']) await first.keep('ann', 'map', kept(id))
    await first.forget(['a', 'c', 'never-kept'])
    first.close()
    expect(await idsOf(browser.openPage())).toEqual(['b'])
  })

  it('SY5: keeps people and maps apart', async () => {
    const browser = newBrowser()
    const first = browser.openPage()
    await first.keep('ann', 'map', kept('a'))
    await first.keep('bob', 'map', kept('b'))
    await first.keep('ann', 'other-map', kept('c'))
    first.close()
    const second = browser.openPage()
    expect(await idsOf(second, 'bob')).toEqual(['b'])
    expect(await idsOf(second)).toEqual(['a'])
    expect(await idsOf(second, 'ann', 'other-map')).toEqual(['c'])
  })

  it('SY6: leaves the edits of an open page to it, and tells when that page closes', async () => {
    const browser = newBrowser()
    const [first, second] = [browser.openPage(), browser.openPage()]
    await first.takeOver('ann', 'map')
    await first.keep('ann', 'map', kept('a'))
    expect(await idsOf(second)).toEqual([])
    const closed = new Promise<void>((resolve) => second.onPageClosed(resolve))
    first.close()
    await closed
    expect(await idsOf(second)).toEqual(['a'])
  })
})

describe('a pending store in IndexedDB', () => {
  it('SY6: without Web Locks takes the edits of every other page, open or not', async () => {
    const pages = () => lockedPages(undefined)
    const [first, second] = [openPendingStore(pages()), openPendingStore(pages())]
    await first.keep('ann', 'map', kept('a'))
    expect(await idsOf(second)).toEqual(['a'])
  })

  it('SY7: counts and erases what one person left on all maps, and nobody else’s', async () => {
    const store = openPendingStore(lockedPages(undefined))
    await store.keep('ann', 'map', kept('a'))
    await store.keep('ann', 'other-map', kept('b'))
    await store.keep('bob', 'map', kept('c'))
    expect([await countPending('ann'), await countPending('bob')]).toEqual([2, 1])
    await erasePending('ann')
    expect([await countPending('ann'), await countPending('bob')]).toEqual([0, 1])
    store.close()
    expect(await idsOf(openPendingStore(lockedPages(undefined)))).toEqual([])
  })

  it('SY5: leaves edits it cannot read where they are, and says once how many', async () => {
    const first = openPendingStore(lockedPages(undefined))
    const broken = { ...addClaim('a'), v: 99 } as unknown as ReturnType<typeof addClaim>
    await first.keep('ann', 'map', { operation: broken, stamp, undoes: null })
    await first.keep('ann', 'map', kept('b'))
    const second = openPendingStore(lockedPages(undefined))
    expect(await second.takeOver('ann', 'map')).toEqual({ operations: [kept('b')], unreadable: 1 })
    expect(await second.takeOver('ann', 'map')).toEqual({ operations: [], unreadable: 0 })
    expect(await countPending('ann')).toBe(2)
  })

  it('SY8: rejects where the browser refuses storage', async () => {
    vi.spyOn(globalThis.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    const store = openPendingStore(lockedPages(undefined))
    await expect(store.takeOver('ann', 'map')).rejects.toThrow('insecure')
    await expect(store.keep('ann', 'map', kept('a'))).rejects.toThrow('insecure')
    store.close()
  })
})
