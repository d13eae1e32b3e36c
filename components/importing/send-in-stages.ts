import * as z from 'zod/mini'
import { parseJson } from '@/lib/domain/parse-json'
import { readAnswer, readResponse, type Sent, unreached } from '../site/send-json'

const StageSchema = z.object({ stage: z.enum(['reading', 'writing']), claims: z.optional(z.number()) })
/** How far the server is. */
export type Stage = z.infer<typeof StageSchema>
const LastSchema = z.object({ status: z.number(), body: z.unknown() })

/**
 * Sends something that takes the server a while, and hears how far it is. Like `sendJson` it never throws for what may
 * happen on any day.
 */
export async function sendInStages<T extends z.ZodMiniType>(
  path: string,
  body: unknown,
  schema: T,
  { signal, onStage }: { signal: AbortSignal; onStage: (stage: Stage) => void },
): Promise<Sent<z.infer<T>>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      cache: 'no-store',
      headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
      body: JSON.stringify(body),
      signal,
    })
    // Refused before anything was begun.
    if (!response.headers.get('content-type')?.includes('ndjson') || !response.body)
      return await readResponse(response, schema)
    for await (const line of linesOf(response.body)) {
      const json = parseJson(line)
      const stage = StageSchema.safeParse(json)
      const last = LastSchema.safeParse(json)
      if (stage.success) onStage(stage.data)
      else if (last.success) return readAnswer(last.data.status, last.data.body, schema)
    }
  } catch {
    // No network, or called off: told below.
  }
  return unreached(signal)
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true })
    const lines = text.split('\n')
    text = lines.pop() ?? ''
    yield* lines
  }
}
