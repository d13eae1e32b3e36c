import {
  BorderStyle,
  HeadingLevel,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { AnswerMatrix } from '@/lib/domain/evaluation/matrix/answer-matrix'
import { matrixRows } from '@/lib/domain/evaluation/matrix/matrix-rows'
import type { ToldVerdicts } from '@/lib/domain/evaluation/told-verdicts'
import { reportedMatrices, SIDE_BY_SIDE_SAYS } from '@/lib/domain/report/side-by-side'
import { FONTS, INK, sideOf, textRuns } from './docx-text'

/** More columns cannot be read on a sheet of paper: further answers have tables of their own. */
const ANSWERS_A_TABLE = 4
/** Of a sheet between its margins and of the first column, in twentieths of a point. */
const WIDTH = 9_026
const FIRST = 1_800

const line = { style: BorderStyle.SINGLE, size: 4, color: 'D9D3C6' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const BORDERS: ITableBordersOptions = {
  ...{ top: line, bottom: line, left: none, right: none },
  ...{ insideHorizontal: line, insideVertical: none },
}

/** The rival answers of each question as tables under its name; nothing where there are none, or verdicts are not told. */
export function sideBySide(map: DebateMap, verdicts: ToldVerdicts | undefined): (Paragraph | Table)[] {
  const matrices = reportedMatrices(map, verdicts)
  if (matrices.length === 0) return []
  return [detail(SIDE_BY_SIDE_SAYS), ...matrices.flatMap(matrixTables)]
}

const detail = (text: string): Paragraph => new Paragraph({ style: 'Detail', children: [new TextRun(text)] })

function matrixTables(matrix: AnswerMatrix): (Paragraph | Table)[] {
  const { question, answers } = matrix
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_3,
    children: textRuns(question.title),
    ...sideOf(question.title),
  })
  const tables = Array.from({ length: Math.ceil(answers.length / ANSWERS_A_TABLE) }, (_, at) => {
    const from = at * ANSWERS_A_TABLE
    // Two tables with nothing between them are one to a word processor.
    return [tableOf({ ...matrix, answers: answers.slice(from, from + ANSWERS_A_TABLE) }), detail('')]
  })
  const more = question.more > 0 ? [detail(`and ${question.more.toLocaleString('en')} more answers`)] : []
  return [heading, ...tables.flat(), ...more]
}

function tableOf(matrix: AnswerMatrix): Table {
  const { answers } = matrix
  const width = Math.floor((WIDTH - FIRST) / ANSWERS_A_TABLE)
  const cell = (text: string, columns: number, style: Parameters<typeof textRuns>[1], below = '') =>
    new TableCell({
      width: { size: columns, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: [
        new Paragraph({ children: textRuns(text, style), spacing: { after: 0, line: 250 }, ...sideOf(text) }),
        ...(below === '' ? [] : [detail(below)]),
      ],
    })
  const words = { font: FONTS.sans, size: 17 }
  const head = new TableRow({
    tableHeader: true,
    children: [cell('', FIRST, words), ...answers.map(({ text }) => cell(text, width, { size: 19, bold: true }))],
  })
  const rows = matrixRows(matrix).map(
    ({ name, cells }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(name, FIRST, { ...words, color: INK.soft }),
          ...cells.map(({ words: said, strength }) => cell(said, width, words, strength)),
        ],
      }),
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: FIRST + width * answers.length, type: WidthType.DXA },
    columnWidths: [FIRST, ...answers.map(() => width)],
    borders: BORDERS,
    rows: [head, ...rows],
  })
}
