/** Which pages of this browser are open: what a crashed or closed one left behind may be taken over by another. */
export type OpenPages = {
  /** Makes this page known until `leave`, or until it closes or crashes. */
  enter(pageId: string): Promise<void>
  /** Pages that are open now. */
  list(): Promise<ReadonlySet<string>>
  /** Resolves when the page closes or crashes; rejects when the signal comes first. */
  whenClosed(pageId: string, signal: AbortSignal): Promise<void>
  leave(): void
}

const PREFIX = 'crux-page-'

/** Without Web Locks every other page counts as closed, which costs no more than edits sent twice under one id. */
const UNKNOWN_PAGES: OpenPages = {
  enter: async () => {},
  list: async () => new Set(),
  whenClosed: async () => {},
  leave() {},
}

/** Kept by the browser's Web Locks (on secure addresses only): a page holds a lock for as long as it lives. */
export function lockedPages(locks: LockManager | undefined): OpenPages {
  if (!locks) return UNKNOWN_PAGES
  let leave = () => {}
  return {
    enter(pageId) {
      return new Promise((entered, failed) => {
        const held = locks.request(PREFIX + pageId, () => {
          entered()
          return new Promise<void>((release) => {
            leave = release
          })
        })
        held.catch(failed)
      })
    },
    async list() {
      const { held = [] } = await locks.query()
      const names = held.map(({ name }) => name ?? '').filter((name) => name.startsWith(PREFIX))
      return new Set(names.map((name) => name.slice(PREFIX.length)))
    },
    async whenClosed(pageId, signal) {
      // Shared: several pages may wait for the same one.
      await locks.request(PREFIX + pageId, { mode: 'shared', signal }, () => undefined)
    },
    leave: () => leave(),
  }
}
