import { isOverdue } from '@/lib/domain/schemes/todo-page'

/** A day as it is on this machine's calendar: `2026-01-31`. */
export function dayOf(time: number): string {
  const date = new Date(time)
  const two = (count: number) => String(count).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** "due today", "due 3 Mar", "overdue since 1 Mar", with the year where it is another one. */
export function dueInWords(due: string, today: string): string {
  if (due === today) return 'due today'
  const [year, month, day] = due.split('-')
  const date = `${Number(day)} ${MONTHS[Number(month) - 1]}${year === today.slice(0, 4) ? '' : ` ${year}`}`
  return isOverdue(due, today) ? `overdue since ${date}` : `due ${date}`
}
