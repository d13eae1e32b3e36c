import { beforeEach, describe, expect, it } from 'vitest'
import { countAttempt, forgiveAttempt } from './sign-in-limits'

const holder = globalThis as { cruxSignInLimits?: unknown }

beforeEach(() => {
  delete holder.cruxSignInLimits
})

const attempt = (email: string, address: string) => ({ email, address })
const tryTimes = async (times: number, of: (index: number) => { email: string; address: string }) => {
  const waits: (number | undefined)[] = []
  for (let index = 0; index < times; index += 1) waits.push(await countAttempt('sign-in', of(index)))
  return waits.filter((wait) => wait !== undefined).length
}

describe('limits of tries', () => {
  it('AC13: ten tries at one account, from wherever they come', async () => {
    expect(await tryTimes(10, (index) => attempt('ann@example.org', `address ${index}`))).toBe(0)
    expect(await countAttempt('sign-in', attempt('ann@example.org', 'another'))).toBeGreaterThan(0)
    expect(await countAttempt('sign-in', attempt('ben@example.org', 'another'))).toBeUndefined()
  })

  it('AC13: a hundred tries from one address, at whatever account', async () => {
    expect(await tryTimes(100, (index) => attempt(`${index}@example.org`, 'one'))).toBe(0)
    expect(await countAttempt('sign-in', attempt('new@example.org', 'one'))).toBeGreaterThan(0)
    expect(await countAttempt('sign-in', attempt('new@example.org', 'two'))).toBeUndefined()
  })

  it('AC13: whoever gets in starts afresh at the account', async () => {
    const ann = attempt('ann@example.org', 'one')
    for (let round = 0; round < 20; round += 1) {
      expect(await tryTimes(5, () => ann)).toBe(0)
      await forgiveAttempt('sign-in', ann)
    }
  })

  it('AC13: tries to sign up are counted apart', async () => {
    const ann = attempt('ann@example.org', 'one')
    expect(await tryTimes(11, () => ann)).toBe(1)
    expect(await countAttempt('sign-up', ann)).toBeUndefined()
  })
})
