import { BAND_WORDS, bandOf } from '../strength-words'
import { VERDICT_WORDS } from '../verdict'
import type { AnswerMatrix } from './answer-matrix'
import { strengthsInWords } from './cell-words'

/** The heading of the row that is about the answers, and not about what is argued about them. */
export const ANSWER_ITSELF = 'The answer itself'

/** A row of a matrix in words: what is said in its cells, and how strong that is where it is known. */
export type MatrixRow = {
  kind: 'answer' | 'tag' | 'claim'
  name: string
  cells: readonly { words: string; strength: string }[]
}

/** A matrix in words for files: the answers themselves, then each criterion. */
export function matrixRows({ criteria, answers }: AnswerMatrix): MatrixRow[] {
  const themselves = answers.map(({ verdict, strength }) => ({
    words: VERDICT_WORDS[verdict],
    strength: strength === undefined ? '' : BAND_WORDS[bandOf(strength)].toLowerCase(),
  }))
  return [
    { kind: 'answer', name: ANSWER_ITSELF, cells: themselves },
    ...criteria.map(({ kind, name }, at) => ({
      kind,
      name,
      cells: answers.map(({ cells }) => ({
        words: cells[at]?.words ?? '',
        strength: strengthsInWords(cells[at]?.claims ?? []),
      })),
    })),
  ]
}
