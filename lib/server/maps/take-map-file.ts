import { z } from 'zod'
import { LIMITS } from '@/lib/domain/limits'
import { IdSchema } from '@/lib/domain/model'
import type { Viewer } from '../auth/request-viewer'
import { apiError, malformed } from '../http/api-error'
import { limitRequests } from '../http/limit-requests'
import { readJson } from '../http/read-json'
import { costOfBytes } from '../live/message-rate'
import { processWide } from '../process-wide'
import { TaskGate } from '../task-gate'
import { faultOfFile, MAP_FILE, MAP_FILE_BYTES, type MapFile, readMapFile, type Wanted } from './map-file'

/** Files are held whole while they are read: each takes some hundred megabytes at its largest. */
const AT_ONCE = 3
const MOST_WAITING = 20

const gate = processWide('imports', () => new TaskGate(AT_ONCE, MOST_WAITING))
/** The people who are bringing a file to keep. */
const bringing = processWide('people-importing', () => new Set<string>())

const place = z.int().min(0)
export const ImportSchema = z.strictObject({
  ...MAP_FILE,
  /** The id under which the import is done, once, however often it is asked for. */
  operationId: z.optional(IdSchema),
})
export const ImportIntoSchema = ImportSchema.extend({
  under: z.optional(IdSchema),
  stance: z.enum(['pro', 'con']).default('pro'),
  /** Claims of the file, by their place in what was understood of it, that are to be these of the map. */
  merge: z
    .array(z.strictObject({ from: place, into: IdSchema }))
    .max(LIMITS.claims)
    .optional(),
})

type Body = MapFile & { options?: Wanted | undefined; to?: string | undefined }
type FileRead = Extract<Awaited<ReturnType<typeof readMapFile>>, { ok: true }>
export type Taken<T> = { ok: true; read: FileRead; body: T } | { ok: false; answer: Response }

/**
 * Takes a file to keep, or answers the refusal to send: one at a time from a person, and a few in the whole process.
 * Throws `ServerBusy` when too many wait.
 */
export async function takeMapFile<T extends Body>(
  request: Request,
  viewer: Viewer,
  schema: z.ZodType<T>,
  onRead?: () => void,
): Promise<Taken<T>> {
  if (bringing().has(viewer.id))
    return { ok: false, answer: apiError(429, 'too-fast', 'Another file of yours is being imported. Wait for it.') }
  bringing().add(viewer.id)
  try {
    return await takeFileToRead(request, viewer, schema, onRead)
  } finally {
    bringing().delete(viewer.id)
  }
}

/** The same of a file that is only looked at. `onRead` hears when all of it has come. */
export function takeFileToRead<T extends Body>(
  request: Request,
  viewer: Viewer,
  schema: z.ZodType<T>,
  onRead?: () => void,
): Promise<Taken<T>> {
  return gate().run(async () => {
    const body = await readJson(request, schema, MAP_FILE_BYTES)
    if (!body.ok) return body
    const tooFast = await limitRequests('operationsOfPerson', viewer.id, costOfBytes(body.bytes))
    if (tooFast) return { ok: false, answer: tooFast }
    const fault = faultOfFile(body.value)
    if (fault !== undefined) return { ok: false, answer: malformed(fault) }
    onRead?.()
    const wanted = { ...body.value.options, to: body.value.to }
    const read = await readMapFile(body.value, viewer, request.signal, wanted)
    if (read.ok) return { ok: true, read, body: body.value }
    const { from, runnerUp, findings, message } = read
    return { ok: false, answer: apiError(422, 'unreadable-file', message, {}, { from, runnerUp, findings }) }
  })
}
