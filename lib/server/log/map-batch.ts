import type { Change } from '@/lib/domain/map-edit'
import type { Refusal } from '@/lib/domain/refusal'
import type { EncodedEntry } from './encoded-entry'

/** A refused operation as it is stored, so that a retry gets the same answer. */
export type StoredRefusal = { operationId: string; author: string; at: string; refusal: Refusal }

/** Everything that one commit writes to one map. It stands or falls as a whole. */
export type MapBatch = {
  mapId: string
  /** The sequence number the operations were judged on; if the log has grown since, nothing is written. */
  after: number
  at: string
  /** Accepted operations, numbered `after + 1`, `after + 2`, ... An operation that changed nothing has its entry too. */
  entries: EncodedEntry[]
  refusals: StoredRefusal[]
  /** The ids of operations whose refusal is told and not kept. */
  unkept: string[]
  /** The invitations by which people join; if one of them is revoked by now, nothing is written. */
  invitations: string[]
  /** The net changes of the entries, at most one for each record. */
  changes: Change[]
}

/** The ids of all operations that a batch answers. */
export const operationIds = (batch: MapBatch): string[] => [
  ...batch.entries.map(({ entry }) => entry.operation.id),
  ...batch.refusals.map((refused) => refused.operationId),
  ...batch.unkept,
]

/** Gathers the changes of successive operations: for each record what was there at first and what is there at last. */
export class NetChanges {
  private readonly byRecord = new Map<string, Change>()

  add(changes: readonly Change[]): void {
    for (const change of changes) {
      const key = `${change.table} ${change.id}`
      const first = this.byRecord.get(key)
      this.byRecord.set(key, first ? ({ ...change, before: first.before } as Change) : change)
    }
  }

  /** Without records that came and went again, or that are what they were. */
  list(): Change[] {
    return [...this.byRecord.values()].filter((change) => change.before !== change.after)
  }
}
