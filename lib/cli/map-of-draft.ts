import { applyOperation } from '@/lib/domain/apply-operation'
import type { NewId } from '@/lib/domain/compose'
import { type DebateMap, emptyMap } from '@/lib/domain/debate-map'
import type { MapDraft } from '@/lib/domain/formats/format'
import { MapEdit } from '@/lib/domain/map-edit'
import type { Stamp } from '@/lib/domain/operation'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
import { accept, type Result } from '@/lib/domain/result'

/** A map that was never in a database: just what the file says, nobody's. */
export function mapOfDraft(draft: MapDraft, stamp: Stamp, newId: NewId): Result<DebateMap> {
  const { title, description, content } = draft
  const edit = new MapEdit(emptyMap('map'))
  edit.setDetails({ title, description, visibility: 'private', archived: false })
  const filled = applyOperation(edit.map, { v: OPERATION_VERSION, id: newId(), kind: 'import', content }, stamp)
  return filled.ok ? accept(filled.value.map) : filled
}
