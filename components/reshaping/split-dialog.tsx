'use client'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { argumentsAbout, quotesFor } from '@/lib/domain/debate-map'
import { conjunctionOf } from '@/lib/domain/layout/card'
import { LIMITS } from '@/lib/domain/limits'
import type { Claim } from '@/lib/domain/model'
import { Button } from '../ui/button'
import { Dialog, DialogContent } from '../ui/dialog'
import { Field } from '../ui/field'
import { shortened } from '../ui/shortened'
import { Textarea } from '../ui/textarea'
import { useWorkspace } from '../workspace/workspace-context'
import { cutText, likelyCut } from './cut-text'
import { focusBack } from './dialog-focus'
import { useReshaping } from './use-reshaping'

/** One claim that says two things becomes two: where the text is cut, how each half is worded, what goes to the second. */
export function SplitDialog({ claim, onClose }: { claim: Claim; onClose: () => void }) {
  const { map } = useWorkspace().state
  const acts = useReshaping()
  const formId = useId()
  // What somebody else writes meanwhile does not move the cut under the person's hands.
  const [text] = useState(claim.text)
  const [halves, setHalves] = useState(() => cutText(text, likelyCut(text)))
  const [moving, setMoving] = useState<ReadonlySet<string>>(new Set())
  const about = argumentsAbout(map, { kind: 'claim', id: claim.id })
  const quotes = quotesFor(map, claim.id)
  const [first, second] = halves
  const ready = first.trim() !== '' && second.trim() !== ''
  const toggle = (id: string) =>
    setMoving((last) => new Set(last.has(id) ? [...last].filter((each) => each !== id) : [...last, id]))
  const chosen = (list: readonly { id: string }[]) => list.flatMap(({ id }) => (moving.has(id) ? [id] : []))
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    const split = { claimId: claim.id, first, second, argumentIds: chosen(about), quoteIds: chosen(quotes) }
    if (acts.split(split)) onClose()
  }
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title="Split into two claims"
        description="The second joins every argument that the first is a premise of, and has its holder, tags and frame."
        onCloseAutoFocus={focusBack}
        footer={
          <Button type="submit" form={formId} look="primary" disabled={!ready}>
            Split
          </Button>
        }
      >
        <form id={formId} onSubmit={onSubmit} className="flex flex-col gap-3.5">
          <CutField text={text} onCut={(at) => setHalves(cutText(text, at))} />
          {(['First claim', 'Second claim'] as const).map((label, place) => (
            <Field key={label} label={label}>
              {(control) => (
                <Textarea
                  {...control}
                  dir="auto"
                  rows={2}
                  maxLength={LIMITS.claimText}
                  className="min-h-12! font-serif text-base!"
                  value={halves[place === 0 ? 0 : 1]}
                  onChange={({ target: { value } }) => setHalves(place === 0 ? [value, second] : [first, value])}
                />
              )}
            </Field>
          ))}
          {about.length + quotes.length > 0 ? (
            <fieldset className="flex flex-col gap-1.5">
              <legend className="mb-1.5 font-medium text-sm">Goes to the second claim</legend>
              {about.map((argument) => (
                <Going
                  key={argument.id}
                  checked={moving.has(argument.id)}
                  onToggle={() => toggle(argument.id)}
                  kind={conjunctionOf(argument)}
                  tone={argument.stance === 'pro' ? 'text-pro' : 'text-con'}
                  words={argument.premises.map((id) => map.claims.get(id)?.text ?? '').join(' + ')}
                />
              ))}
              {quotes.map(({ id, exact }) => (
                <Going
                  key={id}
                  checked={moving.has(id)}
                  onToggle={() => toggle(id)}
                  kind="quote"
                  tone="text-faint"
                  words={exact}
                />
              ))}
            </fieldset>
          ) : null}
        </form>
      </DialogContent>
    </Dialog>
  )
}

/** The text, in which the cursor says where the second claim begins. Nothing can be typed here. */
function CutField({ text, onCut }: { text: string; onCut: (at: number) => void }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const last = useRef(-1)
  useEffect(() => {
    const element = field.current
    if (!element) return
    const at = likelyCut(element.value)
    last.current = at
    element.focus()
    element.setSelectionRange(at, at)
    // A text that is only read shows no cursor in some browsers: so typing is turned down instead.
    const turnDown = (event: Event) => event.preventDefault()
    element.addEventListener('beforeinput', turnDown)
    return () => element.removeEventListener('beforeinput', turnDown)
  }, [])
  return (
    <Field label="Put the cursor where the second claim begins">
      {(control) => (
        <Textarea
          {...control}
          ref={field}
          dir="auto"
          className="min-h-12! font-serif text-base!"
          value={text}
          onChange={() => undefined}
          onSelect={({ currentTarget: { selectionStart } }) => {
            if (selectionStart === last.current) return
            last.current = selectionStart
            onCut(selectionStart)
          }}
        />
      )}
    </Field>
  )
}

type GoingProps = { checked: boolean; onToggle: () => void; kind: string; tone: string; words: string }

const Going = ({ checked, onToggle, kind, tone, words }: GoingProps) => (
  <label className="flex cursor-pointer items-start gap-2 rounded-md border border-line bg-raised px-2.5 py-2 pointer-coarse:py-3">
    <input type="checkbox" checked={checked} onChange={onToggle} className="mt-0.5 size-4 accent-accent" />
    <span dir="auto" className="min-w-0 flex-1 font-serif text-sm">
      <span className={`font-sans text-xs ${tone}`}>{kind} </span>
      {shortened(words, 120)}
    </span>
  </label>
)
