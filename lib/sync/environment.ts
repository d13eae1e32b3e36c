/** Ends what was begun: a timer, a listener. */
export type Cancel = () => void

/** Time, chance and the network as the machine reports it: what the sync code may not reach for by itself, so that tests can decide it. */
export type Environment = {
  /** Milliseconds since 1970 by this machine's clock. */
  now(): number
  /** From 0 up to, not including, 1. */
  random(): number
  after(ms: number, action: () => void): Cancel
  /** Called when the machine says that it has lost its network, or has one again. */
  onNetwork(action: (isOnline: boolean) => void): Cancel
}

/** The browser's. */
export const browserEnvironment: Environment = {
  now: () => Date.now(),
  random: () => Math.random(),
  after(ms, action) {
    const timer = setTimeout(action, ms)
    return () => clearTimeout(timer)
  },
  onNetwork(action) {
    const listening = new AbortController()
    window.addEventListener('online', () => action(true), { signal: listening.signal })
    window.addEventListener('offline', () => action(false), { signal: listening.signal })
    return () => listening.abort()
  },
}
