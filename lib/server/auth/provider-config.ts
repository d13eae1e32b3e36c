import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'

/** A way of signing in with an account that people have elsewhere. */
export type ProviderName = { id: string; name: string }

type Client = { clientId: string; clientSecret: string }

const clientOf = (clientId: string | undefined, clientSecret: string | undefined): Client | undefined =>
  clientId && clientSecret ? { clientId, clientSecret } : undefined

/** The providers whose client id and secret stand in the environment. */
export function signInProviders(): OAuthConfig<unknown>[] {
  const env = process.env
  const github = clientOf(env.GITHUB_CLIENT_ID, env.GITHUB_CLIENT_SECRET)
  const google = clientOf(env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET)
  const oidc = clientOf(env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET)
  return [
    ...(github ? [githubProvider(github)] : []),
    ...(google ? [openIdProvider('google', 'Google', 'https://accounts.google.com', google)] : []),
    ...(oidc && env.OIDC_ISSUER
      ? [openIdProvider('oidc', env.OIDC_NAME || 'single sign-on', env.OIDC_ISSUER, oidc)]
      : []),
  ]
}

/** Their names, for the buttons of the sign-in page. */
export const signInProviderNames = (): ProviderName[] => signInProviders().map(({ id, name }) => ({ id, name }))

const ClaimsSchema = z.object({
  sub: z.string().min(1),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.literal('true'), z.literal('false')]).optional(),
})

function openIdProvider(id: string, name: string, issuer: string, client: Client): OAuthConfig<unknown> {
  return {
    id,
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    profile(claims) {
      const { sub, email, email_verified: verified, ...names } = ClaimsSchema.parse(claims)
      const given = names.name || names.preferred_username || email?.split('@')[0] || ''
      return { id: sub, name: given, email: verified === true || verified === 'true' ? email : null }
    },
    ...client,
  }
}

const GitHubUserSchema = z.object({ id: z.number(), login: z.string(), name: z.string().nullish() })
const GitHubEmailsSchema = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }))

function githubProvider(client: Client): OAuthConfig<unknown> {
  return {
    id: 'github',
    name: 'GitHub',
    type: 'oauth',
    authorization: { url: 'https://github.com/login/oauth/authorize', params: { scope: 'read:user user:email' } },
    token: 'https://github.com/login/oauth/access_token',
    userinfo: { url: 'https://api.github.com/user' },
    checks: ['state'],
    async profile(user, tokens) {
      const { id, login, name } = GitHubUserSchema.parse(user)
      // The email of the profile may be hidden, and does not say whether it is verified; this list does.
      const answer = await fetch('https://api.github.com/user/emails', {
        headers: { authorization: `Bearer ${tokens.access_token}`, accept: 'application/vnd.github+json' },
      })
      const emails = answer.ok ? GitHubEmailsSchema.parse(await answer.json()) : []
      const email = emails.find(({ primary, verified }) => primary && verified)?.email ?? null
      return { id: String(id), name: name || login, email }
    },
    ...client,
  }
}
