import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { processWide } from '../process-wide'
import { apiError } from './api-error'

/** What one person or one address may ask for by REST in a minute; a whole class may sit behind one address. */
const PER_MINUTE = {
  writesOfPerson: 1_200,
  /** In the units of the live door (`costOf`), and at its steady rate. */
  operationsOfPerson: 30_000,
  /** Files, and what they lose: somebody who tries formats asks for both each time. */
  exportsOfPerson: 120,
  /** Each takes a process for a moment; somebody who tries formats waits for each answer. */
  conversionsOfPerson: 60,
  /** Somebody who types and waits for each answer. */
  searchesOfPerson: 180,
  exportsOfAddress: 300,
} as const
export type Limit = keyof typeof PER_MINUTE

const limiters = processWide('request-limits', () => new Map<Limit, RateLimiterAbstract>())

function limiterOf(limit: Limit): RateLimiterAbstract {
  const known = limiters().get(limit)
  if (known) return known
  const made = new RateLimiterMemory({ points: PER_MINUTE[limit], duration: 60 })
  limiters().set(limit, made)
  return made
}

/**
 * Counts what somebody (a person's id, an address) asks for. Answers the refusal to send when it was too much;
 * `cost` is how much of it this is.
 */
export async function limitRequests(limit: Limit, who: string, cost = 1): Promise<Response | null> {
  try {
    await limiterOf(limit).consume(who, cost)
    return null
  } catch (answer) {
    if (!(answer instanceof RateLimiterRes)) throw answer
    const seconds = Math.max(1, Math.ceil(answer.msBeforeNext / 1_000))
    const message = `That is too much at once. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`
    return apiError(429, 'too-fast', message, { 'retry-after': String(seconds) })
  }
}
