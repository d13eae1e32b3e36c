import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safePath } from './safe-path'

describe('safePath', () => {
  it.each(['/maps/1?view=outline#claim', '/', '/join/abc'])('AC10: keeps %s', (path) =>
    expect(safePath(path)).toBe(path),
  )

  it.each([
    '//evil.test',
    '/\\evil.test',
    '/.//evil.test',
    '/\t/evil.test',
    'https://evil.test/',
    'javascript:alert(1)',
    '',
    undefined,
    ['/a'],
  ])('AC10: sends %s home', (path) => expect(safePath(path)).toBe('/'))

  it('AC10: nothing leads to another site', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: fc.constantFrom(...'//.\\\ta') }), fc.webUrl()), (value) => {
        expect(new URL(safePath(value), 'http://crux.test').host).toBe('crux.test')
      }),
      { numRuns: 2_000 },
    )
  })
})
