import { afterEach, expect, it, vi } from 'vitest'
import { offersSamples, wantedHost } from './port.mjs'

afterEach(() => vi.unstubAllEnvs())

it.each([
  [{}, 'localhost', true],
  [{ HOST: '127.0.0.1' }, '127.0.0.1', true],
  [{ HOST: '0.0.0.0' }, '0.0.0.0', false],
  [{ DATABASE_URL: 'postgresql://db/crux' }, null, false],
  [{ DATABASE_URL: 'postgresql://db/crux', HOST: 'localhost' }, 'localhost', false],
  [{ NEXTAUTH_URL: 'https://crux.example.org' }, 'localhost', false],
  [{ CRUX_SAMPLE_ACCOUNTS: '0' }, 'localhost', false],
  [{ CRUX_SAMPLE_ACCOUNTS: '' }, 'localhost', true],
  [{ CRUX_SAMPLE_ACCOUNTS: '1', HOST: '0.0.0.0' }, '0.0.0.0', true],
])('AC25: with %j it serves on %s, sample accounts: %s', (env, host, samples) => {
  for (const name of ['HOST', 'DATABASE_URL', 'NEXTAUTH_URL', 'CRUX_SAMPLE_ACCOUNTS']) vi.stubEnv(name, undefined)
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  expect([wantedHost(), offersSamples()]).toEqual([host, samples])
})
