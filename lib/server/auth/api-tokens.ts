import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { z } from 'zod'
import type { Database } from '../database'
import type { Viewer } from './request-viewer'

const DAY_MS = 24 * 60 * 60 * 1_000
const MINUTE_MS = 60 * 1_000
/** More than anybody tells apart. */
const MOST_TOKENS = 50
/** Found by tools that look for secrets that got into a repository. */
const PREFIX = 'crux_'

/** What somebody wants a token for. */
export const TokenWishSchema = z.strictObject({
  name: z.string().trim().min(1, 'Give it a name.').max(100, 'At most 100 characters.'),
  mayWrite: z.boolean(),
  /** Null: until it is revoked. */
  days: z.int().min(1).max(366).nullable(),
})
export type TokenWish = z.infer<typeof TokenWishSchema>

/** A token as its owner sees it; the secret was shown once, when it was made. Times are ISO 8601. */
export type ListedToken = {
  id: string
  name: string
  mayWrite: boolean
  createdAt: string
  expiresAt: string | null
  lastUsedAt: string | null
}

const LISTED = { id: true, name: true, mayWrite: true, createdAt: true, expiresAt: true, lastUsedAt: true } as const
type Row = {
  id: string
  name: string
  mayWrite: boolean
  createdAt: Date
  expiresAt: Date | null
  lastUsedAt: Date | null
}

const listed = ({ createdAt, expiresAt, lastUsedAt, ...token }: Row): ListedToken => ({
  ...token,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
})

/** Nobody guesses 256 bits, so a plain hash keeps them. */
const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Makes a token; the secret is answered here and kept nowhere. Undefined when the person has as many as they may. */
export async function createToken(
  database: Database,
  userId: string,
  { name, mayWrite, days }: TokenWish,
  now = new Date(),
): Promise<{ token: ListedToken; secret: string } | undefined> {
  if ((await database.apiToken.count({ where: { userId } })) >= MOST_TOKENS) return undefined
  const secret = `${PREFIX}${randomBytes(32).toString('base64url')}`
  const row = await database.apiToken.create({
    data: {
      ...{ id: v7(), userId, tokenHash: hashToken(secret), name, mayWrite, createdAt: now },
      expiresAt: days === null ? null : new Date(now.getTime() + days * DAY_MS),
    },
    select: LISTED,
  })
  return { token: listed(row), secret }
}

/** The tokens of a person, the newest first; those that ran out too, until they are revoked. */
export async function listTokens(database: Database, userId: string): Promise<ListedToken[]> {
  const rows = await database.apiToken.findMany({ where: { userId }, select: LISTED, orderBy: { id: 'desc' } })
  return rows.map(listed)
}

/** Ends a token at once. Answers whether the person had it. */
export async function revokeToken(database: Database, userId: string, id: string): Promise<boolean> {
  const { count } = await database.apiToken.deleteMany({ where: { userId, id } })
  return count === 1
}

/** Whose token this is and whether it may write; undefined for one that never was, ran out or was revoked. */
export async function findViewerOfToken(
  database: Database,
  secret: string,
  now = new Date(),
): Promise<{ viewer: Viewer; mayWrite: boolean } | undefined> {
  const row = await database.apiToken.findUnique({
    where: { tokenHash: hashToken(secret) },
    select: { ...LISTED, user: { select: { id: true, name: true, email: true, sessionVersion: true } } },
  })
  if (!row || (row.expiresAt && row.expiresAt <= now)) return undefined
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > MINUTE_MS)
    await database.apiToken.updateMany({ where: { id: row.id }, data: { lastUsedAt: now } })
  return { viewer: row.user, mayWrite: row.mayWrite }
}
