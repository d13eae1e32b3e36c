/** What is kept in the browser: everything up to `since` is known; of single claims, up to when they were looked at. */
type Kept = { since: string; seen: Record<string, string> }

/** Of claims looked at the latest so many are remembered. */
const MOST = 5_000

export type Seen = 'unread' | 'visited' | null

/**
 * Which claims a person has looked at on one map, kept in the browser. Times are those of the edits, never of this
 * machine's clock: a claim is unread while its last news is later than the last look at it.
 */
export class SeenMemory {
  private kept: Kept
  private readonly listeners = new Set<() => void>()
  private version = 0

  /**
   * @param key of the map and the person
   * @param newest the last news of all claims: who opens the map for the first time has nothing to catch up on
   * @param storage asked for anew each time: a browser that blocks its store throws on being asked
   */
  constructor(
    private readonly key: string,
    newest: () => string,
    private readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>,
  ) {
    const known = readKept(storage, key)
    this.kept = known ?? { since: newest(), seen: {} }
    if (!known) this.keep()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Grows with every look. */
  readonly getVersion = (): number => this.version

  /** How a claim with such last news stands with the reader. */
  of(claimId: string, news: string): Seen {
    const last = this.kept.seen[claimId]
    if (news > this.kept.since && news > (last ?? '')) return 'unread'
    return last === undefined ? null : 'visited'
  }

  /** The person looks at a claim, with all its news. */
  look(claimId: string, news: string): void {
    if (this.kept.seen[claimId] === news) return
    // Taken out first: what is looked at again is the latest again.
    const { [claimId]: _, ...others } = this.kept.seen
    const entries = [...Object.entries(others), [claimId, news] as const]
    this.change({ ...this.kept, seen: Object.fromEntries(entries.slice(-MOST)) })
  }

  /** All there is has been read. */
  lookAtAll(newest: string): void {
    this.change({ ...this.kept, since: newest })
  }

  private change(kept: Kept): void {
    this.kept = kept
    this.version += 1
    this.keep()
    for (const listener of [...this.listeners]) listener()
  }

  private keep(): void {
    try {
      this.storage().setItem(this.key, JSON.stringify(this.kept))
    } catch {
      // A browser that keeps nothing: then it is known for as long as the page is open.
    }
  }
}

function readKept(storage: () => Pick<Storage, 'getItem'>, key: string): Kept | null {
  try {
    const value: unknown = JSON.parse(storage().getItem(key) ?? 'null')
    return isKept(value) ? value : null
  } catch {
    return null
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'since' in value &&
  typeof value.since === 'string' &&
  'seen' in value &&
  typeof value.seen === 'object' &&
  value.seen !== null &&
  Object.values(value.seen).every((at) => typeof at === 'string')
