import type { PendingStore, TakenOver } from './pending-store'
import type { KeptOperation } from './replica'

const NOTHING: TakenOver = { operations: [], unreadable: 0 }

/**
 * Keeps one session's unsaved edits of one map. Storage that fails is told of once; from then on nothing more is kept,
 * because later edits without the missing one would make no sense.
 */
export class EditKeeper {
  private keeping: boolean

  constructor(
    private readonly store: PendingStore | null,
    private readonly mapId: string,
    private readonly onFailure: (reason: string) => void,
  ) {
    this.keeping = store !== null
  }

  get isKeeping(): boolean {
    return this.keeping
  }

  /** See `PendingStore.takeOver`; nothing when the browser keeps nothing. */
  async takeOver(personId: string): Promise<TakenOver> {
    if (!this.store) return NOTHING
    try {
      return await this.store.takeOver(personId, this.mapId)
    } catch (error) {
      this.fail(error)
      return NOTHING
    }
  }

  keep(edits: readonly KeptOperation[]): void {
    if (!this.store || !this.keeping) return
    for (const { operation, stamp, undoes } of edits) {
      this.store.keep(stamp.author, this.mapId, { operation, stamp, undoes }).catch(this.fail)
    }
  }

  forget(operationIds: readonly string[]): void {
    if (operationIds.length > 0) this.store?.forget(operationIds).catch(this.fail)
  }

  onPageClosed(listener: () => void): void {
    this.store?.onPageClosed(listener)
  }

  close(): void {
    this.store?.close()
  }

  private readonly fail = (error: unknown): void => {
    if (!this.keeping) return
    this.keeping = false
    this.onFailure(error instanceof Error ? error.message : String(error))
  }
}
