import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findSignInWays } from '@/lib/server/auth/accounts'
import { OpenIdProvider } from '../support/openid-provider'
import { openPageServer } from '../support/page-server'
import { openTestDatabase } from '../support/test-database'
import { Visitor } from '../support/visitor'

const provider = new OpenIdProvider()
await provider.start()
afterAll(() => provider.stop())
const { database, url } = await openTestDatabase()
const origin = await openPageServer(url, provider.env)

const UrlSchema = z.object({ url: z.string() })

/** Goes the way of a browser: to the provider, back with a code; answers where it ends. */
async function signIn(visitor: Visitor): Promise<string> {
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse((await visitor.get('/api/auth/csrf')).body)
  const begun = await visitor.send('POST', '/api/auth/signin/oidc', {
    csrfToken,
    callbackUrl: '/account',
    json: 'true',
  })
  const there = await fetch(UrlSchema.parse(begun.body).url, { redirect: 'manual' })
  const back = new URL(there.headers.get('location') ?? '')
  const answer = await visitor.get(back.pathname + back.search)
  return (answer.headers.get('location') ?? '').replace(origin, '')
}

describe('signing in by a provider', () => {
  it('AC12: the sign-in page offers it by its name', async () => {
    expect((await new Visitor(origin).get('/sign-in')).text).toMatch(/Go on with (<!-- -->)?the university/)
  })

  it('AC12: the first time makes an account, the next time finds it, whatever its address is by then', async () => {
    provider.person = { sub: 'ann-1', name: 'Ann', email: 'Ann@University.example', email_verified: true }
    const first = new Visitor(origin)
    expect(await signIn(first)).toBe('/account')
    expect((await first.get('/account')).text).toContain('ann@university.example')
    provider.person = { ...provider.person, email: 'ann@elsewhere.example' }
    const second = new Visitor(origin)
    expect(await signIn(second)).toBe('/account')

    const users = await database.user.findMany({ where: { accounts: { some: { providerAccountId: 'ann-1' } } } })
    expect(users).toMatchObject([{ email: 'ann@university.example', passwordHash: null }])
    expect(await findSignInWays(database, users[0]?.id ?? '')).toEqual({ password: false, providers: ['oidc'] })
  })

  it('AC12: an account with the same address is never joined to it', async () => {
    await database.user.create({ data: { id: 'hijacker', email: 'ben@university.example', name: 'Not Ben' } })
    provider.person = { sub: 'ben-1', name: 'Ben', email: 'ben@university.example', email_verified: true }
    const visitor = new Visitor(origin)
    expect(await signIn(visitor)).toBe('/sign-in?error=account-exists')
    expect(await visitor.isSignedIn()).toBe(false)
    expect(await database.account.count({ where: { userId: 'hijacker' } })).toBe(0)
  })

  it.each([
    ['none', undefined, undefined],
    ['one that nobody has verified', 'cyd@university.example', false],
    ['one of which nothing is said', 'cyd@university.example', undefined],
  ])('AC12: with an address that is %s nobody gets in', async (_, email, verified) => {
    provider.person = { sub: 'cyd-1', name: 'Cyd', email, email_verified: verified }
    const visitor = new Visitor(origin)
    expect(await signIn(visitor)).toBe('/sign-in?error=no-verified-email')
    expect(await visitor.isSignedIn()).toBe(false)
  })

  it('AC10: an answer of a provider that this browser did not ask for is no sign-in', async () => {
    provider.person = { sub: 'dan-1', name: 'Dan', email: 'dan@university.example', email_verified: true }
    const attacker = new Visitor(origin)
    const { csrfToken } = z.object({ csrfToken: z.string() }).parse((await attacker.get('/api/auth/csrf')).body)
    const begun = await attacker.send('POST', '/api/auth/signin/oidc', { csrfToken, json: 'true' })
    const there = await fetch(UrlSchema.parse(begun.body).url, { redirect: 'manual' })
    const back = new URL(there.headers.get('location') ?? '')
    const victim = new Visitor(origin)
    await victim.get(back.pathname + back.search)
    expect(await victim.isSignedIn()).toBe(false)
  })
})
