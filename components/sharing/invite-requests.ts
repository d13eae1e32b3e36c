import * as z from 'zod/mini'
import { type Sent, sendJson } from '@/components/site/send-json'
import { CountSchema, IdSchema, InstantSchema, RoleSchema } from '@/lib/domain/model'

const InviteSchema = z.object({
  id: IdSchema,
  role: RoleSchema,
  createdAt: InstantSchema,
  expiresAt: InstantSchema,
  uses: CountSchema,
})
/** An invitation by link. Who made it saw the link once; nobody can see it again. */
export type Invite = z.infer<typeof InviteSchema>

/** The invitations of a map that can still be accepted. */
export const fetchInvites = (mapId: string): Promise<Sent<{ invites: Invite[] }>> =>
  sendJson(
    'GET',
    `/api/invites?mapId=${encodeURIComponent(mapId)}`,
    undefined,
    z.object({ invites: z.array(InviteSchema) }),
  )

export const makeInvite = (
  mapId: string,
  role: string,
  days: number,
): Promise<Sent<{ invite: Invite; token: string }>> =>
  sendJson('POST', '/api/invites', { mapId, role, days }, z.object({ invite: InviteSchema, token: z.string() }))

export const revokeInvite = (mapId: string, inviteId: string): Promise<Sent<unknown>> =>
  sendJson('DELETE', `/api/invites/${encodeURIComponent(mapId)}/${encodeURIComponent(inviteId)}`, {}, z.unknown())

export const acceptInvite = (token: string): Promise<Sent<{ mapId: string }>> =>
  sendJson('POST', '/api/invites/accept', { token }, z.object({ mapId: IdSchema }))
