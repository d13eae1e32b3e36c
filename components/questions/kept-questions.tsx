'use client'
import type { Argument, HandledQuestion } from '@/lib/domain/model'
import { wordsOfQuestion } from '@/lib/domain/schemes/argument-questions'
import { countOf } from '../history/words'
import { useEdits } from '../inspector/use-edits'
import { Button } from '../ui/button'
import { useWorkspace } from '../workspace/workspace-context'
import { QuestionSaid } from './question-said'
import { useQuestionActs } from './use-question-acts'

type Props = { argument: Argument; kept: readonly HandledQuestion[] }

/** CQ6: what was said of the questions of a scheme that the argument no longer names. It waits there, and counts again with it. */
export function KeptQuestions({ argument, kept }: Props) {
  const { can } = useWorkspace()
  const { editArgument } = useEdits()
  const { reopen } = useQuestionActs(argument)
  const mayEdit = can('content.edit')
  const schemes = [...new Set(kept.map(({ scheme }) => scheme))].filter((scheme) => scheme !== argument.scheme)
  return (
    <details className="border-line border-t py-3">
      <summary className="cursor-pointer text-soft text-xs">
        {countOf(kept.length, 'answer', 'answers')} to questions that this scheme does not ask, kept
      </summary>
      <ul className="mt-2 flex flex-col gap-2.5">
        {kept.map((question) => (
          <li key={`${question.scheme} ${question.key}`} className="flex flex-col gap-1">
            <p className="text-sm">
              {wordsOfQuestion(question) ?? question.key}
              <span className="ms-1.5 text-faint text-xs">{question.scheme}</span>
            </p>
            <QuestionSaid question={{ handled: question }} />
            {mayEdit ? (
              <Button size="sm" look="quiet" className="self-start" onClick={() => reopen(question)}>
                Throw it away
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayEdit
        ? schemes.map((scheme) => (
            <Button
              key={scheme}
              size="sm"
              className="mt-2 max-w-full whitespace-normal"
              onClick={() => editArgument(argument, { scheme: { from: argument.scheme, to: scheme } })}
            >
              {`Name it ${scheme} again`}
            </Button>
          ))
        : null}
    </details>
  )
}
