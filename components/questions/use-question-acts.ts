'use client'
import type { Argument, QuestionName, QuestionParts } from '@/lib/domain/model'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
import { QUESTION_PARTS } from '@/lib/domain/operations/editable-fields'
import { findQuestion, NOTHING_SAID } from '@/lib/domain/operations/with-questions'
import type { AskedQuestion } from '@/lib/domain/schemes/argument-questions'
import { objectionTarget } from '@/lib/domain/schemes/objection-target'
import { announce } from '../workspace/announcer'
import { useEditor } from '../workspace/editor-context'
import { useWorkspace } from '../workspace/workspace-context'

/** What can be done about the critical questions of an argument, each as one edit. */
export function useQuestionActs(argument: Argument) {
  const { session, submit, reveal } = useWorkspace()
  const { actions } = useEditor()

  /** Says of a question what is given; `words` are for those who cannot see that it was done. */
  const say = ({ scheme, key }: QuestionName, said: Partial<QuestionParts>, words: string): boolean => {
    const now = findQuestion(argument, { scheme, key }) ?? NOTHING_SAID
    const edits = Object.fromEntries(
      QUESTION_PARTS.flatMap((part) => (part in said ? [[part, { from: now[part], to: said[part] }]] : [])),
    )
    const envelope = { v: OPERATION_VERSION, id: session.newId(), kind: 'handle-question' } as const
    const { ok } = submit({ ...envelope, argumentId: argument.id, scheme, key, ...edits })
    if (ok) announce(words)
    return ok
  }

  const object = ({ scheme, key, asks, doubts }: AskedQuestion) => {
    const about = objectionTarget(argument, doubts)
    // On a phone the map, or the outline, comes before the eye: there the objection is written.
    reveal(about)
    actions.objectTo(about, { argumentId: argument.id, scheme, key, asks })
  }

  return {
    say,
    answer: (question: QuestionName, answer: string | null) => say(question, { answer }, 'Answered'),
    answerByPremise: (question: QuestionName, premise: string) => say(question, { premise }, 'Answered by a premise'),
    assign: (question: QuestionName, assigned: QuestionParts['assigned']) =>
      say(question, { assigned }, assigned ? 'Assigned' : 'No longer assigned'),
    setAside: (question: QuestionName, aside: string) => say(question, { aside }, 'Set aside'),
    /** Takes back all that was said of it. */
    reopen: (question: QuestionName) => say(question, NOTHING_SAID, 'Open again'),
    /** Opens the field for an objection to what the question doubts. */
    object,
    /** Opens the field for an undercut of the argument. */
    undercut: (question: AskedQuestion) => object({ ...question, doubts: 'step' }),
  }
}
