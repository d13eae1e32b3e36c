import type { PendingStore, TakenOver } from '../pending-store'
import type { KeptOperation } from '../replica'

type Row = { kept: KeptOperation; personId: string; mapId: string; page: object }

const idOf = ({ kept }: Row): string => kept.operation.id

/** One browser's storage without a browser: pages open stores on it, crash, and find what others left. */
export class MemoryBrowser {
  private rows: Row[] = []
  private readonly open = new Map<object, () => void>()

  /** Without Web Locks (`knowsPages` false) every other page counts as closed. */
  constructor(private readonly knowsPages = true) {}

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
          (row) => row.personId === personId && row.mapId === mapId && row.page !== page && !this.isOpen(row.page),
        )
        for (const row of left) row.page = page
        return { operations: left.map(({ kept }) => kept), unreadable: 0 }
      },
      keep: async (personId, mapId, kept) => {
        if (!this.open.has(page)) return
        const row = { kept, personId, mapId, page }
        const place = this.rows.findIndex((other) => idOf(other) === idOf(row))
        this.rows.splice(place < 0 ? this.rows.length : place, 1, row)
      },
      forget: async (operationIds) => {
        this.rows = this.rows.filter((row) => !operationIds.includes(idOf(row)))
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

  operationIds(personId: string): string[] {
    return this.rows.filter((row) => row.personId === personId).map(idOf)
  }

  private isOpen(page: object): boolean {
    return this.knowsPages && this.open.has(page)
  }
}
