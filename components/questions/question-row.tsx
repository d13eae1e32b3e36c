'use client'
import { clsx } from 'clsx'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { Argument } from '@/lib/domain/model'
import type { AskedQuestion } from '@/lib/domain/schemes/argument-questions'
import { isOpenStanding } from '@/lib/domain/schemes/question-standing'
import { useWorkspace } from '../workspace/workspace-context'
import { AnswerForm } from './answer-form'
import { AssignForm } from './assign-form'
import { PremiseForm } from './premise-form'
import { QUESTION_KEYS, type QuestionAct } from './question-act'
import { QuestionActs } from './question-acts'
import { QuestionSaid } from './question-said'
import { STANDING_WORDS, StandingIcon } from './standing-words'
import { useQuestionActs } from './use-question-acts'

type Form = Extract<QuestionAct, 'answer' | 'premise' | 'assign' | 'aside'>

type Props = { argument: Argument; question: AskedQuestion }

/** One question: its words open what can be done about it; what was done stands below. */
export function QuestionRow({ argument, question }: Props) {
  const { state, can } = useWorkspace()
  const acts = useQuestionActs(argument)
  const [open, setOpen] = useState(false)
  const [form, setForm] = useState<Form | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const { standing, handled, asks } = question
  const offered = actsOffered({ question, can, isOwn: handled?.by === state.person?.id })

  const run = (act: QuestionAct) => {
    if (!offered.includes(act)) return
    if (act === 'object') acts.object(question)
    else if (act === 'undercut') acts.undercut(question)
    else if (act === 'reopen') {
      acts.reopen(question)
      button.current?.focus()
    } else {
      setOpen(true)
      setForm(act)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = QUESTION_KEYS[event.key]
    if (!act || event.ctrlKey || event.metaKey || event.altKey || !offered.includes(act)) return
    event.preventDefault()
    event.stopPropagation()
    run(act)
  }
  const close = () => {
    setForm(null)
    setOpen(false)
    button.current?.focus()
  }
  return (
    <li className={clsx('flex flex-col rounded-md', open && 'bg-ink/3')}>
      <button
        ref={button}
        type="button"
        data-question={isOpenStanding(standing) ? 'open' : 'closed'}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-keyshortcuts={offered.length > 0 ? 'a o u p g x' : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={onKeyDown}
        className="flex items-start gap-2 rounded-md px-2 py-1.5 text-start hover:bg-ink/6 pointer-coarse:py-2.5"
      >
        <StandingIcon standing={standing} />
        <span className="min-w-0 flex-1 text-sm">
          {asks}
          <span className={standing === 'answered' ? 'ms-1.5 text-faint text-xs' : 'sr-only'}>
            {` ${STANDING_WORDS[standing]}`}
          </span>
        </span>
      </button>
      {handled ? <QuestionSaid question={{ ...question, handled }} className="px-2 pb-1.5 pl-8" /> : null}
      {open ? (
        <div id={id} className="flex flex-col gap-2 px-2 pt-0.5 pb-2.5 pl-8">
          {form === null ? (
            <QuestionActs argument={argument} question={question} offered={offered} onAct={run} />
          ) : null}
          {form === 'answer' || form === 'aside' ? (
            <AnswerForm
              kind={form}
              place={`${form} ${argument.id} ${question.scheme} ${question.key}`}
              text={(form === 'answer' ? handled?.answer : handled?.aside) ?? ''}
              onSave={(text) => {
                const done = form === 'answer' ? acts.answer(question, text) : acts.setAside(question, text)
                if (done) close()
                return done
              }}
              onCancel={close}
            />
          ) : null}
          {form === 'premise' ? (
            <PremiseForm
              argument={argument}
              onChoose={(claimId) => {
                if (acts.answerByPremise(question, claimId)) close()
              }}
              onCancel={close}
            />
          ) : null}
          {form === 'assign' ? (
            <AssignForm
              assigned={handled?.assigned ?? null}
              onAssign={(assigned) => {
                if (acts.assign(question, assigned)) close()
              }}
              onCancel={close}
            />
          ) : null}
          {offered.length === 0 ? (
            <p className="text-faint text-xs">
              {handled ? 'You can read this, not change it.' : 'Nobody answered yet.'}
            </p>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

type Offer = {
  question: AskedQuestion
  can: ReturnType<typeof useWorkspace>['can']
  isOwn: boolean
}

/** CQ10: who may only annotate may give an answer in words, where nobody else gave one. */
function actsOffered({ question: { handled }, can, isOwn }: Offer): QuestionAct[] {
  if (can('content.edit'))
    return ['answer', 'object', 'undercut', 'premise', 'assign', 'aside', ...(handled ? (['reopen'] as const) : [])]
  return can('question.answer') && (!handled?.answer || isOwn) ? ['answer'] : []
}
