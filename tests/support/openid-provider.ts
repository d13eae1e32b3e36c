import { createHash, createSign, generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type OpenIdPerson = { sub: string; name?: string; email?: string; email_verified?: boolean }

/**
 * An OpenID provider on this machine, which lets in whoever `person` is at the time. It asks of its client what
 * the standard does: the secret, the code once, and the verifier of PKCE.
 */
export class OpenIdProvider {
  person: OpenIdPerson = { sub: 'nobody' }
  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  private readonly codes = new Map<string, { nonce: string; challenge: string }>()
  private readonly server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', this.issuer)
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const { status, headers, json } = this.answer(url, new URLSearchParams(body))
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(JSON.stringify(json ?? {}))
    })
  })

  /** For the environment of the server that signs people in with it. */
  get env(): Record<string, string> {
    return { OIDC_ISSUER: this.issuer, OIDC_CLIENT_ID: 'crux', OIDC_CLIENT_SECRET: 'hush', OIDC_NAME: 'the university' }
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  start(): Promise<void> {
    return new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve))
  }

  stop(): void {
    this.server.close()
    this.server.closeAllConnections()
  }

  private answer(
    url: URL,
    form: URLSearchParams,
  ): { status: number; headers?: Record<string, string>; json?: unknown } {
    const { issuer } = this
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return {
          status: 200,
          json: {
            issuer,
            authorization_endpoint: `${issuer}/authorize`,
            token_endpoint: `${issuer}/token`,
            jwks_uri: `${issuer}/keys`,
            response_types_supported: ['code'],
            id_token_signing_alg_values_supported: ['RS256'],
          },
        }
      case '/keys':
        return {
          status: 200,
          json: { keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
        }
      case '/authorize': {
        const asked = url.searchParams
        const code = createHash('sha256').update(asked.toString()).digest('hex')
        this.codes.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '' })
        const back = new URL(asked.get('redirect_uri') ?? '')
        back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString()
        return { status: 302, headers: { location: back.href } }
      }
      case '/token': {
        const code = form.get('code') ?? ''
        const begun = this.codes.get(code)
        this.codes.delete(code)
        const verifier = createHash('sha256')
          .update(form.get('code_verifier') ?? '')
          .digest('base64url')
        if (!begun || verifier !== begun.challenge) return { status: 400, json: { error: 'invalid_grant' } }
        const idToken = this.sign({ ...this.person, nonce: begun.nonce })
        return { status: 200, json: { access_token: 'a', token_type: 'Bearer', id_token: idToken } }
      }
      default:
        return { status: 404 }
    }
  }

  private sign(claims: Record<string, unknown>): string {
    const now = Math.floor(Date.now() / 1_000)
    const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url')
    const head = part({ alg: 'RS256', typ: 'JWT', kid: 'one' })
    const body = part({ iss: this.issuer, aud: 'crux', iat: now, exp: now + 60, ...claims })
    const signature = createSign('RSA-SHA256').update(`${head}.${body}`).sign(this.keys.privateKey, 'base64url')
    return `${head}.${body}.${signature}`
  }
}
