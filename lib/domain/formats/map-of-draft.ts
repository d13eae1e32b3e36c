import { applyOperation } from '../apply-operation'
import type { NewId } from '../compose'
import { type DebateMap, emptyMap } from '../debate-map'
import { MapEdit } from '../map-edit'
import type { Stamp } from '../operation'
import { OPERATION_VERSION } from '../operation-version'
import { accept, type Result } from '../result'
import type { MapDraft } from './format'

/** A map that was never in a database: just what the file says, nobody's. */
export function mapOfDraft(draft: MapDraft, stamp: Stamp, newId: NewId): Result<DebateMap> {
  const { title, description, burden, content } = draft
  const edit = new MapEdit(emptyMap('map'))
  edit.setDetails({ title, description, visibility: 'private', archived: false, ...(burden && { burden }) })
  const filled = applyOperation(edit.map, { v: OPERATION_VERSION, id: newId(), kind: 'import', content }, stamp)
  return filled.ok ? accept(filled.value.map) : filled
}
