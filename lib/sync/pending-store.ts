import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { v7 } from 'uuid'
import { lockedPages, type OpenPages } from './open-pages'
import type { KeptOperation } from './replica'

/** What a page found of earlier ones; `unreadable` counts newly found edits that this version of Crux cannot read. */
export type TakenOver = { operations: KeptOperation[]; unreadable: number }

/** Where one page keeps its unsaved edits, so that they survive a reload, a crash and days offline. */
export interface PendingStore {
  /**
   * The edits that this person left on this map in pages that are no longer open, in the order of making. They now
   * belong to this page.
   */
  takeOver(personId: string, mapId: string): Promise<TakenOver>
  /** In the place of what was kept under the same id, or last. */
  keep(personId: string, mapId: string, kept: KeptOperation): Promise<void>
  forget(operationIds: readonly string[]): Promise<void>
  /** Called when a page that held edits of the asked-for map closes: there may be something to take over. */
  onPageClosed(listener: () => void): void
  close(): void
}

interface PendingDatabase extends DBSchema {
  operations: {
    /** Counted up by the database: the order of keeping. */
    key: number
    value: {
      personId: string
      mapId: string
      pageId: string
      operationId: string
      kept: unknown
    }
    indexes: { operation: string; person: string; map: [personId: string, mapId: string] }
  }
}

const DATABASE_NAME = 'crux-pending'
const ROWS = 'operations'

/** Async, because some browsers throw at once where others reject. */
async function openDatabase(): Promise<IDBPDatabase<PendingDatabase>> {
  return openDB<PendingDatabase>(DATABASE_NAME, 1, {
    upgrade(database) {
      const rows = database.createObjectStore(ROWS, { autoIncrement: true })
      rows.createIndex('operation', 'operationId', { unique: true })
      rows.createIndex('person', 'personId')
      rows.createIndex('map', ['personId', 'mapId'])
    },
    // A newer Crux in another tab must not wait for this page.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
}

/** Opens the store of this page, in the browser's IndexedDB. Where that is refused, every call rejects. */
export const openPendingStore = (pages: OpenPages = lockedPages(globalThis.navigator?.locks)): PendingStore =>
  new IndexedDbPendingStore(pages)

class IndexedDbPendingStore implements PendingStore {
  private readonly pageId = v7()
  private readonly database = openDatabase()
  private readonly closing = new AbortController()
  private readonly watched = new Set<string>()
  private readonly unreadable = new Set<number>()
  private entered: Promise<void> | null = null
  private pageClosed: () => void = () => {}

  constructor(private readonly pages: OpenPages) {
    // Whoever calls first is told; until then this is not an error that nobody handles.
    this.database.catch(() => undefined)
  }

  async takeOver(personId: string, mapId: string): Promise<TakenOver> {
    await this.enter()
    const database = await this.database
    const mine = IDBKeyRange.only([personId, mapId])
    const taken: TakenOver = { operations: [], unreadable: 0 }
    if ((await database.countFromIndex(ROWS, 'map', mine)) === 0) return taken
    // Most pages find nothing and need no schemas. Fetched first: a transaction does not wait for the network.
    const { readKept } = await import('./read-kept')
    const open = await this.pages.list()
    const transaction = database.transaction(ROWS, 'readwrite')
    // In key order, which is the order of keeping.
    for await (const cursor of transaction.store.index('map').iterate(mine)) {
      const { pageId } = cursor.value
      if (pageId === this.pageId) continue
      if (open.has(pageId)) {
        this.watch(pageId)
        continue
      }
      const kept = readKept(cursor.value.kept)
      if (kept) {
        taken.operations.push(kept)
        await cursor.update({ ...cursor.value, pageId: this.pageId })
      } else if (!this.unreadable.has(cursor.primaryKey)) {
        this.unreadable.add(cursor.primaryKey)
        taken.unreadable += 1
      }
    }
    await transaction.done
    return taken
  }

  async keep(personId: string, mapId: string, kept: KeptOperation): Promise<void> {
    const row = { personId, mapId, pageId: this.pageId, operationId: kept.operation.id, kept }
    const transaction = (await this.database).transaction(ROWS, 'readwrite', { durability: 'strict' })
    const key = await transaction.store.index('operation').getKey(row.operationId)
    await Promise.all([transaction.store.put(row, key), transaction.done])
  }

  async forget(operationIds: readonly string[]): Promise<void> {
    const transaction = (await this.database).transaction(ROWS, 'readwrite')
    for (const operationId of operationIds) {
      const key = await transaction.store.index('operation').getKey(operationId)
      if (key !== undefined) await transaction.store.delete(key)
    }
    await transaction.done
  }

  onPageClosed(listener: () => void): void {
    this.pageClosed = listener
  }

  close(): void {
    this.closing.abort()
    this.pages.leave()
    this.database.then(
      (database) => database.close(),
      () => undefined,
    )
  }

  private watch(pageId: string): void {
    if (this.watched.has(pageId)) return
    this.watched.add(pageId)
    this.pages.whenClosed(pageId, this.closing.signal).then(
      () => {
        this.watched.delete(pageId)
        this.pageClosed()
      },
      () => this.watched.delete(pageId),
    )
  }

  /** Known as open before it looks who else is: two pages that open together then cannot both take the same edits. */
  private enter(): Promise<void> {
    this.entered ??= this.pages.enter(this.pageId)
    return this.entered
  }
}

/** How many edits of this person wait in this browser, on all maps: what signing out would lose. */
export async function countPending(personId: string): Promise<number> {
  const database = await openDatabase()
  try {
    return await database.countFromIndex(ROWS, 'person', personId)
  } finally {
    database.close()
  }
}

/** Erases this person's waiting edits from this browser, on all maps. For signing out, after a warning. */
export async function erasePending(personId: string): Promise<void> {
  const database = await openDatabase()
  try {
    const transaction = database.transaction(ROWS, 'readwrite', { durability: 'strict' })
    for await (const cursor of transaction.store.index('person').iterate(IDBKeyRange.only(personId)))
      await cursor.delete()
    await transaction.done
  } finally {
    database.close()
  }
}
