import type { Cancel, Environment } from './environment'
import type { Presence } from './protocol'

/** Often enough for a pointer to move smoothly, seldom enough for the server's limits. */
const INTERVAL_MS = 80

const NOWHERE: Presence = { selection: [], pointer: null }

/** Sends what a person looks at, the latest only, at most once an interval. */
export class PresenceSender {
  private latest: Presence = NOWHERE
  private waiting: Cancel | null = null
  private stale = false

  constructor(
    private readonly environment: Environment,
    private readonly send: (presence: Presence) => void,
  ) {}

  set(presence: Presence): void {
    this.latest = presence
    this.stale = true
    if (!this.waiting) this.sendNow()
  }

  /** A new connection knows nothing of this person yet. */
  sendAgain(): void {
    if (this.latest !== NOWHERE) this.sendNow()
  }

  stop(): void {
    this.waiting?.()
    this.waiting = null
  }

  private sendNow(): void {
    this.stop()
    this.stale = false
    this.send(this.latest)
    this.waiting = this.environment.after(INTERVAL_MS, () => {
      this.waiting = null
      if (this.stale) this.sendNow()
    })
  }
}
