/** How fast somebody may go on average (units per second), and how much at once. */
export type Rate = { perSecond: number; burst: number }

/** A rate limit that allows bursts: fills steadily, and every act takes from it. */
export class TokenBucket {
  private tokens: number
  private filledAt: number

  /** `now` is in milliseconds, of any clock that only goes forward. */
  constructor(
    private readonly rate: Rate,
    now: number,
  ) {
    this.tokens = rate.burst
    this.filledAt = now
  }

  /** Takes what an act costs; false, and nothing taken, when it is not there. */
  take(cost: number, now: number): boolean {
    this.fill(now)
    if (this.tokens < cost) return false
    this.tokens -= cost
    return true
  }

  /** Whether nothing has been taken lately: a full bucket may be forgotten, a new one is the same. */
  isFull(now: number): boolean {
    this.fill(now)
    return this.tokens === this.rate.burst
  }

  private fill(now: number): void {
    const filled = this.tokens + ((now - this.filledAt) / 1_000) * this.rate.perSecond
    this.tokens = Math.min(this.rate.burst, filled)
    this.filledAt = now
  }
}
