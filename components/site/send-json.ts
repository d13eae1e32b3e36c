import * as z from 'zod/mini'

/** What a write answered: its value, or a code for the program and a sentence for the person. */
export type Sent<T> = { ok: true; value: T } | { ok: false; status: number; code: string; message: string }

const ErrorSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/**
 * Asks at the REST door and reads the answer as this shape. Never throws for what may happen on any
 * day: no network, a refusal, a server that is being restarted. `body` is left out of a `GET`.
 */
export async function sendJson<T extends z.ZodMiniType>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body: unknown,
  schema: T,
): Promise<Sent<z.infer<T>>> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      cache: 'no-store',
      ...(method === 'GET' ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
  } catch {
    const message = 'The server cannot be reached. Check the connection, then try again.'
    return { ok: false, status: 0, code: 'unreachable', message }
  }
  const json: unknown = await response.json().catch(() => undefined)
  if (response.ok) {
    const value = schema.safeParse(json)
    if (value.success) return { ok: true, value: value.data }
  }
  const known = ErrorSchema.safeParse(json)
  return {
    ok: false,
    status: response.status,
    code: known.success ? known.data.error.code : 'server-error',
    message: known.success ? known.data.error.message : 'The server met an error. Try again in a moment.',
  }
}
