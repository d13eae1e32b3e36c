'use client'
import { Trash2 } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import type { FrameSays } from '@/lib/domain/compose-reshape'
import { memberWord } from '@/lib/domain/frame-words'
import type { Frame } from '@/lib/domain/model'
import { countOf } from '../history/words'
import { Button } from '../ui/button'
import { Dialog, DialogContent } from '../ui/dialog'
import { useWorkspace } from '../workspace/workspace-context'
import { focusBack } from './dialog-focus'
import { FrameFields } from './frame-fields'
import { useReshaping } from './use-reshaping'

/** Renames or recolours a frame, says that it holds rival answers, or deletes it and leaves its claims. */
export function EditFrameDialog({ frame, onClose }: { frame: Frame; onClose: () => void }) {
  const { map } = useWorkspace().state
  const acts = useReshaping()
  const formId = useId()
  // What the person began with: the base of the edit, whatever somebody else does meanwhile.
  const [before] = useState(frame)
  const [says, setSays] = useState<FrameSays>({
    title: frame.title,
    colour: frame.colour,
    rivals: frame.rivals === true,
  })
  const count = map.index.claimsIn.get(frame.id)?.size ?? 0
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (says.title.trim() !== '' && acts.editFrame(before, says)) onClose()
  }
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title="Frame"
        description={`A named group of ${countOf(count, memberWord(before))}.`}
        onCloseAutoFocus={focusBack}
        footer={
          <>
            <Button
              look="quiet"
              className="mr-auto text-con"
              onClick={() => {
                if (acts.deleteFrame(frame)) onClose()
              }}
            >
              <Trash2 aria-hidden="true" />
              Delete the frame, keep its claims
            </Button>
            <Button type="submit" form={formId} look="primary" disabled={says.title.trim() === ''}>
              Save
            </Button>
          </>
        }
      >
        <form id={formId} onSubmit={onSubmit}>
          <FrameFields says={says} onSay={setSays} />
        </form>
      </DialogContent>
    </Dialog>
  )
}
