import { describe, expect, it } from 'vitest'
import { lastChange } from './last-change'

const NOW = Date.parse('2026-11-18T15:00:00.000Z')
const read = (at: string) => lastChange(at, NOW, { timeZone: 'Europe/Kyiv' })

describe('lastChange', () => {
  it.each([
    ['2026-11-18T15:00:20.000Z', 'just now'],
    ['2026-11-18T14:59:30.000Z', 'just now'],
    ['2026-11-18T14:59:00.000Z', 'a minute ago'],
    ['2026-11-18T14:01:00.000Z', '59 minutes ago'],
    ['2026-11-18T13:30:00.000Z', 'an hour ago'],
    ['2026-11-18T06:00:00.000Z', '9 hours ago'],
    ['2026-11-17T12:00:00.000Z', 'yesterday'],
    ['2026-11-15T12:00:00.000Z', 'on Sunday'],
    ['2026-03-14T12:00:00.000Z', 'on 14 March'],
    ['2023-03-14T12:00:00.000Z', 'on 14 March 2023'],
  ])('DA2: the dashboard reads %s as %s', (at, words) => expect(read(at)).toBe(words))
})
