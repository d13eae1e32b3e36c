type Waiting = { mode: LockMode; start: () => void }

/** The part of Web Locks that Crux uses, for tests: exclusive and shared locks by name, waiting in order. */
export class FakeLocks implements LockManager {
  private readonly held = new Map<string, LockMode[]>()
  private readonly queues = new Map<string, Waiting[]>()

  request<T>(name: string, callback: LockGrantedCallback<T>): Promise<Awaited<T>>
  request<T>(name: string, options: LockOptions, callback: LockGrantedCallback<T>): Promise<Awaited<T>>
  request<T>(
    name: string,
    second: LockOptions | LockGrantedCallback<T>,
    third?: LockGrantedCallback<T>,
  ): Promise<Awaited<T>> {
    const options = typeof second === 'function' ? {} : second
    const callback = typeof second === 'function' ? second : third
    const mode = options.mode ?? 'exclusive'
    return new Promise((resolve, reject) => {
      const start = async () => {
        this.held.set(name, [...(this.held.get(name) ?? []), mode])
        try {
          resolve(await (callback as LockGrantedCallback<T>)({ name, mode }))
        } catch (error) {
          reject(error)
        }
        const rest = this.held.get(name) ?? []
        this.held.set(name, rest.toSpliced(rest.indexOf(mode), 1))
        this.grant(name)
      }
      const waiting = { mode, start }
      this.queues.set(name, [...(this.queues.get(name) ?? []), waiting])
      options.signal?.addEventListener('abort', () => {
        const queue = this.queues.get(name) ?? []
        if (!queue.includes(waiting)) return
        this.queues.set(
          name,
          queue.filter((other) => other !== waiting),
        )
        reject(options.signal?.reason)
      })
      queueMicrotask(() => this.grant(name))
    })
  }

  async query(): Promise<LockManagerSnapshot> {
    const held = [...this.held].flatMap(([name, modes]) => modes.map((mode) => ({ name, mode })))
    return { held, pending: [] }
  }

  private grant(name: string): void {
    const held = this.held.get(name) ?? []
    const [next, ...rest] = this.queues.get(name) ?? []
    if (!next || held.includes('exclusive') || (next.mode === 'exclusive' && held.length > 0)) return
    this.queues.set(name, rest)
    next.start()
    this.grant(name)
  }
}
