import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { countAttempt, forgiveAttempt } from './sign-in-limits'

/** The counts are the process's: every test has people and addresses of its own. */
const own = (who: string) => `${randomUUID()}-${who}`
const attempt = (email: string, address: string) => ({ email, address })
const tryTimes = async (times: number, of: (index: number) => { email: string; address: string }) => {
  const waits: (number | undefined)[] = []
  for (let index = 0; index < times; index += 1) waits.push(await countAttempt('sign-in', of(index)))
  return waits.filter((wait) => wait !== undefined).length
}

describe('limits of tries', () => {
  it('AC13: ten tries at one account, from wherever they come', async () => {
    const [ann, ben, another] = [own('ann@example.org'), own('ben@example.org'), own('another')]
    expect(await tryTimes(10, (index) => attempt(ann, `address ${index}`))).toBe(0)
    expect(await countAttempt('sign-in', attempt(ann, another))).toBeGreaterThan(0)
    expect(await countAttempt('sign-in', attempt(ben, another))).toBeUndefined()
  })

  it('AC13: a hundred tries from one address, at whatever account', async () => {
    const [one, two, fresh] = [own('one'), own('two'), own('new@example.org')]
    expect(await tryTimes(100, (index) => attempt(own(`${index}@example.org`), one))).toBe(0)
    expect(await countAttempt('sign-in', attempt(fresh, one))).toBeGreaterThan(0)
    expect(await countAttempt('sign-in', attempt(fresh, two))).toBeUndefined()
  })

  it('AC13: whoever gets in starts afresh at the account', async () => {
    const ann = attempt(own('ann@example.org'), own('one'))
    for (let round = 0; round < 20; round += 1) {
      expect(await tryTimes(5, () => ann)).toBe(0)
      await forgiveAttempt('sign-in', ann)
    }
  })

  it('AC13: tries to sign up are counted apart', async () => {
    const ann = attempt(own('ann@example.org'), own('one'))
    expect(await tryTimes(11, () => ann)).toBe(1)
    expect(await countAttempt('sign-up', ann)).toBeUndefined()
  })
})
