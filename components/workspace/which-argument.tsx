'use client'
import { argumentsFrom } from '@/lib/domain/debate-map'
import { Dialog, DialogContent } from '../ui/dialog'
import { argumentInWords } from './describe'
import type { WhichArgument } from './editor-actions'
import { useEditor } from './editor-context'
import { useWorkspace } from './workspace-context'

/** Asks which of the arguments a claim belongs to is meant. */
export function WhichArgumentDialog({ question, onClose }: { question: WhichArgument; onClose: () => void }) {
  const { state } = useWorkspace()
  const { actions } = useEditor()
  const title = question.act === 'undercut' ? 'Which step does not follow?' : 'Which argument does it join?'
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title={title}
        description="This claim is a premise of several arguments."
        // The draft that opens next takes the focus.
        onCloseAutoFocus={(event) => event.preventDefault()}
      >
        <ul className="flex flex-col gap-1.5">
          {argumentsFrom(state.map, question.claimId).map((argument) => (
            <li key={argument.id}>
              <button
                type="button"
                className="w-full rounded-md border border-line bg-raised px-3 py-2.5 text-left font-serif text-base hover:border-accent"
                onClick={() => {
                  onClose()
                  actions.answerWhich(question.act, argument.id)
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
