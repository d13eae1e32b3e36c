import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import type { Database } from '../database'
import { servesHttps } from '../http/public-address'
import { reportBug } from '../report-bug'
import { EmailSchema, findAccountByPassword } from './accounts'
import { admitProviderPerson, findProviderAccount } from './provider-accounts'
import { signInProviders } from './provider-config'
import type { Viewer } from './request-viewer'
import { findSampleAccount } from './sample-accounts'
import { requireSessionSecret, SESSION_SECONDS } from './session-cookie'
import { countAttempt, forgiveAttempt } from './sign-in-limits'

// Without a public address next-auth takes the one that the browser used, as `isOwnOrigin` does.
process.env.AUTH_TRUST_HOST ??= 'true'

const CredentialsSchema = z.object({ email: EmailSchema, password: z.string().max(1_000) })

/** How next-auth signs people in here. The token holds who, and which `sessionVersion` they had: nothing else. */
export function authOptions(database: Database, address: string): NextAuthOptions {
  return {
    secret: requireSessionSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    useSecureCookies: servesHttps(),
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        id: 'password',
        credentials: { email: {}, password: {} },
        authorize: (credentials) => knownFault(() => signInByPassword(database, credentials, address)),
      }),
      CredentialsProvider({
        id: 'sample',
        credentials: { account: {} },
        authorize: (credentials) =>
          knownFault(async () => (await findSampleAccount(database, String(credentials?.account))) ?? null),
      }),
      ...signInProviders(),
    ],
    callbacks: {
      async signIn({ user, account }) {
        if (account?.type !== 'oauth') return true
        const { provider, providerAccountId } = account
        const { name, email } = user
        const fault = await admitProviderPerson(database, { provider, providerAccountId, name, email })
        return fault ? `/sign-in?error=${fault}` : true
      },
      async jwt({ user, account }) {
        const viewer = account?.type === 'oauth' ? await findProviderAccount(database, account) : user
        return { sub: viewer?.id ?? '', sessionVersion: viewer?.sessionVersion ?? -1 }
      },
    },
  }
}

async function signInByPassword(database: Database, credentials: unknown, address: string): Promise<Viewer | null> {
  const parsed = CredentialsSchema.safeParse(credentials)
  if (!parsed.success) return null
  const { email, password } = parsed.data
  if (await countAttempt('sign-in', { email, address })) throw new Error('too-many-tries')
  const viewer = await findAccountByPassword(database, email, password)
  if (viewer) await forgiveAttempt('sign-in', { email, address })
  return viewer ?? null
}

/** next-auth shows the message of whatever is thrown here to the person: only our own codes may leave. */
async function knownFault(signIn: () => Promise<Viewer | null>): Promise<Viewer | null> {
  try {
    return await signIn()
  } catch (error) {
    if (error instanceof Error && error.message === 'too-many-tries') throw error
    reportBug(error, 'signing in')
    throw new Error('server-error')
  }
}
