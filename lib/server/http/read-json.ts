import { z } from 'zod'
import { parseJson } from '@/lib/domain/parse-json'
import { apiError, malformed } from './api-error'

/** Plenty for any form; routes that take whole documents set their own bound. */
const FORM_BYTES = 100_000

type Read<T> = { ok: true; value: T; bytes: number } | { ok: false; answer: Response }

/**
 * Reads the body of a write as JSON of this shape, or the refusal to send. Stops reading at `maxBytes`, so
 * that nobody fills the memory with what would be turned down.
 */
export async function readJson<T extends z.core.$ZodType>(
  request: Request,
  schema: T,
  maxBytes = FORM_BYTES,
): Promise<Read<z.infer<T>>> {
  const read = await readText(request, maxBytes)
  if (read === undefined)
    return {
      ok: false,
      // What is still to come will not be read: the connection cannot be used again, and the client should know.
      answer: apiError(413, 'too-large', `At most ${maxBytes.toLocaleString('en')} bytes are taken here.`, {
        connection: 'close',
      }),
    }
  const json = parseJson(read.text)
  if (json === undefined) return { ok: false, answer: malformed('This is not JSON.') }
  const parsed = z.safeParse(schema, json)
  if (parsed.success) return { ok: true, value: parsed.data, bytes: read.bytes }
  const [issue] = parsed.error.issues
  const path = issue?.path.join('.') ?? ''
  return { ok: false, answer: malformed(`${path ? `${path}: ` : ''}${issue?.message ?? 'not the expected shape'}`) }
}

async function readText(request: Request, maxBytes: number): Promise<{ text: string; bytes: number } | undefined> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return { text: text + decoder.decode(), bytes }
}
