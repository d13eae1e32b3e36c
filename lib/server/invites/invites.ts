import { v7 } from 'uuid'
import { z } from 'zod'
import { IdSchema, RoleSchema } from '@/lib/domain/model'
import type { Database } from '../database'
import { hashInviteToken, makeInviteToken } from './invite-token'

const DAY_MS = 24 * 60 * 60 * 1_000

/** What an owner may ask for. Ownership is never given by a link, which anybody may pass on. */
export const InviteWishSchema = z.strictObject({
  mapId: IdSchema,
  role: z.enum(RoleSchema.options).exclude(['owner']),
  days: z.int().min(1).max(90),
})
export type InviteWish = z.infer<typeof InviteWishSchema>

/** An invitation as the owners of its map see it; its link was shown once, to whoever made it. */
export type ListedInvite = {
  id: string
  role: InviteWish['role']
  /** ISO 8601. */
  createdAt: string
  expiresAt: string
  uses: number
}

const LISTED = { id: true, role: true, createdAt: true, expiresAt: true, uses: true } as const
type Row = { id: string; role: string; createdAt: Date; expiresAt: Date; uses: number }

const listed = ({ role, createdAt, expiresAt, ...invite }: Row): ListedInvite => ({
  ...invite,
  role: InviteWishSchema.shape.role.parse(role),
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
})

/** Makes an invitation. Its token is answered here and kept nowhere. */
export async function createInvite(
  database: Database,
  { mapId, role, days }: InviteWish,
  createdBy: string,
  now = new Date(),
): Promise<{ invite: ListedInvite; token: string }> {
  const token = makeInviteToken()
  const row = await database.invite.create({
    data: {
      mapId,
      id: v7(),
      tokenHash: hashInviteToken(token),
      role,
      createdBy,
      createdAt: now,
      expiresAt: new Date(now.getTime() + days * DAY_MS),
    },
    select: LISTED,
  })
  return { invite: listed(row), token }
}

/** The invitations of a map that can still be accepted, the newest first. */
export async function listInvites(database: Database, mapId: string, now = new Date()): Promise<ListedInvite[]> {
  const rows = await database.invite.findMany({
    where: { mapId, revokedAt: null, expiresAt: { gt: now } },
    select: LISTED,
    orderBy: { id: 'desc' },
  })
  return rows.map(listed)
}

/**
 * Takes an invitation back. Answers whether there was one to take back. It writes the map's row first: whoever accepts
 * at the same time comes before, or finds that somebody has written since and looks again.
 */
export async function revokeInvite(database: Database, mapId: string, id: string, now = new Date()): Promise<boolean> {
  const [, { count }] = await database.$transaction([
    database.$executeRaw`UPDATE "Map" SET seq = seq WHERE id = ${mapId}`,
    database.invite.updateMany({ where: { mapId, id, revokedAt: null }, data: { revokedAt: now } }),
  ])
  return count === 1
}
