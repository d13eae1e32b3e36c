import * as z from 'zod/mini'
import type { MapPicture } from '@/lib/domain/picture/map-picture'
import { type Sent, sendJson, type Unsent } from '../site/send-json'
import type { SentFile } from './brought'
import { FindingsSchema } from './findings-schema'

const NamedSchema = z.object({ name: z.string(), title: z.string() })
export type NamedFormat = z.infer<typeof NamedSchema>

const UnderstoodSchema = z.object({
  from: NamedSchema,
  runnerUp: z.nullable(NamedSchema),
  counts: z.object({
    claims: z.number(),
    arguments: z.number(),
    pro: z.number(),
    con: z.number(),
    joint: z.number(),
    undercuts: z.number(),
    sources: z.number(),
    quotes: z.number(),
    annotations: z.number(),
  }),
  findings: FindingsSchema,
  // Drawn by the same server, from whose code this type comes too.
  picture: z.custom<MapPicture>((value) => typeof value === 'object' && value !== null),
  repeats: z.optional(z.array(z.object({ from: z.number(), into: z.string(), text: z.string() }))),
  /** It looks like an edited copy of the map. */
  isCopy: z.optional(z.boolean()),
})
/** What the server understands of a file. */
export type Understood = z.infer<typeof UnderstoodSchema>

const RefusedFileSchema = z.object({
  from: z.nullable(NamedSchema),
  runnerUp: z.nullable(NamedSchema),
  findings: FindingsSchema,
})
/** What the server says of a file that it cannot read. */
export type RefusedFile = z.infer<typeof RefusedFileSchema>

/** Asks what the server understands of a file; nothing is kept. `into` is the map in which what repeats is looked for. */
export const lookInto = (
  file: SentFile,
  { from, into, signal }: { from: string | undefined; into: string | undefined; signal: AbortSignal },
): Promise<Sent<Understood>> =>
  sendJson('POST', '/api/convert', { ...file, from, into, options: { picture: true } }, UnderstoodSchema, signal)

/** What was wrong with the file, where that is why nothing was understood. */
export function refusedFile({ details }: Unsent): RefusedFile | null {
  const read = RefusedFileSchema.safeParse(details)
  return read.success ? read.data : null
}
