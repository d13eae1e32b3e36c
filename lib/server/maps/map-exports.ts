import { findFormat } from '@/lib/domain/formats/find-format'
import { PRINTABLE_FORMATS, type PrintableFormat } from '../export/printable-formats'

/** The export of this name, or whose files have this extension. */
export const findExport = (name: string): PrintableFormat | undefined => findFormat(PRINTABLE_FORMATS, name)

export const namesOfExports = (): string[] => PRINTABLE_FORMATS.map(({ name }) => name)
