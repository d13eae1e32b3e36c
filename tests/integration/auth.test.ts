import { describe, expect, it } from 'vitest'
import { findSignInWays } from '@/lib/server/auth/accounts'
import { sealSession } from '@/lib/server/auth/session-cookie'
import { openPageServer } from '../support/page-server'
import { openTestDatabase } from '../support/test-database'
import { Visitor } from '../support/visitor'

const { database, url } = await openTestDatabase()
const origin = await openPageServer(url)

const PASSWORD = 'four plain words'
const WRONG = 'four other words'
const signUp = (email: string, rest: Record<string, unknown> = {}) =>
  new Visitor(origin).send('POST', '/api/account/sign-up', { name: 'Ann', email, password: PASSWORD, ...rest })

/** A browser in which somebody new has signed in. */
async function newcomer(email: string): Promise<Visitor> {
  await signUp(email)
  const visitor = new Visitor(origin)
  expect(await visitor.signIn('password', { email, password: PASSWORD })).toBeUndefined()
  return visitor
}

const answerOf = ({ status, text, headers }: Awaited<ReturnType<typeof signUp>>) => ({
  status,
  text,
  headers: [...headers].filter(([name]) => name !== 'date'),
})

describe('accounts', () => {
  it('AC11: the password is kept as a hash, the email in lower case', async () => {
    await signUp('  Ann.Lower@Example.org ')
    const user = await database.user.findUniqueOrThrow({ where: { email: 'ann.lower@example.org' } })
    expect(user.passwordHash).toMatch(/^\$scrypt\$/)
    expect(JSON.stringify(user)).not.toContain(PASSWORD)
    expect(await findSignInWays(database, user.id)).toEqual({ password: true, providers: [] })
  })

  it.each([
    ['a short password', { password: 'seven77' }, 422],
    ['a common password', { password: 'Password123' }, 422],
    ['no email address', { email: 'ann' }, 400],
    ['an empty name', { name: ' ' }, 400],
    ['a name with a control character', { name: 'Ann\u0000' }, 400],
    ['something more', { sessionVersion: 9 }, 400],
  ])('AC11: %s makes no account', async (_, wrong, status) => {
    const before = await database.user.count()
    const answer = await signUp('nobody@example.org', wrong)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ error: { message: expect.any(String) } })
    expect(await database.user.count()).toBe(before)
  })

  it('AC12: signing up with a taken email says what signing up says, and changes nothing', async () => {
    const first = await signUp('taken@example.org')
    const before = await database.user.findUniqueOrThrow({ where: { email: 'taken@example.org' } })
    const second = await signUp('taken@example.org', { name: 'Eve', password: 'a thief of names' })
    expect(answerOf(second)).toEqual(answerOf(first))
    expect(await database.user.findUniqueOrThrow({ where: { email: 'taken@example.org' } })).toEqual(before)
  })

  it('AC12: an unknown email and a wrong password get one answer', async () => {
    await signUp('known@example.org')
    await database.user.create({ data: { id: 'by-provider', email: 'by-provider@example.org', name: 'Ben' } })
    const codes = await Promise.all(
      ['known@example.org', 'unknown@example.org', 'by-provider@example.org'].map((email) =>
        new Visitor(origin).signIn('password', { email, password: WRONG }),
      ),
    )
    expect(codes).toEqual(['CredentialsSignin', 'CredentialsSignin', 'CredentialsSignin'])
  })

  it('AC13: after ten wrong tries even the right password waits, for accounts that exist and that do not', async () => {
    await signUp('guessed@example.org')
    for (const email of ['guessed@example.org', 'never-was@example.org']) {
      const visitor = new Visitor(origin)
      for (let tries = 0; tries < 10; tries += 1)
        expect(await visitor.signIn('password', { email, password: WRONG })).toBe('CredentialsSignin')
      expect(await visitor.signIn('password', { email, password: PASSWORD })).toBe('too-many-tries')
      expect(await visitor.isSignedIn()).toBe(false)
    }
  })
})

describe('sessions', () => {
  it('AC14: signing out everywhere ends every session, copies of the cookie too', async () => {
    const laptop = await newcomer('two.devices@example.org')
    const stolen = laptop.clone()
    const phone = new Visitor(origin)
    await phone.signIn('password', { email: 'two.devices@example.org', password: PASSWORD })
    expect(await Promise.all([laptop, stolen, phone].map((browser) => browser.isSignedIn()))).toEqual([
      true,
      true,
      true,
    ])

    expect((await laptop.send('POST', '/api/account/sign-out-everywhere', {})).status).toBe(200)
    expect(await Promise.all([laptop, stolen, phone].map((browser) => browser.isSignedIn()))).toEqual([
      false,
      false,
      false,
    ])
  })

  it('AC14: another password ends the other sessions; this one goes on', async () => {
    const email = 'new.password@example.org'
    const here = await newcomer(email)
    const elsewhere = here.clone()
    const changed = await here.send('POST', '/api/account/password', { current: PASSWORD, next: WRONG })
    expect(changed.status).toBe(200)
    expect(await here.isSignedIn()).toBe(true)
    expect(await elsewhere.isSignedIn()).toBe(false)
    expect(await new Visitor(origin).signIn('password', { email, password: PASSWORD })).toBe('CredentialsSignin')
    expect(await new Visitor(origin).signIn('password', { email, password: WRONG })).toBeUndefined()
  })

  it('AC14: a wrong current password changes nothing', async () => {
    const here = await newcomer('keeps.password@example.org')
    const answer = await here.send('POST', '/api/account/password', { current: WRONG, next: 'quite another one' })
    expect(answer.status).toBe(422)
    expect(await here.clone().isSignedIn()).toBe(true)
  })

  it('AC14: signing out ends the session of this browser', async () => {
    const here = await newcomer('leaves@example.org')
    const { csrfToken } = (await here.get('/api/auth/csrf')).body as { csrfToken: string }
    await here.send('POST', '/api/auth/signout', { csrfToken, json: 'true' })
    expect(await here.isSignedIn()).toBe(false)
  })

  it('AC14: a cookie that this server did not seal, of an older version or of nobody, is no session', async () => {
    const user = await database.user.create({
      data: { id: 'sealed', email: 'sealed@example.org', name: 'Ann', sessionVersion: 3 },
    })
    const withCookie = async (cookie: string) => new Visitor(origin, cookie).isSignedIn()
    expect(await withCookie(await sealSession({ userId: user.id, sessionVersion: 3 }))).toBe(true)
    expect(await withCookie(await sealSession({ userId: user.id, sessionVersion: 2 }))).toBe(false)
    expect(await withCookie(await sealSession({ userId: 'nobody', sessionVersion: 0 }))).toBe(false)
    expect(await withCookie('next-auth.session-token=eyJhbGciOiJub25lIn0..e30..; Path=/')).toBe(false)
    const secret = process.env.NEXTAUTH_SECRET
    process.env.NEXTAUTH_SECRET = 'another secret, of thirty-two characters'
    const foreign = await sealSession({ userId: user.id, sessionVersion: 3 })
    process.env.NEXTAUTH_SECRET = secret
    expect(await withCookie(foreign)).toBe(false)
  })

  it('AC14: cookies are out of reach for scripts and for other sites', async () => {
    await signUp('cookies@example.org')
    const visitor = new Visitor(origin)
    const { csrfToken } = (await visitor.get('/api/auth/csrf')).body as { csrfToken: string }
    const answer = await visitor.send('POST', '/api/auth/callback/password', {
      email: 'cookies@example.org',
      password: PASSWORD,
      csrfToken,
      json: 'true',
    })
    const session = answer.headers.getSetCookie().find((cookie) => cookie.includes('session-token'))
    expect(session).toMatch(/; HttpOnly/)
    expect(session).toMatch(/; SameSite=Lax/)
  })

  it('AC14: next-auth’s door that would prolong an ended session is shut', async () => {
    const visitor = await newcomer('prolongs@example.org')
    expect((await visitor.get('/api/auth/session')).status).toBe(404)
  })

  it('AC12: sample accounts are let in only where they are offered', async () => {
    expect(await new Visitor(origin).signIn('sample', { account: 'sample-mara' })).toBe('CredentialsSignin')
    expect((await new Visitor(origin).get('/sign-in')).text).not.toContain('Mara')
  })
})
