import { compareQuestions } from '../compare-questions'
import { LIMITS } from '../limits'
import type { Argument, HandledQuestion, QuestionFields } from '../model'
import { sameValue } from '../operations/edit-field'
import { QUESTION_PARTS } from '../operations/editable-fields'
import { findQuestion, NOTHING_SAID } from '../operations/with-questions'

/** The questions of an argument as its fields hold them: a list, or nothing. */
const listOf = (value: unknown): HandledQuestion[] => (Array.isArray(value) ? (value as HandledQuestion[]) : [])

/** What is said of questions, whoever said it when. */
export const saidOf = (value: unknown): QuestionFields[] => listOf(value).map(({ by, at, ...said }) => said)

/**
 * Three versions of an argument's questions, part by part: what one side changed is taken. Null where both changed the same
 * part otherwise, or where all of them are too many.
 */
export function mergeQuestions(base: unknown, map: unknown, copy: unknown): HandledQuestion[] | null {
  const [was, is, wants] = [base, map, copy].map((list): Pick<Argument, 'questions'> => ({ questions: listOf(list) }))
  const names = new Map([base, map, copy].flatMap(listOf).map((one) => [`${one.scheme} ${one.key}`, one]))
  const merged: HandledQuestion[] = []
  for (const one of names.values()) {
    const [before, mine, theirs] = [was, is, wants].map((side) => (side && findQuestion(side, one)) ?? null)
    const next = { ...NOTHING_SAID, ...(mine ?? theirs ?? one) } as HandledQuestion
    for (const part of QUESTION_PARTS) {
      const [old, here, there] = [before, mine, theirs].map((side) => side?.[part] ?? null)
      if (!sameValue(here, old) && !sameValue(there, old) && !sameValue(here, there)) return null
      next[part] = (sameValue(here, old) ? there : here) as never
    }
    if (QUESTION_PARTS.some((part) => next[part] !== null)) merged.push(next)
  }
  return merged.length > LIMITS.questionsPerArgument ? null : merged.sort(compareQuestions)
}
