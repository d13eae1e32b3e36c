import * as z from 'zod/mini'
import { type Sent, sendJson } from '@/components/site/send-json'
import { IdSchema, InstantSchema } from '@/lib/domain/model'

const TokenSchema = z.object({
  id: IdSchema,
  name: z.string(),
  mayWrite: z.boolean(),
  createdAt: InstantSchema,
  expiresAt: z.nullable(InstantSchema),
  lastUsedAt: z.nullable(InstantSchema),
})
/** An API token. Who made it saw its secret once; nobody can see it again. */
export type Token = z.infer<typeof TokenSchema>

export const fetchTokens = (): Promise<Sent<{ tokens: Token[] }>> =>
  sendJson('GET', '/api/account/tokens', undefined, z.object({ tokens: z.array(TokenSchema) }))

export const makeToken = (wish: {
  name: string
  mayWrite: boolean
  days: number | null
}): Promise<Sent<{ token: Token; secret: string }>> =>
  sendJson('POST', '/api/account/tokens', wish, z.object({ token: TokenSchema, secret: z.string() }))

export const revokeToken = (id: string): Promise<Sent<unknown>> =>
  sendJson('DELETE', `/api/account/tokens/${encodeURIComponent(id)}`, {}, z.unknown())
