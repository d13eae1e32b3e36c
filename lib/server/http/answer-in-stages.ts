import { answerFailure } from './answer-route'

const LINES = 'application/x-ndjson'

/** How far something is that takes a while, in a word for programs and a number where there is one. */
export type Stage = { stage: 'reading' | 'writing'; claims?: number }

/**
 * Answers a request that takes a while. Whoever accepts `application/x-ndjson` gets a line for every stage and, as the last
 * one, the answer with its status; everybody else the answer alone.
 */
export async function answerInStages(
  request: Request,
  answer: (tell: (stage: Stage) => void) => Promise<Response>,
): Promise<Response> {
  if (!request.headers.get('accept')?.includes(LINES)) return answer(() => {})
  const encoder = new TextEncoder()
  const lines = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (line: object) => {
        // Whoever has gone closed it.
        if (!request.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      const last = await answer(write).catch((bug: unknown) => answerFailure(bug, request))
      const body: unknown = last.status === 499 ? null : await last.json()
      if (request.signal.aborted) return
      write({ status: last.status, body })
      controller.close()
    },
  })
  // A proxy that gathers or packs the lines would keep them until the end.
  return new Response(lines, {
    headers: { 'content-type': LINES, 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' },
  })
}
