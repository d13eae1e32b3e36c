import * as z from 'zod/mini'
import { FORMAT_GROUPS } from '@/lib/domain/formats/format'
import { sendJson } from '../site/send-json'

const FormatSchema = z.object({
  name: z.string(),
  title: z.string(),
  says: z.string(),
  extensions: z.array(z.string()),
  mediaType: z.string(),
  group: z.enum(FORMAT_GROUPS),
  reads: z.boolean(),
  writes: z.boolean(),
  text: z.boolean(),
  tellsVerdicts: z.boolean(),
})
export type ListedFormat = z.infer<typeof FormatSchema>

let known: Promise<ListedFormat[] | null> | null = null

/** Every format, as the server lists them; null while it cannot be reached. Asked for once. */
export function fetchFormats(): Promise<ListedFormat[] | null> {
  known ??= sendJson('GET', '/api/formats', undefined, z.object({ formats: z.array(FormatSchema) })).then((sent) => {
    if (sent.ok) return sent.value.formats
    known = null
    return null
  })
  return known
}
