'use client'
import { clsx } from 'clsx'
import type { HandledQuestion } from '@/lib/domain/model'
import { isOverdue } from '@/lib/domain/schemes/todo-page'
import { ThingLink } from '../inspector/thing-link'
import { useMinute } from '../ui/use-minute'
import { useWorkspace } from '../workspace/workspace-context'
import { dayOf, dueInWords } from './due-words'

type Props = { question: { handled: HandledQuestion }; className?: string }

/** What was said of a question, part by part, with links to what answers it. */
export function QuestionSaid({ question: { handled }, className }: Props) {
  const { map } = useWorkspace().state
  const { answer, premise, objection, assigned, aside } = handled
  const argument = objection === null ? undefined : map.arguments.get(objection)
  const claim = premise === null ? undefined : map.claims.get(premise)
  const first = map.claims.get(argument?.premises[0] ?? '')
  return (
    <div className={clsx('flex flex-col gap-1 text-xs [overflow-wrap:anywhere]', className)}>
      {argument ? (
        <p className="text-con">
          {'Objection: '}
          <ThingLink thing={{ kind: 'argument', id: argument.id }} className="font-serif text-ink text-sm">
            {first?.text ?? 'an argument'}
          </ThingLink>
        </p>
      ) : null}
      {answer === null ? null : (
        <p dir="auto" className="whitespace-pre-line text-soft text-sm">
          {answer}
        </p>
      )}
      {claim ? (
        <p className="text-faint">
          {'Answered by the premise '}
          <ThingLink thing={{ kind: 'claim', id: claim.id }} className="font-serif text-ink text-sm">
            {claim.text}
          </ThingLink>
        </p>
      ) : null}
      {aside === null ? null : (
        <p dir="auto" className="text-faint">
          Set aside: {aside}
        </p>
      )}
      {assigned ? <AssignedTo assigned={assigned} /> : null}
    </div>
  )
}

/** "Mara, due 3 Mar": who is to see to it, and by when. */
export function AssignedTo({ assigned }: { assigned: NonNullable<HandledQuestion['assigned']> }) {
  const { map, person } = useWorkspace().state
  const today = dayOf(useMinute())
  const name = map.people.get(assigned.person)?.name ?? 'somebody'
  return (
    <span className={isOverdue(assigned.due, today) ? 'block font-semibold text-con' : 'block text-soft'}>
      {assigned.person === person?.id ? 'For you' : `For ${name}`}
      {assigned.due === null ? '' : `, ${dueInWords(assigned.due, today)}`}
    </span>
  )
}
