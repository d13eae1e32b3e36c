import { expect, it } from 'vitest'
import { findPasswordFault } from '@/lib/server/auth/password'
import { newPassword } from './new-password'

it('CL4: a made password is one that people may use, and never the same', () => {
  const made = Array.from({ length: 200 }, newPassword)
  expect(new Set(made).size).toBe(made.length)
  for (const password of made) {
    expect(password).toMatch(/^([a-km-np-z2-9]{5}-){3}[a-km-np-z2-9]{5}$/)
    expect(findPasswordFault(password, ['ann@example.org', 'Ann'])).toBeUndefined()
  }
})
