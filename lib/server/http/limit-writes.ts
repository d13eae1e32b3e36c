import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { apiError } from './api-error'

/** Writes by REST that one person may make in a minute; live edits go by the socket, which has limits of its own. */
const PER_MINUTE = 1_200

// Next may load this module once for each route; the counts must be the process's.
const holder: typeof globalThis & { cruxWriteLimit?: RateLimiterAbstract } = globalThis

/**
 * Counts a write that a person makes by REST. Answers the refusal to send when there were too many; `cost` is
 * how many ordinary writes this one is worth.
 */
export async function limitWrites(personId: string, cost = 1): Promise<Response | null> {
  holder.cruxWriteLimit ??= new RateLimiterMemory({ points: PER_MINUTE, duration: 60 })
  try {
    await holder.cruxWriteLimit.consume(personId, cost)
    return null
  } catch (answer) {
    if (!(answer instanceof RateLimiterRes)) throw answer
    const seconds = Math.max(1, Math.ceil(answer.msBeforeNext / 1_000))
    const message = `That is too much at once. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`
    return apiError(429, 'too-fast', message, { 'retry-after': String(seconds) })
  }
}
