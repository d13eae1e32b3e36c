import { FORMAT_GROUPS, type FormatGroup } from '@/lib/domain/formats/format'
import { READABLE_FORMATS } from '@/lib/domain/formats/readable-formats'
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
  /** Every format there is writes. */
  writes: true
  /** Whether its files are text, which can be copied. */
  text: boolean
  /** Whether its files can say which claims stand. */
  tellsVerdicts: boolean
}

/** Every format that there is, by what people look for. */
export function listFormats(): ListedFormat[] {
  const listed = PRINTABLE_FORMATS.map((format): ListedFormat => {
    const { name, title, says, extensions, mediaType, group } = format
    return {
      name,
      title,
      says,
      extensions,
      mediaType,
      group,
      reads: READABLE_FORMATS.some((known) => known.name === name),
      writes: true,
      text: isText(format),
      tellsVerdicts: format.tellsVerdicts === true,
    }
  })
  return listed.toSorted((a, b) => FORMAT_GROUPS.indexOf(a.group) - FORMAT_GROUPS.indexOf(b.group))
}
