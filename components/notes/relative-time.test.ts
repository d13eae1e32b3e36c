import { describe, expect, it } from 'vitest'
import { exactTime, relativeTime } from './relative-time'

const now = Date.parse('2026-03-18T12:00:00.000Z')
const said = (at: string) => relativeTime(at, now, { timeZone: 'UTC' })

describe('relativeTime', () => {
  it('NT1: says in passing how long ago it was', () => {
    expect(said('2026-03-18T12:00:30.000Z')).toBe('now')
    expect(said('2026-03-18T11:59:20.000Z')).toBe('now')
    expect(said('2026-03-18T11:58:59.000Z')).toBe('1 min')
    expect(said('2026-03-18T09:30:00.000Z')).toBe('2 h')
    expect(said('2026-03-17T11:00:00.000Z')).toBe('Tue')
    expect(said('2026-01-14T11:00:00.000Z')).toBe('14 Jan')
    expect(said('2025-12-31T11:00:00.000Z')).toBe('31 Dec 2025')
  })

  it('NT1: the exact time is one look away', () => {
    expect(exactTime('2026-03-17T15:04:00.000Z', { timeZone: 'UTC' })).toMatch(/^Tuesday,? 17 March 2026 at 15:04$/)
  })
})
