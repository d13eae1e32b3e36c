'use client'
import { Minus, Plus, Spline } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { MoveChoice, Moved } from '@/lib/domain/compose-reshape'
import { argumentsAbout } from '@/lib/domain/debate-map'
import { conjunctionOf } from '@/lib/domain/layout/card'
import type { Argument, Conclusion } from '@/lib/domain/model'
import { ClaimPicker } from '../inspector/claim-picker'
import { Button } from '../ui/button'
import { Dialog, DialogContent } from '../ui/dialog'
import { shortened } from '../ui/shortened'
import { useWorkspace } from '../workspace/workspace-context'
import { focusBack } from './dialog-focus'
import { moveChoices } from './move-choices'
import { useReshaping } from './use-reshaping'

/** So many arguments of the chosen claim can be joined from here; the others by drag. */
const MOST_JOINED = 6

/** Finds the claim that something is to argue for or against from now on. */
export function MoveDialog({ moved, onClose }: { moved: Moved; onClose: () => void }) {
  const { map } = useWorkspace().state
  const acts = useReshaping()
  const [chosen, setChosen] = useState<string | null>(null)
  const from = moved.argumentId === null ? undefined : map.arguments.get(moved.argumentId)
  const words = map.claims.get(moved.claimId ?? from?.premises[0] ?? '')?.text ?? ''
  const without = useMemo(
    () => new Set(moved.claimId === null ? from?.premises : [moved.claimId]),
    [moved.claimId, from?.premises],
  )
  const target: Conclusion | null = chosen === null ? null : { kind: 'claim', id: chosen }
  const choices = target ? moveChoices(map, moved, target) : []
  const joinable = target
    ? argumentsAbout(map, target)
        .slice(0, MOST_JOINED)
        .filter(({ id }) => moveChoices(map, moved, { kind: 'argument', id }).includes('joint'))
    : []
  const move = (to: Conclusion, choice: MoveChoice) => {
    if (acts.move(moved, to, choice)) onClose()
  }
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title="Move to another conclusion"
        description={`“${shortened(words, 140)}” and what hangs by it comes along.`}
        onCloseAutoFocus={focusBack}
        footer={
          target && choices.length === 0 && joinable.length === 0 ? (
            <p className="text-faint text-sm">It hangs there already, or would argue about itself.</p>
          ) : (
            <>
              <Button disabled={!target || !choices.includes('con')} onClick={() => target && move(target, 'con')}>
                <Minus aria-hidden="true" className="text-con" />
                As an objection
              </Button>
              <Button
                look="primary"
                disabled={!target || !choices.includes('pro')}
                onClick={() => target && move(target, 'pro')}
              >
                <Plus aria-hidden="true" />
                As a reason
              </Button>
            </>
          )
        }
      >
        <div className="pt-0.5">
          <ClaimPicker
            one
            autoFocus
            label="Find the conclusion"
            without={without}
            chosen={chosen === null ? [] : [chosen]}
            onToggle={(id) => setChosen(chosen === id ? null : id)}
            onDone={() => {
              const stance = from?.stance ?? 'pro'
              if (target && choices.includes(stance)) move(target, stance)
            }}
          />
        </div>
        {joinable.length > 0 ? (
          <section aria-label="Or as one more premise" className="mt-3 flex flex-col gap-1.5">
            <p className="text-faint text-xs">Or as one more premise, together with</p>
            {joinable.map((argument) => (
              <JoinButton key={argument.id} argument={argument} onJoin={() => move(spotOf(argument), 'joint')} />
            ))}
          </section>
        ) : null}
      </DialogContent>
    </Dialog>
  )
}

const spotOf = ({ id }: Argument): Conclusion => ({ kind: 'argument', id })

function JoinButton({ argument, onJoin }: { argument: Argument; onJoin: () => void }) {
  const { map } = useWorkspace().state
  const premises = argument.premises.map((id) => map.claims.get(id)?.text ?? '').join(' + ')
  return (
    <button
      type="button"
      onClick={onJoin}
      className="flex items-start gap-2 rounded-md border border-line bg-raised px-2.5 py-2 text-start hover:border-accent"
    >
      <Spline aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-faint" />
      <span dir="auto" className="min-w-0 flex-1 font-serif text-sm">
        <span className="font-sans text-faint text-xs">{conjunctionOf(argument)} </span>
        {shortened(premises, 120)}
      </span>
    </button>
  )
}
