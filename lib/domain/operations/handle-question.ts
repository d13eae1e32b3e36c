import { compareQuestions } from '../compare-questions'
import { mergeText } from '../merge-text'
import type { HandledQuestion } from '../model'
import { type Applier, overLimit } from './applier'
import { editedFields, type FieldEdit } from './edit-field'
import { QUESTION_PARTS } from './editable-fields'
import { findQuestion, NOTHING_SAID, withQuestions } from './with-questions'

/**
 * CQ3, CQ4: parts of a question are edited one by one, so that two people who do different things about it lose nothing; of
 * two answers in words both are kept. The argument itself says what it said: who wrote it last stays.
 */
export const applyHandleQuestion: Applier<'handle-question'> = (edit, operation, { author, at }) => {
  const argument = edit.find('arguments', operation.argumentId)
  if (!argument) return { code: 'missing', kind: 'argument', id: operation.argumentId }
  const { scheme, key } = operation
  const known = findQuestion(argument, { scheme, key })
  const was: HandledQuestion = known ?? { scheme, key, ...NOTHING_SAID, by: author, at }
  const { answer } = operation
  const both = answer && { ...answer, to: bothAnswers(answer, was.answer) }
  const { stale, changed, next } = editedFields(was, QUESTION_PARTS, { ...operation, answer: both })
  if (operation.strict && stale) return { code: 'changed-since', kind: 'argument', id: argument.id }
  if (!changed) return undefined
  const others = (argument.questions ?? []).filter((one) => one !== known)
  const isSaid = QUESTION_PARTS.some((part) => next[part] !== null)
  const questions = isSaid ? [...others, { ...next, by: author, at }].sort(compareQuestions) : others
  edit.put('arguments', withQuestions(argument, questions))
  return overLimit('questionsPerArgument', questions.length) ?? overLimit('answer', next.answer?.length ?? 0)
}

/** Answers given at once are merged by words; where they touch, the later stands below the earlier. One that was not seen is not taken away. */
function bothAnswers({ from, to }: FieldEdit<string | null>, now: string | null): string | null {
  if (now === from || now === to || now === null) return to
  if (to === null) return now
  const merged = from === null ? null : mergeText(from, now, to)
  return merged !== null && merged.trim() !== '' ? merged : `${now}\n\n${to}`
}
