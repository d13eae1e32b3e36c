import type { Operation, Stamp } from '@/lib/domain/operation'

/** An edit as it is kept in the browser until the server has it. */
export type KeptOperation = { operation: Operation; stamp: Stamp }

/** Where one page keeps its unsaved edits, so that they survive a reload, a crash and days offline. */
export interface PendingStore {
  /**
   * The edits that this person left on this map in pages that are no longer open, in the order of making. They now
   * belong to this page.
   */
  takeOver(personId: string, mapId: string): Promise<KeptOperation[]>
  keep(personId: string, mapId: string, kept: KeptOperation): Promise<void>
  forget(operationIds: readonly string[]): Promise<void>
  close(): void
}
