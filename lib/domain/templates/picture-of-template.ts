import { applyOperation } from '../apply-operation'
import { emptyMap } from '../debate-map'
import { OPERATION_VERSION } from '../operation-version'
import { type MapPicture, pictureOfMap } from '../picture/map-picture'
import { contentOfTemplate, type Template } from './template'

/** Only for drawing: nothing of it is kept. */
const STAMP = { author: 'crux', at: '2026-01-01T00:00:00.000Z' }

/** A template as the map that comes of it is drawn. */
export function pictureOfTemplate(template: Template): MapPicture {
  let count = 0
  const content = contentOfTemplate(template, () => `id-${String(count++).padStart(4, '0')}`, STAMP)
  const details = { title: template.title, description: '', visibility: 'private', archived: false } as const
  const created = applyOperation(
    emptyMap(template.name),
    { v: OPERATION_VERSION, id: 'create', kind: 'create', details, ownerName: 'Crux', content },
    STAMP,
  )
  if (!created.ok) throw new Error(`the template ${template.name} is refused: ${created.refusal.code}`)
  return pictureOfMap(created.value.map)
}
