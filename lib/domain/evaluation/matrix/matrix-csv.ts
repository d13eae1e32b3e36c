import { printTable } from '../../formats/csv/csv-table'
import type { AnswerMatrix } from './answer-matrix'
import { matrixRows } from './matrix-rows'

/**
 * A matrix as a table for spreadsheets: a row for each criterion, and for each answer a column with what is said in its cell and one
 * with how strong that is. The first row is of the answers themselves. No cell is one that a spreadsheet would run.
 */
export function matrixCsv(matrix: AnswerMatrix): string {
  const { question, answers } = matrix
  const head = [question.title, 'kind', ...answers.flatMap(({ text }) => [onOneLine(text), 'strength'])]
  const rows = matrixRows(matrix).map(({ kind, name, cells }) => [
    ...[onOneLine(name), kind],
    ...cells.flatMap(({ words, strength }) => [words, strength]),
  ])
  return printTable([head, ...rows])
}

const onOneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')
