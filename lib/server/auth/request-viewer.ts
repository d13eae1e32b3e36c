import type { IncomingMessage } from 'node:http'
import type { Database } from '../database'
import { openSession } from './session-cookie'

/** Somebody who is signed in. */
export type Viewer = { id: string; name: string; email: string; sessionVersion: number }

/** Who sent this `Cookie` header; undefined when signed out, or when their sessions were ended since. */
export async function findViewerOfCookie(
  database: Database,
  cookieHeader: string | null | undefined,
): Promise<Viewer | undefined> {
  const session = await openSession(cookieHeader)
  if (!session) return undefined
  const user = await database.user.findUnique({
    where: { id: session.userId },
    select: { id: true, name: true, email: true, sessionVersion: true },
  })
  return user?.sessionVersion === session.sessionVersion ? user : undefined
}

/** Who asks for a WebSocket: the same cookie, read outside of Next. */
export const findViewerOfRequest = (database: Database, request: IncomingMessage): Promise<Viewer | undefined> =>
  findViewerOfCookie(database, request.headers.cookie)

/**
 * Those of these viewers whose session has ended since (signed out everywhere, password changed, account
 * gone). For streams that stay open: ask once for all of them.
 */
export async function findEndedSessions<V extends Pick<Viewer, 'id' | 'sessionVersion'>>(
  database: Database,
  viewers: readonly V[],
): Promise<Set<V>> {
  const users = await database.user.findMany({
    where: { id: { in: [...new Set(viewers.map(({ id }) => id))] } },
    select: { id: true, sessionVersion: true },
  })
  const versions = new Map(users.map(({ id, sessionVersion }) => [id, sessionVersion]))
  return new Set(viewers.filter((viewer) => versions.get(viewer.id) !== viewer.sessionVersion))
}
