import type { DebateMap } from '@/lib/domain/debate-map'
import { type Loss, type LossOptions, lossesOf } from '@/lib/domain/formats/losses'
import { FORMATS } from '@/lib/domain/formats/registry'
import type { PrintableFormat } from './printable-formats'

/** What the map loses in this file: what native code prints says what it carries, all else is worked out. */
export function lossesOfExport(
  { name, title, carries, becomes }: PrintableFormat,
  map: DebateMap,
  options?: LossOptions,
): Loss[] {
  const format = FORMATS.find((known) => known.name === name)
  return lossesOf(format ?? { title, ...(carries ? { carries } : {}), ...(becomes ? { becomes } : {}) }, map, options)
}
