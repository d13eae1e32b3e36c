import * as z from 'zod/mini'
import { type Sent, sendJson } from '@/components/site/send-json'

const TokenSchema = z.object({ csrfToken: z.string() })
const RedirectSchema = z.object({ url: z.string() })

const failure = (code: string): Sent<never> => ({ ok: false, status: 0, code, message: '' })

/**
 * One act at next-auth's doors, which want its own token with every write. Answers the address to go to; a
 * failure carries the code for which the sign-in page has a sentence.
 */
async function askDoor(path: string, body: Record<string, string>): Promise<Sent<string>> {
  let token: z.infer<typeof TokenSchema>
  try {
    token = TokenSchema.parse(await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json())
  } catch {
    return failure('unreachable')
  }
  let response: Response
  try {
    response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, ...token, json: 'true' }),
    })
  } catch {
    return failure('unreachable')
  }
  const answer = RedirectSchema.safeParse(await response.json().catch(() => undefined))
  if (!answer.success) return failure('server-error')
  const code = new URL(answer.data.url, location.href).searchParams.get('error')
  return response.ok && !code ? { ok: true, value: answer.data.url } : failure(code ?? 'server-error')
}

export const signInWithPassword = (email: string, password: string): Promise<Sent<string>> =>
  askDoor('callback/password', { email, password })

export const signInAsSample = (account: string): Promise<Sent<string>> => askDoor('callback/sample', { account })

/** Answers the provider's address, where the person goes on. */
export const beginProviderSignIn = (provider: string, next: string): Promise<Sent<string>> =>
  askDoor(`signin/${encodeURIComponent(provider)}`, { callbackUrl: next })

/** Ends the session of this browser. */
export const signOut = (): Promise<Sent<string>> => askDoor('signout', {})

/** Makes an account, or does not because the email has one: the answer is the same. */
export const signUp = (account: { name: string; email: string; password: string }): Promise<Sent<unknown>> =>
  sendJson('POST', '/api/account/sign-up', account, z.unknown())
