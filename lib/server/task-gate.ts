/** Too many wait already: whoever asks is better told so than kept waiting. */
export class ServerBusy extends Error {
  readonly code = BUSY
}
const BUSY = 'server-busy'

/** Known by its code: bundles of Next have classes of their own. */
export const isServerBusy = (error: unknown): boolean =>
  error instanceof Error && (error as Partial<ServerBusy>).code === BUSY

/** Lets only so many tasks run at once; the others wait their turn, first come first served. */
export class TaskGate {
  private readonly waiting: (() => void)[] = []
  private free: number

  constructor(
    atOnce: number,
    private readonly mostWaiting = Number.POSITIVE_INFINITY,
  ) {
    this.free = atOnce
  }

  /** Runs a task when there is room for it; answers or fails as it does. Throws `ServerBusy` when too many wait. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--
    else if (this.waiting.length >= this.mostWaiting) throw new ServerBusy('too many wait already')
    else await new Promise<void>((resolve) => this.waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.free++
    }
  }
}
