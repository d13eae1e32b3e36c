import type { KeptOperation, PendingStore, TakenOver } from '../pending-store'

type Row = KeptOperation & { personId: string; mapId: string; page: object }

/** One browser's storage without a browser: pages open stores on it, crash, and find what others left. */
export class MemoryBrowser {
  private rows: Row[] = []
  private readonly open = new Map<object, () => void>()

  /** The store of a new page. */
  openPage(): PendingStore & { crash(): void } {
    const page = {}
    let listener = () => {}
    this.open.set(page, () => listener())
    const leave = () => {
      if (!this.open.delete(page)) return
      for (const tell of [...this.open.values()]) tell()
    }
    return {
      takeOver: async (personId, mapId): Promise<TakenOver> => {
        const left = this.rows.filter(
          (row) => row.personId === personId && row.mapId === mapId && row.page !== page && !this.open.has(row.page),
        )
        for (const row of left) row.page = page
        return { operations: left.map(({ operation, stamp }) => ({ operation, stamp })), unreadable: 0 }
      },
      keep: async (personId, mapId, kept) => {
        if (this.open.has(page)) this.rows.push({ ...kept, personId, mapId, page })
      },
      forget: async (operationIds) => {
        this.rows = this.rows.filter(({ operation }) => !operationIds.includes(operation.id))
      },
      onPageClosed: (tell) => {
        listener = tell
      },
      close: leave,
      crash: leave,
    }
  }

  get size(): number {
    return this.rows.length
  }
}
