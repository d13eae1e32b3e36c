import { expect, it } from 'vitest'
import { printTable } from './print-table'

it('aligns columns and leaves no space at the ends of lines', () => {
  const rows = [
    ['ID', 'CLAIMS', 'TITLE'],
    ['long-id', '3', 'Short'],
    ['b', '', ''],
  ]
  expect(printTable(rows)).toBe('ID       CLAIMS  TITLE\nlong-id  3       Short\nb\n')
  expect(printTable([])).toBe('')
})
