import type { Operation } from '@/lib/domain/operation'

/** What a signed-out visitor began on a map: kept in this tab while they sign in. */
export type PendingIntent = { mapId: string; operation: Operation }

const KEY = 'crux-intent'
/** Past this, somebody else may sit at the same screen. */
const KEPT_FOR_MS = 60 * 60 * 1_000

/**
 * Keeps the edit until this tab's visitor has signed in; a later one takes its place. Answers whether it could be
 * kept: a browser may refuse, or the edit (a long source) be too large for its store.
 */
export function keepIntent({ mapId, operation }: PendingIntent, now = Date.now()): boolean {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ mapId, operation, keptAt: now }))
    return true
  } catch {
    return false
  }
}

/** Takes out what was begun on this map before signing in, if anything; it is there only once. */
export async function takeIntent(mapId: string, now = Date.now()): Promise<Operation | undefined> {
  if (readKept() === null) return undefined
  // Hardly ever there: the schemas do not come with the page.
  const { IntentSchema } = await import('./intent-schema')
  const kept = IntentSchema.safeParse(readKept())
  if (!kept.success || kept.data.mapId !== mapId) return undefined
  sessionStorage.removeItem(KEY)
  return now - kept.data.keptAt < KEPT_FOR_MS ? kept.data.operation : undefined
}

/** Forgets what was begun: the visitor decided otherwise. */
export function dropIntent(): void {
  if (readKept() !== null) sessionStorage.removeItem(KEY)
}

function readKept(): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
  } catch {
    // The store is refused, or holds what Crux did not write: nothing was begun.
    return null
  }
}
