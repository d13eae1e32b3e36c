import { createHash } from 'node:crypto'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { processWide } from '../process-wide'

const MINUTE = 60
const HOUR = 60 * MINUTE

/**
 * How many tries in how long, in seconds. By account against guessing one person's password; by address, far
 * wider, against guessing everybody's: a whole class may sit behind one address.
 */
const LIMITS = {
  signInByAccount: { points: 10, duration: 15 * MINUTE },
  signInByAddress: { points: 100, duration: 15 * MINUTE },
  signUpByAccount: { points: 5, duration: HOUR },
  signUpByAddress: { points: 200, duration: HOUR },
} as const
type LimitName = keyof typeof LIMITS
type Limiters = Record<LimitName, RateLimiterAbstract>

const limiters = processWide(
  'sign-in-limits',
  (): Limiters => ({
    signInByAccount: new RateLimiterMemory(LIMITS.signInByAccount),
    signInByAddress: new RateLimiterMemory(LIMITS.signInByAddress),
    signUpByAccount: new RateLimiterMemory(LIMITS.signUpByAccount),
    signUpByAddress: new RateLimiterMemory(LIMITS.signUpByAddress),
  }),
)

/** Who tries: the account by its email (which need not exist), the address they come from. */
export type Attempt = { email: string; address: string }
export type AttemptKind = 'sign-in' | 'sign-up'

const namesOf = (kind: AttemptKind): { account: LimitName; address: LimitName } =>
  kind === 'sign-in'
    ? { account: 'signInByAccount', address: 'signInByAddress' }
    : { account: 'signUpByAccount', address: 'signUpByAddress' }

/**
 * Counts one try, before any work is done for it. Answers the seconds to wait when there were too many, the
 * same for accounts that exist and that do not.
 */
export async function countAttempt(kind: AttemptKind, { email, address }: Attempt): Promise<number | undefined> {
  const names = namesOf(kind)
  const waits = await Promise.all([
    waitAfter(limiters()[names.account], keyOf(email)),
    waitAfter(limiters()[names.address], address),
  ])
  const wait = Math.max(...waits)
  return wait > 0 ? wait : undefined
}

/** The try was honest: it does not count. Whoever knows the password is not locked out by their own typing errors. */
export async function forgiveAttempt(kind: AttemptKind, { email, address }: Attempt): Promise<void> {
  const names = namesOf(kind)
  await Promise.all([limiters()[names.account].delete(keyOf(email)), limiters()[names.address].reward(address)])
}

async function waitAfter(limiter: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (answer) {
    if (answer instanceof RateLimiterRes) return Math.max(1, Math.ceil(answer.msBeforeNext / 1_000))
    throw answer
  }
}

/** Keys are of one size, whatever is sent as an email. */
const keyOf = (email: string): string => createHash('sha256').update(email).digest('base64')
