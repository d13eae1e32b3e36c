import { describe, expect, it } from 'vitest'
import { endsInWords } from './role-words'

const at = (day: number, hour: number) => new Date(2026, 10, day, hour)

describe('endsInWords', () => {
  it.each([
    [at(5, 23), at(5, 1), 'ends today'],
    [at(6, 1), at(5, 23), 'ends tomorrow'],
    [at(12, 10), at(5, 10), 'ends 12 November'],
  ])('AC15: an invitation until %s, read on %s: %s', (end, now, words) => {
    expect(endsInWords(end.toISOString(), now.getTime())).toBe(words)
  })
})
