import { z } from 'zod'

const TokenSchema = z.object({ csrfToken: z.string() })
const DoorSchema = z.object({ url: z.string() })

export type Answered = { status: number; body: unknown; text: string; headers: Headers }

/** Somebody at a browser, as far as a server can tell: cookies, the page's origin with every write. */
export class Visitor {
  private readonly cookies = new Map<string, string>()

  constructor(
    readonly origin: string,
    cookie?: string,
  ) {
    if (cookie) this.keep(cookie)
  }

  /** Another browser with the same cookies as now. */
  clone(): Visitor {
    const copy = new Visitor(this.origin)
    for (const [name, value] of this.cookies) copy.cookies.set(name, value)
    return copy
  }

  get(path: string): Promise<Answered> {
    return this.ask(path, {})
  }

  /** A write as the pages send it; `headers` override (an empty string leaves one out). */
  send(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answered> {
    const all = { origin: this.origin, 'content-type': 'application/json', ...headers }
    const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
    return this.ask(path, { method, body: typeof body === 'string' ? body : JSON.stringify(body), headers: given })
  }

  /** Signs in by one of next-auth's doors; answers the error code, or undefined when it let them in. */
  async signIn(door: 'password' | 'sample', credentials: Record<string, string>): Promise<string | undefined> {
    const { csrfToken } = TokenSchema.parse((await this.get('/api/auth/csrf')).body)
    const answer = await this.send('POST', `/api/auth/callback/${door}`, { ...credentials, csrfToken, json: 'true' })
    const { url } = DoorSchema.parse(answer.body)
    return new URL(url).searchParams.get('error') ?? (answer.status === 200 ? undefined : `status ${answer.status}`)
  }

  /** Whether the server knows this browser as signed in. */
  async isSignedIn(): Promise<boolean> {
    return (await this.get('/api/maps')).status === 200
  }

  private async ask(path: string, init: { method?: string; body?: string; headers?: Record<string, string> }) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(this.origin + path, {
      ...init,
      headers: { ...init.headers, ...(cookie && { cookie }) },
      redirect: 'manual',
    })
    for (const line of response.headers.getSetCookie()) this.keep(line)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') && text !== ''
    const body: unknown = isJson ? JSON.parse(text) : undefined
    return { status: response.status, body, text, headers: response.headers }
  }

  private keep(setCookie: string): void {
    const [pair = ''] = setCookie.split(';')
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
    if (value === '' || /max-age=0/i.test(setCookie)) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}
