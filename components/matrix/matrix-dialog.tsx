'use client'
import { Columns3 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { rivalQuestions } from '@/lib/domain/evaluation/matrix/rival-questions'
import { focusBack, focusFirst } from '../reshaping/dialog-focus'
import { Button } from '../ui/button'
import { Dialog, DialogContent } from '../ui/dialog'
import { EmptyState } from '../ui/empty-state'
import { Select } from '../ui/select'
import { shortened } from '../ui/shortened'
import { useEditor } from '../workspace/editor-context'
import { useWorkspace } from '../workspace/workspace-context'
import { useMatrixChoice } from './chosen-criteria'
import { QuestionView } from './question-view'

const NAME_LENGTH = 110

const COMPARISON = 'Its answers side by side: what is argued about each, and what of that stands.'
const RIVALRY = `${COMPARISON} Only one of them can hold.`

/** Rival answers side by side: what is argued about each, under what they have in common to be judged by. */
export default function MatrixDialog({ frameId, onClose }: { frameId: string | null; onClose: () => void }) {
  const { state, selection } = useWorkspace()
  const { map } = state
  const { claims, frames, index, details } = map
  // biome-ignore lint/correctness/useExhaustiveDependencies: notes and sources change more often, and ask nothing
  const questions = useMemo(() => rivalQuestions(map), [claims, frames, index.argumentsAbout, details])
  const choice = useMatrixChoice(map.id)
  // Asked of one frame, else of that in which what is selected stands, else the last one looked at.
  const [first] = useState(() => {
    const selected = selection.flatMap(({ kind, id }) => (kind === 'claim' ? (claims.get(id)?.frameId ?? []) : []))
    const wanted = [frameId, ...selected]
    return questions.find((each) => each.frameId !== null && wanted.includes(each.frameId))?.frameId ?? choice.frameId
  })
  const [chosen, choose] = useState<string | null>(first)
  const question = questions.find((each) => each.frameId === chosen) ?? questions[0]
  if (!question) return <NoQuestion onClose={onClose} />
  const ask = (id: string | null) => {
    choose(id)
    choice.ask(id)
  }
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title={<span dir="auto">{question.title}</span>}
        description={question.isRivalry ? RIVALRY : COMPARISON}
        size="wide"
        onOpenAutoFocus={focusFirst}
        onCloseAutoFocus={focusBack}
      >
        <QuestionView
          key={question.frameId}
          question={question}
          onGo={() => {
            choice.ask(question.frameId)
            onClose()
          }}
          picker={
            questions.length > 1 ? (
              <Select
                aria-label="Question"
                className="min-w-0 max-w-72 flex-1"
                value={question.frameId ?? ''}
                onChange={({ target }) => ask(target.value === '' ? null : target.value)}
              >
                {questions.map(({ frameId: id, title }) => (
                  <option key={id} value={id ?? ''}>
                    {shortened(title, NAME_LENGTH)}
                  </option>
                ))}
              </Select>
            ) : null
          }
        />
      </DialogContent>
    </Dialog>
  )
}

/** How a question with rival answers comes about. */
function NoQuestion({ onClose }: { onClose: () => void }) {
  const { can, selection } = useWorkspace()
  const { actions } = useEditor()
  const claims = selection.filter(({ kind }) => kind === 'claim')
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title="Answers side by side" description="Compares the rival answers to one question.">
        <EmptyState
          icon={<Columns3 aria-hidden="true" />}
          title="No question with rival answers yet"
          action={
            can('content.edit') && claims.length > 1 ? (
              <Button
                look="primary"
                onClick={() => {
                  onClose()
                  actions.run('frame')
                }}
              >
                Put the {claims.length} selected claims into a frame
              </Button>
            ) : null
          }
        >
          Select the claims that answer one question, press G and give their frame the question as its name. Then argue
          for and against each. What the answers share becomes what they are compared by: tags on the claims below them,
          and claims that speak about more than one.
        </EmptyState>
      </DialogContent>
    </Dialog>
  )
}
