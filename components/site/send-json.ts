import * as z from 'zod/mini'
import { parseJson } from '@/lib/domain/parse-json'

/** What a write answered: its value, or a code for the program and a sentence for the person. */
export type Sent<T> = { ok: true; value: T } | Unsent
/** `details` is all that was answered of the error. */
export type Unsent = { ok: false; status: number; code: string; message: string; details?: unknown }

const ErrorSchema = z.object({ error: z.looseObject({ code: z.string(), message: z.string() }) })

/**
 * Asks at the REST door and reads the answer as this shape. Never throws for what may happen on any
 * day: no network, a refusal, a server that is being restarted. `body` is left out of a `GET`.
 */
export async function sendJson<T extends z.ZodMiniType>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body: unknown,
  schema: T,
  signal?: AbortSignal,
): Promise<Sent<z.infer<T>>> {
  try {
    const response = await fetch(path, {
      method,
      cache: 'no-store',
      ...(signal && { signal }),
      ...(method === 'GET' ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    return await readResponse(response, schema)
  } catch {
    // No network, or called off, also while the answer was on its way.
    return unreached(signal)
  }
}

/** The answer of the REST door in a response (see `readAnswer`); rejects when the connection breaks off before its end. */
export const readResponse = async <T extends z.ZodMiniType>(response: Response, schema: T): Promise<Sent<z.infer<T>>> =>
  readAnswer(response.status, parseJson(await response.text()), schema)

/** What there is to say when no answer came: it was called off, or the server is away. */
export const unreached = (signal?: AbortSignal): Unsent =>
  signal?.aborted
    ? { ok: false, status: 0, code: 'cancelled', message: 'Cancelled.' }
    : {
        ok: false,
        status: 0,
        code: 'unreachable',
        message: 'The server cannot be reached. Check the connection, then try again.',
      }

/** An answer of the REST door as a value of this shape, or as what went wrong. */
export function readAnswer<T extends z.ZodMiniType>(status: number, json: unknown, schema: T): Sent<z.infer<T>> {
  if (status >= 200 && status < 300) {
    const value = schema.safeParse(json)
    if (value.success) return { ok: true, value: value.data }
  }
  const known = ErrorSchema.safeParse(json)
  return {
    ok: false,
    status,
    code: known.success ? known.data.error.code : 'server-error',
    message: known.success ? known.data.error.message : 'The server met an error. Try again in a moment.',
    ...(known.success ? { details: known.data.error } : {}),
  }
}
