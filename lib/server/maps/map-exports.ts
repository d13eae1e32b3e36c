import { PRINTABLE_FORMATS, type PrintableFormat } from '../export/printable-formats'
import { findFormatNamed } from './map-file'

/** The export of this name, or whose files have this extension. */
export function findExport(name: string): PrintableFormat | undefined {
  const format = findFormatNamed(name)?.name ?? name
  return PRINTABLE_FORMATS.find((known) => known.name === format)
}

export const namesOfExports = (): string[] => PRINTABLE_FORMATS.map(({ name }) => name)
