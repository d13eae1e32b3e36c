import { v7 } from 'uuid'
import { applyOperation } from '@/lib/domain/apply-operation'
import { emptyMap } from '@/lib/domain/debate-map'
import type { MapContent, MapDetails } from '@/lib/domain/model'
import type { OperationOf } from '@/lib/domain/operation'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
import { accept, type Result } from '@/lib/domain/result'
import type { Database } from '../database'
import { commitStatement } from '../log/commit-batches'
import { encodeEntry } from '../log/encoded-entry'

/** A person as the log names them. */
export type Author = { id: string; name: string }

export const EMPTY_CONTENT: MapContent = {
  people: [],
  claims: [],
  arguments: [],
  sources: [],
  quotes: [],
  annotations: [],
}

/**
 * Makes a map with this content, all or nothing: its row, and the log's first entry, `create`. Answers its id.
 * The content is as its schema says; what does not fit together is refused.
 */
export async function createMap(
  database: Database,
  owner: Author,
  details: MapDetails,
  content: MapContent = EMPTY_CONTENT,
  mapId: string = v7(),
): Promise<Result<{ mapId: string }>> {
  const at = new Date().toISOString()
  const operation: OperationOf<'create'> = {
    v: OPERATION_VERSION,
    id: v7(),
    kind: 'create',
    details,
    ownerName: owner.name,
    content,
  }
  const applied = applyOperation(emptyMap(mapId), operation, { author: owner.id, at })
  if (!applied.ok) return applied
  const entries = [encodeEntry({ author: owner.id, at, seq: 1, operation })]
  const { changes } = applied.value
  const [, written] = await database.$transaction([
    database.map.create({ data: { id: mapId, ...details, createdBy: owner.id, createdAt: at, updatedAt: at } }),
    commitStatement(database, [{ mapId, after: 0, at, entries, refusals: [], unkept: [], invitations: [], changes }]),
  ])
  if (written.length !== 1) throw new Error(`the first entry of map ${mapId} was not written`)
  return accept({ mapId })
}
