import { v7 } from 'uuid'
import { z } from 'zod'
import { findFormat, findFormatOfFile } from '@/lib/domain/formats/find-format'
import { type Finding, findingInWords, type MapDraft } from '@/lib/domain/formats/format'
import { READABLE_FORMATS, type ReadableFormat } from '@/lib/domain/formats/readable-formats'
import type { Author } from './create-map'

/** A whole map with its documents, with room for what JSON in JSON adds. */
export const MAP_FILE_BYTES = 64_000_000

/** A file as the REST door takes it: its text, and its name or its format by name. */
export const MapFileSchema = z.strictObject({
  name: z.string().max(1_000).optional(),
  format: z.string().max(100).optional(),
  text: z.string(),
})
export type MapFile = z.infer<typeof MapFileSchema>

export type ReadFile =
  | {
      ok: true
      draft: MapDraft
      findings: Finding[]
      /** The id in the draft that stands for whoever brings it. */
      own: string
    }
  | { ok: false; message: string }

/** How many findings a sentence for people holds. */
const MOST_FINDINGS = 5

/** Reads a map out of a file that this person brings. What the file says of nobody is theirs. */
export function readMapFile(file: MapFile, person: Author): ReadFile {
  const format = formatOf(file)
  if (!format) return { ok: false, message: `This kind of file cannot be read. What can: ${readableFormats()}.` }
  // An id that no file can know, so that no file can speak for the person.
  const own = v7()
  const stamp = { author: own, at: new Date().toISOString() }
  const parsed = format.parse(file.text, { newId: v7, stamp, authorName: person.name })
  if (parsed.ok) return { ok: true, draft: parsed.value, findings: parsed.findings, own }
  const told = parsed.findings.slice(0, MOST_FINDINGS).map(findingInWords)
  const rest = parsed.findings.length - told.length
  return { ok: false, message: [...told, ...(rest > 0 ? [`And ${rest} more.`] : [])].join(' ') }
}

function formatOf({ format, name }: MapFile): ReadableFormat | undefined {
  if (format !== undefined) return findFormat(READABLE_FORMATS, format)
  return name === undefined ? undefined : findFormatOfFile(READABLE_FORMATS, name)
}

const readableFormats = (): string =>
  READABLE_FORMATS.map(({ name, extensions }) => `${name} (${extensions.join(', ')})`).join(', ')
