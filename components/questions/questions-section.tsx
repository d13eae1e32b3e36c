'use client'
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import type { Argument } from '@/lib/domain/model'
import { keptQuestions, questionsOf } from '@/lib/domain/schemes/argument-questions'
import { isOpenStanding } from '@/lib/domain/schemes/question-standing'
import { Section } from '../inspector/section'
import { Kbd } from '../ui/kbd'
import { useWorkspace } from '../workspace/workspace-context'
import { KeptQuestions } from './kept-questions'
import { QuestionRow } from './question-row'
import { onQuestionsAsked, takeAsked } from './questions-door'

/** The critical questions of an argument's scheme: what became of each, and what can be done about it. */
export function QuestionsSection({ argument }: { argument: Argument }) {
  const { state, can } = useWorkspace()
  const list = useRef<HTMLDivElement>(null)
  const questions = questionsOf(state.map, argument)
  const kept = keptQuestions(argument)
  const open = questions.filter(({ standing }) => isOpenStanding(standing)).length
  useFocusWhenAsked(argument.id, list)

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || !(event.target instanceof HTMLElement) || !event.target.matches('[data-question]')) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-question]') ?? [])]
    rows[rows.indexOf(event.target) + step]?.focus()
    event.preventDefault()
  }
  if (questions.length === 0 && kept.length === 0) return <div ref={list} data-questions />
  return (
    <div ref={list} data-questions>
      {questions.length > 0 ? (
        <Section title="Critical questions" aside={open === 0 ? 'none open' : `${open} open`}>
          <ul className="-mx-2 flex flex-col" onKeyDown={onKeyDown}>
            {questions.map((question) => (
              <QuestionRow key={`${question.scheme} ${question.key}`} argument={argument} question={question} />
            ))}
          </ul>
          {can('content.edit') ? (
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-faint text-xs pointer-coarse:hidden">
              <span className="inline-flex items-center gap-1">
                <Kbd>O</Kbd> objection
              </span>
              <span className="inline-flex items-center gap-1">
                <Kbd>U</Kbd> undercut
              </span>
              <span className="inline-flex items-center gap-1">
                <Kbd>A</Kbd> answer
              </span>
              <span>on the question that has the focus</span>
            </p>
          ) : null}
        </Section>
      ) : null}
      {kept.length > 0 ? <KeptQuestions argument={argument} kept={kept} /> : null}
    </div>
  )
}

/** Who asked for the questions of this argument comes to the first that is open, else to the first, else to naming the scheme. */
function useFocusWhenAsked(argumentId: string, list: React.RefObject<HTMLElement | null>) {
  const hear = useCallback(() => {
    if (!takeAsked((asked) => asked.kind === 'argument' && asked.argumentId === argumentId)) return
    const first =
      list.current?.querySelector<HTMLElement>('[data-question="open"]') ??
      list.current?.querySelector<HTMLElement>('[data-question]') ??
      document.querySelector<HTMLElement>('[data-scheme]')
    first?.focus()
    first?.scrollIntoView({ block: 'center' })
  }, [argumentId, list])
  useEffect(() => {
    hear()
    return onQuestionsAsked(hear)
  }, [hear])
}
