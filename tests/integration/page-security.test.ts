import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import type { MapContent } from '@/lib/domain/model'
import { createMap } from '@/lib/server/maps/create-map'
import { makePerson, type TestPerson } from '../support/live-server'
import { openPageServer } from '../support/page-server'
import { openTestDatabase } from '../support/test-database'
import { Visitor } from '../support/visitor'

const { database, url } = await openTestDatabase()
const origin = await openPageServer(url)

const EVIL = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '[click](javascript:alert(1)) <iframe srcdoc="<script>alert(1)</script>">',
  '\u2028<!--<script>{{constructor.constructor("alert(1)")()}}',
]

let ann: TestPerson
let mapId: string
let secretId: string
beforeAll(async () => {
  ann = await makePerson(database, EVIL[0] ?? '')
  const by = {
    createdBy: ann.id,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedBy: ann.id,
    updatedAt: '2026-01-01T00:00:00.000Z',
  }
  const content: MapContent = {
    people: [],
    claims: EVIL.map((text, index) => ({
      id: `claim-${index}`,
      text,
      holder: '<b onclick=alert(1)>',
      tags: ['<i>'],
      pin: null,
      conflicts: [],
      ...by,
    })),
    arguments: [],
    sources: [],
    quotes: [],
    annotations: EVIL.map((body, index) => ({
      id: `note-${index}`,
      target: { kind: 'claim', id: 'claim-0' },
      replyTo: null,
      body,
      resolved: false,
      ...by,
    })),
  }
  const details = { title: EVIL[1] ?? '', description: EVIL[2] ?? '', visibility: 'public', archived: false } as const
  const made = await createMap(database, ann, details, content)
  if (!made.ok) throw new Error(made.refusal.code)
  mapId = made.value.mapId
  const secret = await createMap(database, ann, { ...details, visibility: 'private' })
  if (!secret.ok) throw new Error(secret.refusal.code)
  secretId = secret.value.mapId
})

const PAGES: [path: () => string, signedIn: boolean][] = [
  [() => '/', false],
  [() => '/', true],
  [() => '/sign-in', false],
  [() => '/sign-in?next=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&error=%3Cscript%3E', false],
  [() => '/sign-up', false],
  [() => '/account', true],
  [() => '/join/%3Cscript%3Ealert(1)%3C%2Fscript%3E', false],
  [() => `/maps/${mapId}`, false],
  [() => `/embed/${mapId}`, false],
  [() => `/maps/${mapId}`, true],
  [() => '/maps/nowhere', false],
  [() => '/nowhere/%3Cimg%20src=x%20onerror=alert(1)%3E', false],
]
const open = (path: string, signedIn: boolean) => new Visitor(origin, signedIn ? ann.cookie : undefined).get(path)
const nonceOf = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1]
const cases = PAGES.map(([path, signedIn], index) => ({ index, path, signedIn, title: path().slice(0, 30) }))

describe('the content security policy', () => {
  it.each(cases)(
    'AC16: $index $title: scripts only with a nonce that no other answer has',
    async ({ path, signedIn }) => {
      const [page, again] = await Promise.all([open(path(), signedIn), open(path(), signedIn)])
      const policy = page.headers.get('content-security-policy')
      const nonce = nonceOf(policy)
      expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
      expect(nonceOf(again.headers.get('content-security-policy'))).not.toBe(nonce)
      expect(policy).toContain(`script-src 'nonce-${nonce}' 'strict-dynamic';`)
      expect(policy).not.toMatch(/script-src[^;]*unsafe/)
      const frames = path().startsWith('/embed/') ? '*' : "'none'"
      for (const directive of [
        "object-src 'none'",
        "base-uri 'none'",
        `frame-ancestors ${frames}`,
        "form-action 'self'",
      ])
        expect(policy).toContain(directive)
      const scripts = page.text.match(/<script\b[^>]*>/g) ?? []
      expect(scripts.length).toBeGreaterThan(0)
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
    },
  )

  it('AC16: other headers keep pages out of frames, types as they are, and addresses at home', async () => {
    for (const path of ['/', '/api/health', '/icon.svg']) {
      const { headers } = await open(path, false)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain('camera=()')
      expect(headers.get('x-powered-by')).toBeNull()
    }
    expect((await open('/api/health', false)).headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('PI5: a map for frames may stand in those of other sites, every other page in none', async () => {
    const framed = await open(`/embed/${mapId}`, false)
    expect(framed.status).toBe(200)
    expect(framed.headers.get('content-security-policy')).toMatch(/frame-ancestors \*(;|$)/)
    expect(framed.headers.get('x-frame-options')).toBeNull()
    expect(framed.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    for (const path of ['/embed', '/embed/', `/embed/${mapId}/more`, `/maps/${mapId}`, `//embed/${mapId}`]) {
      const { headers } = await open(path, false)
      expect(headers.get('content-security-policy') ?? '', path).not.toContain('frame-ancestors *')
    }
  })

  it('PI5: a frame shows what everybody may read, whoever looks', async () => {
    expect((await open(`/embed/${secretId}`, true)).status).toBe(404)
    expect((await open(`/maps/${secretId}`, true)).status).toBe(200)
    expect((await open('/embed/nowhere', false)).status).toBe(404)
  })

  it('SY30: a WebSocket that is not there is answered, not left waiting', async () => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/nolive`)
    const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage]
    expect(response.statusCode).toBe(404)
    socket.on('error', () => {}).terminate()
  })

  it.each(['/sign-in', '/sign-up'])('AC19: %s sends nothing before its code runs', async (path) => {
    const submits = (await open(path, false)).text.match(/<button\b[^>]*type="submit"[^>]*>/g) ?? []
    expect(submits).not.toEqual([])
    for (const button of submits) expect(button).toMatch(/\sdisabled=""/)
  })

  it('AC16: pages about a person are kept by nobody on the way', async () => {
    for (const [path, signedIn] of PAGES)
      expect((await open(path(), signedIn)).headers.get('cache-control')).toContain('no-store')
  })
})

describe('what people write', () => {
  it.each(cases)('AC17: $index $title: none of it is markup in the page', async ({ path, signedIn }) => {
    const { text } = await open(path(), signedIn)
    // Values in the page's own scripts may say what was written, but cannot end the script; attributes may too.
    const outside = text.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    expect(outside).not.toMatch(/(href|src|action)\s*=\s*["']?\s*javascript:/i)
    const tags = outside.replace(/="[^"]*"/g, '=""').match(/<\w[^>]*>/g) ?? []
    for (const tag of tags) expect(tag).not.toMatch(/\son\w+\s*=|^<(iframe|b|i|object|embed)\b|srcdoc/i)
    expect(outside).not.toMatch(/<(script|img)\b/i)
    for (const script of text.match(/<script\b[^>]*>[\s\S]*?<\/script>/g) ?? [])
      expect(script.slice(1)).not.toMatch(/<script|<!--/i)
  })
})
