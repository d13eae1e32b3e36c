import { describe, expect, it } from 'vitest'
import type { OpenQuestion } from '@/lib/domain/schemes/open-questions'
import { dayOf, dueInWords, isOverdue } from './due-words'
import { filterTodo, type TodoFilter } from './todo-filter'

const question = (key: string, person: string | null, due: string | null = null) =>
  ({ key, handled: person === null ? undefined : { assigned: { person, due } } }) as OpenQuestion

describe('what is to be done', () => {
  const all = [
    question('free', null),
    question('later', 'ann', '2026-05-01'),
    question('someday', 'ann'),
    question('late', 'bob', '2026-02-28'),
  ]
  const keys = (filter: Partial<TodoFilter>) =>
    filterTodo(all, { whose: 'all', when: 'any', ...filter }, '2026-03-01').map(({ key }) => key)

  it('CQ12: the most urgent stand first, by day; what nobody has stands last', () => {
    expect(keys({})).toEqual(['late', 'later', 'someday', 'free'])
  })

  it('CQ12: what is asked for is by person and by day', () => {
    expect(keys({ whose: { person: 'ann' } })).toEqual(['later', 'someday'])
    expect(keys({ whose: 'nobody' })).toEqual(['free'])
    expect(keys({ when: 'overdue' })).toEqual(['late'])
    expect(keys({ when: 'dated' })).toEqual(['late', 'later'])
  })

  it('CQ12: a question is due through its day, told in words', () => {
    expect([
      isOverdue('2026-03-01', '2026-03-01'),
      isOverdue('2026-02-28', '2026-03-01'),
      isOverdue(null, '2026-03-01'),
    ]).toEqual([false, true, false])
    expect(dueInWords('2026-03-01', '2026-03-01')).toBe('due today')
    expect(dueInWords('2026-03-09', '2026-03-01')).toBe('due 9 Mar')
    expect(dueInWords('2025-12-31', '2026-03-01')).toBe('overdue since 31 Dec 2025')
    expect(dayOf(new Date(2026, 2, 1, 23, 59).getTime())).toBe('2026-03-01')
  })
})
