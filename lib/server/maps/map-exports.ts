import type { DebateMap } from '@/lib/domain/debate-map'
import type { Format, PrintOptions } from '@/lib/domain/formats/format'
import { FORMATS } from '@/lib/domain/formats/registry'
import { findFormatNamed } from './map-file'

/** A way to write a map as a file: text, or bytes where native code draws them. */
export type MapExport = Pick<Format, 'name' | 'extensions' | 'mediaType'> & {
  print: (map: DebateMap, options: PrintOptions) => string | Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>
}

/** What a map can be taken away as. */
const EXPORTS: readonly MapExport[] = FORMATS.flatMap(({ print, ...format }) => (print ? { ...format, print } : []))

/** The export of this name, or whose files have this extension. */
export function findExport(name: string): MapExport | undefined {
  const format = findFormatNamed(name)?.name ?? name
  return EXPORTS.find((known) => known.name === format)
}

export const namesOfExports = (): string[] => EXPORTS.map(({ name }) => name)
