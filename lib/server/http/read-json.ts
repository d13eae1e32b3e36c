import { z } from 'zod'
import { apiError, malformed } from './api-error'

/** Plenty for any form; routes that take whole documents set their own bound. */
const FORM_BYTES = 100_000

type Read<T> = { ok: true; value: T } | { ok: false; answer: Response }

/**
 * Reads the body of a write as JSON of this shape, or the refusal to send. Stops reading at `maxBytes`, so
 * that nobody fills the memory with what would be turned down.
 */
export async function readJson<T extends z.core.$ZodType>(
  request: Request,
  schema: T,
  maxBytes = FORM_BYTES,
): Promise<Read<z.infer<T>>> {
  const text = await readText(request, maxBytes)
  if (text === undefined)
    return {
      ok: false,
      // What is still to come will not be read: the connection cannot be used again, and the client should know.
      answer: apiError(413, 'too-large', `At most ${maxBytes.toLocaleString('en')} bytes are taken here.`, {
        connection: 'close',
      }),
    }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { ok: false, answer: malformed('This is not JSON.') }
  }
  const parsed = z.safeParse(schema, json)
  if (parsed.success) return { ok: true, value: parsed.data }
  const [issue] = parsed.error.issues
  const path = issue?.path.join('.') ?? ''
  return { ok: false, answer: malformed(`${path ? `${path}: ` : ''}${issue?.message ?? 'not the expected shape'}`) }
}

async function readText(request: Request, maxBytes: number): Promise<string | undefined> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
