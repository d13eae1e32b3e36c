import type { FormatGroup } from '@/lib/domain/formats/format'
import { FORMAT_GROUPS, groupOf } from '@/lib/domain/formats/format-group'
import { FORMATS } from '@/lib/domain/formats/registry'
import { isText, PRINTABLE_FORMATS } from '../export/printable-formats'

/** A format as programs and pages choose it. */
export type ListedFormat = {
  name: string
  title: string
  says: string
  extensions: readonly string[]
  mediaType: string
  group: FormatGroup
  reads: boolean
  writes: boolean
  /** Whether its files are text, which can be copied. */
  text: boolean
  /** Whether its files can say which claims stand. */
  tellsVerdicts: boolean
}

/** Every format that there is, by what people look for. */
export function listFormats(): ListedFormat[] {
  const written = new Set(PRINTABLE_FORMATS.map(({ name }) => name))
  const native = PRINTABLE_FORMATS.filter((format) => !isText(format))
  const listed = [...FORMATS, ...native].map((format): ListedFormat => {
    const { name, title, says, extensions, mediaType } = format
    const parse = 'parse' in format ? format.parse : undefined
    const group = groupOf({ mediaType, parse, ...(format.group && { group: format.group }) })
    return {
      name,
      title,
      says,
      extensions,
      mediaType,
      group,
      reads: parse !== undefined,
      writes: written.has(name),
      text: isText(format),
      tellsVerdicts: format.tellsVerdicts === true,
    }
  })
  return listed.toSorted((a, b) => FORMAT_GROUPS.indexOf(a.group) - FORMAT_GROUPS.indexOf(b.group))
}
