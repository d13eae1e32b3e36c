import { afterEach, describe, expect, it, vi } from 'vitest'
import { guardWrite } from './guard-write'

const write = (headers: Record<string, string>) =>
  guardWrite(new Request('http://crux.test/api/maps', { method: 'POST', headers }))
const own = { host: 'crux.test', origin: 'http://crux.test', 'content-type': 'application/json' }

afterEach(() => vi.unstubAllEnvs())

describe('guardWrite', () => {
  it('AC10: lets JSON from an own page through', () => {
    expect(write(own)).toBeNull()
    expect(write({ ...own, 'content-type': 'application/json; charset=utf-8' })).toBeNull()
  })

  it.each([
    ['no origin', { host: own.host, 'content-type': own['content-type'] }],
    ['a foreign origin', { ...own, origin: 'http://evil.test' }],
    ['another port', { ...own, origin: 'http://crux.test:8080' }],
    ['a sandboxed frame', { ...own, origin: 'null' }],
    ['a longer name', { ...own, origin: 'http://crux.test.evil.test' }],
    ['another scheme', { ...own, origin: 'ftp://crux.test' }],
  ])('AC10: turns down %s', (_, headers) => {
    expect(write(headers)?.status).toBe(403)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp'])(
    'AC10: turns down %s, which a foreign form can send',
    (type) => expect(write({ ...own, 'content-type': type })?.status).toBe(415),
  )

  it('AC10: behind a proxy only the public address counts', () => {
    vi.stubEnv('NEXTAUTH_URL', 'https://debates.example.org')
    expect(write(own)?.status).toBe(403)
    expect(write({ ...own, origin: 'https://debates.example.org' })).toBeNull()
    expect(write({ ...own, origin: 'http://debates.example.org' })?.status).toBe(403)
  })
})
