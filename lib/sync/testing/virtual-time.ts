import type { Cancel, Environment } from '../environment'

type Timer = { at: number; order: number; action: () => void }

/** Time that passes only when a test says so; everything due happens in the order of its time. */
export class VirtualTime {
  now = Date.UTC(2026, 0, 1)
  private timers: Timer[] = []
  private order = 0
  private readonly networkListeners = new Set<(isOnline: boolean) => void>()

  after(ms: number, action: () => void): Cancel {
    const timer = { at: this.now + ms, order: this.order++, action }
    this.timers.push(timer)
    return () => {
      this.timers = this.timers.filter((other) => other !== timer)
    }
  }

  /** Time as one client knows it, its clock `skewMs` wrong. */
  environment({ skewMs = 0, random = () => 0.5 }: { skewMs?: number; random?: () => number } = {}): Environment {
    return {
      now: () => this.now + skewMs,
      random,
      after: (ms, action) => this.after(ms, action),
      onNetwork: (action) => {
        this.networkListeners.add(action)
        return () => this.networkListeners.delete(action)
      },
    }
  }

  /** The network came back, or went, as the machine sees it. */
  goOnline(isOnline = true): void {
    for (const listener of [...this.networkListeners]) listener(isOnline)
  }

  /** Does the next thing due at or before the given time; false when there is none. */
  step(until: number): boolean {
    const next = this.timers.reduce<Timer | null>(
      (first, timer) =>
        first && (first.at < timer.at || (first.at === timer.at && first.order < timer.order)) ? first : timer,
      null,
    )
    if (!next || next.at > until) return false
    this.timers = this.timers.filter((timer) => timer !== next)
    this.now = next.at
    next.action()
    return true
  }

  advance(ms: number): void {
    const until = this.now + ms
    while (this.step(until));
    this.now = until
  }
}
