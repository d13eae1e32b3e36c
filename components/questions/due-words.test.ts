import { expect, it } from 'vitest'
import { dayOf, dueInWords } from './due-words'

it('CQ12: a day is told in words, as it is where one is', () => {
  expect(dueInWords('2026-03-01', '2026-03-01')).toBe('due today')
  expect(dueInWords('2026-03-09', '2026-03-01')).toBe('due 9 Mar')
  expect(dueInWords('2025-12-31', '2026-03-01')).toBe('overdue since 31 Dec 2025')
  expect(dayOf(new Date(2026, 2, 1, 23, 59).getTime())).toBe('2026-03-01')
})
