import type { DebateMap } from '@/lib/domain/debate-map'
import type { Format, PrintOptions } from '@/lib/domain/formats/format'
import { FORMATS } from '@/lib/domain/formats/registry'

export type PrintableFormat = Omit<Format, 'parse' | 'print'> & {
  print: (map: DebateMap, options?: PrintOptions) => string | Uint8Array | Promise<Uint8Array>
}

/** What a map can be written as. */
export const PRINTABLE_FORMATS: readonly PrintableFormat[] = FORMATS.flatMap(({ print, ...format }) =>
  print ? { ...format, print } : [],
)
