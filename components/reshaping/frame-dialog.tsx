'use client'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { FrameSays } from '@/lib/domain/compose-reshape'
import { listRecords } from '@/lib/domain/debate-map'
import { memberWord } from '@/lib/domain/frame-words'
import type { PaletteName } from '@/lib/domain/palette'
import { countOf } from '../history/words'
import { Button } from '../ui/button'
import { Dialog, DialogContent } from '../ui/dialog'
import { HUES, HueMark } from '../ui/hue'
import { useWorkspace } from '../workspace/workspace-context'
import { focusBack, focusFirst } from './dialog-focus'
import { FrameFields } from './frame-fields'
import { useReshaping } from './use-reshaping'

const NEW = 'new'
const NONE = 'none'

/** Gathers claims in a frame: a new one, or one that is there; or takes them out of theirs. */
export function FrameDialog({ claimIds, onClose }: { claimIds: readonly string[]; onClose: () => void }) {
  const { map } = useWorkspace().state
  const acts = useReshaping()
  const formId = useId()
  const frames = listRecords(map, 'frames')
  const claims = claimIds.flatMap((id) => map.claims.get(id) ?? [])
  const common = new Set(claims.map(({ frameId }) => frameId)).size === 1 ? claims[0]?.frameId : undefined
  const [initial] = useState(common ?? frames[0]?.id ?? NEW)
  const [choice, setChoice] = useState(initial)
  const [says, setSays] = useState<FrameSays>(() => ({
    title: '',
    colour: nextHue(frames.map((frame) => frame.colour)),
    rivals: false,
  }))
  const framed = claims.some(({ frameId }) => frameId !== undefined)
  const chosen = choice === NEW || choice === NONE || map.frames.has(choice) ? choice : NEW
  const ready = claims.length > 0 && (chosen !== NEW || says.title.trim() !== '')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    const ids = claims.map(({ id }) => id)
    // What is there already needs no edit, and is as it was asked for.
    const same = claims.every(({ frameId }) => (frameId ?? NONE) === chosen)
    const done =
      same || (chosen === NEW ? acts.makeFrame(says, ids) : acts.putInFrame(ids, chosen === NONE ? null : chosen))
    if (done) onClose()
  }
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title={`Put ${claims.length === 1 ? 'the claim' : countOf(claims.length, 'claim')} into a frame`}
        description="A frame is a named group: its claims keep their arguments, and stand together on the map where they can."
        onOpenAutoFocus={focusFirst}
        onCloseAutoFocus={focusBack}
        footer={
          <Button type="submit" form={formId} look="primary" disabled={!ready}>
            {chosen === NONE ? 'Take out' : 'Put in'}
          </Button>
        }
      >
        <form id={formId} onSubmit={onSubmit} className="flex flex-col gap-3.5">
          {frames.length > 0 || framed ? (
            <fieldset className="flex flex-col gap-1.5">
              <legend className="mb-1.5 font-medium text-sm">Which frame</legend>
              {frames.map((frame) => (
                <Choice
                  key={frame.id}
                  first={frame.id === initial}
                  checked={chosen === frame.id}
                  onChoose={() => setChoice(frame.id)}
                >
                  <HueMark hue={frame.colour} shape="frame" />
                  <span dir="auto" className="min-w-0 flex-1 truncate">
                    {frame.title}
                  </span>
                  <span className="text-faint text-xs">
                    {countOf(map.index.claimsIn.get(frame.id)?.size ?? 0, memberWord(frame))}
                  </span>
                </Choice>
              ))}
              {framed ? (
                <Choice checked={chosen === NONE} onChoose={() => setChoice(NONE)}>
                  In no frame
                </Choice>
              ) : null}
              <Choice checked={chosen === NEW} onChoose={() => setChoice(NEW)}>
                A new frame
              </Choice>
            </fieldset>
          ) : null}
          {chosen === NEW ? <FrameFields says={says} onSay={setSays} /> : null}
        </form>
      </DialogContent>
    </Dialog>
  )
}

/** The first colour that no frame has; grey is the last one to be offered. */
function nextHue(used: readonly PaletteName[]): PaletteName {
  const order: readonly PaletteName[] = [...HUES.filter((hue) => hue !== 'grey'), 'grey']
  return order.find((hue) => !used.includes(hue)) ?? order[used.length % order.length] ?? 'grey'
}

type ChoiceProps = { checked: boolean; onChoose: () => void; first?: boolean; children: ReactNode }

const Choice = ({ checked, onChoose, first = false, children }: ChoiceProps) => (
  <label
    data-first={first || undefined}
    className="flex cursor-pointer items-center gap-2 rounded-md border border-line bg-raised px-2.5 py-2 text-sm has-checked:border-accent pointer-coarse:py-3"
  >
    <input type="radio" name="frame" checked={checked} onChange={onChoose} className="size-4 accent-accent" />
    {children}
  </label>
)
