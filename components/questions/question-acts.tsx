'use client'
import type { Argument } from '@/lib/domain/model'
import type { AskedQuestion } from '@/lib/domain/schemes/argument-questions'
import { objectionTarget } from '@/lib/domain/schemes/objection-target'
import { Button } from '../ui/button'
import { useWorkspace } from '../workspace/workspace-context'
import type { QuestionAct } from './question-act'

type Props = {
  argument: Argument
  question: AskedQuestion
  offered: readonly QuestionAct[]
  onAct: (act: QuestionAct) => void
}

/** The acts on a question, as buttons. An objection says beside it what it is to. */
export function QuestionActs({ argument, question, offered, onAct }: Props) {
  const { map } = useWorkspace().state
  const about = objectionTarget(argument, question.doubts)
  const words: Record<QuestionAct, string> = {
    answer: question.handled?.answer ? 'Edit the answer' : 'Answer',
    object: about.kind === 'claim' ? 'Object' : 'Undercut',
    undercut: 'Undercut',
    premise: 'Answered by a premise',
    assign: question.handled?.assigned ? 'Assign anew' : 'Assign',
    aside: 'Set aside',
    reopen: 'Leave open again',
  }
  // Where the objection is an undercut anyway, one button does both.
  const shown = offered.filter((act) => act !== 'undercut' || about.kind === 'claim')
  if (shown.length === 0) return null
  const claim = about.kind === 'claim' ? map.claims.get(about.id) : undefined
  return (
    <>
      <div className="flex flex-wrap gap-1.5">
        {shown.map((act) => (
          <Button key={act} size="sm" look={act === 'reopen' ? 'quiet' : 'secondary'} onClick={() => onAct(act)}>
            {words[act]}
          </Button>
        ))}
      </div>
      {claim && offered.includes('object') ? (
        <p dir="auto" className="line-clamp-2 text-faint text-xs">
          An objection would be to “{claim.text}”
        </p>
      ) : null}
    </>
  )
}
