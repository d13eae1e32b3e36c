'use client'
import { Dialog, DialogContent } from '../ui/dialog'
import { argumentInWords } from './describe'
import { argumentsMeant } from './editor-actions'
import { useEditor } from './editor-context'
import type { WhichArgument } from './editor-doors'
import { useWorkspace } from './workspace-context'

const TITLES: Record<WhichArgument['act'], string> = {
  undercut: 'Which step does not follow?',
  joint: 'Which argument does it join?',
  leave: 'Which argument does it leave?',
  sibling: 'Beside which argument?',
  turn: 'Which argument is turned?',
  undercutting: 'Which argument is turned?',
  move: 'Which argument is moved?',
  questions: 'Questions to which argument?',
}

/** Asks which of the arguments a claim belongs to is meant. */
export function WhichArgumentDialog({ question, onClose }: { question: WhichArgument; onClose: () => void }) {
  const { state } = useWorkspace()
  const { actions } = useEditor()
  const choices = argumentsMeant(state.map, question.claimId, question.act)
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title={TITLES[question.act]}
        description="This claim is a premise of several arguments."
        // The draft that opens next takes the focus.
        onCloseAutoFocus={(event) => event.preventDefault()}
      >
        <ul className="flex flex-col gap-1.5">
          {choices.map((argument) => (
            <li key={argument.id}>
              <button
                type="button"
                dir="auto"
                className="w-full rounded-md border border-line bg-raised px-3 py-2.5 text-start font-serif text-base hover:border-accent"
                onClick={() => {
                  onClose()
                  actions.answerWhich(question, argument.id)
                }}
              >
                {argumentInWords(state.map, argument, 160)}
              </button>
            </li>
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  )
}
