import { describe, expect, it } from 'vitest'
import { findPasswordFault, hashPassword, verifyPassword } from './password'

describe('passwords', () => {
  it('AC11: only a salted scrypt hash is kept, and it knows its password', async () => {
    const [one, two] = await Promise.all([hashPassword('four plain words'), hashPassword('four plain words')])
    expect(one).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/)
    expect(one).not.toBe(two)
    expect(await verifyPassword('four plain words', one)).toBe(true)
    expect(await verifyPassword('four plain word', one)).toBe(false)
  })

  it('AC11: the same characters from another keyboard are the same password', async () => {
    const hash = await hashPassword('cafe\u0301 au lait')
    expect(await verifyPassword('café au lait', hash)).toBe(true)
  })

  it.each([
    ['seven77', 'too-short'],
    ['🙂🙂🙂🙂🙂🙂🙂', 'too-short'],
    ['x'.repeat(60).concat('y'.repeat(69)), 'too-long'],
    ['Password123', 'common'],
    ['QWERTYUIOP', 'common'],
    ['aaaaaaaaaaaa', 'common'],
    ['3456789:', 'common'],
    ['zyxwvuts', 'common'],
    ['mara.lind1', 'personal'],
    ['Mara Lind!', 'personal'],
  ])('AC11: refuses %s (%s)', (password, fault) => {
    expect(findPasswordFault(password, ['Mara Lind', 'mara.lind@example.org'])).toBe(fault)
  })

  it.each(['bridge over paper', 'x'.repeat(40).concat('yz'.repeat(44)), 'пятьдесят слонов', '🙂🐘🍎🚲🎈🏔🌍🎻'])(
    'AC11: takes %s',
    (password) => expect(findPasswordFault(password, ['Mara Lind', 'mara.lind@example.org'])).toBeUndefined(),
  )

  it('AC12: an account without a password, or none at all, is a wrong password', async () => {
    expect(await verifyPassword('', null)).toBe(false)
    expect(await verifyPassword('four plain words', undefined)).toBe(false)
  })

  it('AC12: a broken stored hash is a bug that is told, not a wrong password', async () => {
    await expect(verifyPassword('four plain words', 'plain')).rejects.toThrow('scrypt format')
  })
})
