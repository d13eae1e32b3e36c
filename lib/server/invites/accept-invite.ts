import { can, standingOf } from '@/lib/domain/access'
import type { Role } from '@/lib/domain/model'
import type { Database } from '../database'
import type { OpenMaps } from '../log/open-maps'
import { joinMap } from '../maps/submit-operations'
import { hashInviteToken } from './invite-token'

/** What an invitation says to whoever holds its link. */
export type Invitation = {
  mapId: string
  inviteId: string
  invitedBy: string
  role: Role
  title: string
  /** Who made it. */
  host: string
  /** The role that the asking person has on the map already. */
  currentRole: Role | null
}

/**
 * The invitation of a token, for a person (null: signed out). Undefined when there is none, it is expired or
 * revoked, or whoever made it may not invite any more: otherwise an owner who was removed could come back by a
 * link of their own.
 */
export async function findInvitation(
  database: Database,
  openMaps: OpenMaps,
  token: string,
  personId: string | null,
  now = new Date(),
): Promise<Invitation | undefined> {
  const invite = await database.invite.findUnique({
    where: { tokenHash: hashInviteToken(token), revokedAt: null, expiresAt: { gt: now } },
    select: { mapId: true, id: true, role: true, createdBy: true },
  })
  if (!invite) return undefined
  return openMaps.withMap(invite.mapId, ({ copy: { state } }) => {
    const { people, details } = state.map
    if (!details || !can(standingOf(state.map, invite.createdBy), 'members.manage')) return undefined
    return {
      mapId: invite.mapId,
      inviteId: invite.id,
      invitedBy: invite.createdBy,
      role: invite.role,
      title: details.title,
      host: people.get(invite.createdBy)?.name ?? '',
      currentRole: (personId !== null && people.get(personId)?.role) || null,
    }
  })
}

/**
 * Makes the person a member as the invitation says; answers the map. Undefined as for `findInvitation`, of which
 * is asked again where it is committed.
 */
export async function acceptInvite(
  database: Database,
  openMaps: OpenMaps,
  token: string,
  person: { id: string; name: string },
): Promise<string | undefined> {
  const invitation = await findInvitation(database, openMaps, token, person.id)
  if (!invitation) return undefined
  const { mapId, inviteId: id, role, invitedBy: by } = invitation
  const answer = await joinMap(openMaps, mapId, person, role, { id, by })
  if (answer?.outcome !== 'accepted') return undefined
  await database.invite.updateMany({ where: { mapId, id }, data: { uses: { increment: 1 } } })
  return mapId
}
