'use client'
import { stepsBeside } from '@/lib/domain/compose-reshape'
import { conjunctionOf } from '@/lib/domain/layout/card'
import type { Argument } from '@/lib/domain/model'
import { Dialog, DialogContent } from '../ui/dialog'
import { shortened } from '../ui/shortened'
import { useWorkspace } from '../workspace/workspace-context'
import { focusBack, focusFirst } from './dialog-focus'
import { useReshaping } from './use-reshaping'

/** Asks which of the arguments beside it an argument is to undercut. */
export function UndercutDialog({ argument, onClose }: { argument: Argument; onClose: () => void }) {
  const { map } = useWorkspace().state
  const acts = useReshaping()
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title="Which step does not follow?"
        description="It will deny that this argument leads to the conclusion."
        onOpenAutoFocus={focusFirst}
        onCloseAutoFocus={focusBack}
      >
        <ul className="flex flex-col gap-1.5 p-0.5">
          {stepsBeside(map, argument).map((step, place) => (
            <li key={step.id}>
              <button
                type="button"
                data-first={place === 0 || undefined}
                dir="auto"
                className="w-full rounded-md border border-line bg-raised px-3 py-2.5 text-start font-serif text-base hover:border-accent"
                onClick={() => {
                  if (acts.toUndercut(argument, step.id)) onClose()
                }}
              >
                <span className={`font-sans text-xs ${step.stance === 'pro' ? 'text-pro' : 'text-con'}`}>
                  {conjunctionOf(step)}{' '}
                </span>
                {shortened(step.premises.map((id) => map.claims.get(id)?.text ?? '').join(' + '), 160)}
              </button>
            </li>
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  )
}
