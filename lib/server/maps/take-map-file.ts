import { z } from 'zod'
import { IdSchema } from '@/lib/domain/model'
import type { Viewer } from '../auth/request-viewer'
import { apiError } from '../http/api-error'
import { limitRequests } from '../http/limit-requests'
import { readJson } from '../http/read-json'
import { costOfBytes } from '../live/message-rate'
import { processWide } from '../process-wide'
import { TaskGate } from '../task-gate'
import { MAP_FILE_BYTES, MapFileSchema, type ReadFile, readMapFile } from './map-file'

/** Files are held whole while they are read: each takes some hundred megabytes at its largest. */
const AT_ONCE = 3
const MOST_WAITING = 20

const gate = processWide('imports', () => new TaskGate(AT_ONCE, MOST_WAITING))
/** The people who are bringing a file. */
const bringing = processWide('people-importing', () => new Set<string>())

const ImportSchema = MapFileSchema.extend({
  /** The id under which the import is done, once, however often it is asked for. */
  operationId: z.optional(IdSchema),
})

type Taken = (Extract<ReadFile, { ok: true }> & { operationId: string | undefined }) | { ok: false; answer: Response }

/**
 * Takes the file of an import, or answers the refusal to send: one at a time from a person, and a few in the whole
 * process. Throws `ServerBusy` when too many wait.
 */
export async function takeMapFile(request: Request, viewer: Viewer): Promise<Taken> {
  if (bringing().has(viewer.id))
    return { ok: false, answer: apiError(429, 'too-fast', 'Another file of yours is being imported. Wait for it.') }
  bringing().add(viewer.id)
  try {
    return await gate().run(() => readImport(request, viewer))
  } finally {
    bringing().delete(viewer.id)
  }
}

async function readImport(request: Request, viewer: Viewer): Promise<Taken> {
  const body = await readJson(request, ImportSchema, MAP_FILE_BYTES)
  if (!body.ok) return body
  const tooFast = await limitRequests('operationsOfPerson', viewer.id, costOfBytes(body.bytes))
  if (tooFast) return { ok: false, answer: tooFast }
  const { operationId, ...file } = body.value
  const read = readMapFile(file, viewer)
  if (!read.ok) return { ok: false, answer: apiError(422, 'unreadable-file', read.message) }
  return { ...read, operationId }
}
