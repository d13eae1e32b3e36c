'use client'
import { clsx } from 'clsx'
import { Suspense, useId, useLayoutEffect, useRef, useState } from 'react'
import { LIMITS } from '@/lib/domain/limits'
import { Button } from '../ui/button'
import { lazyPart } from '../ui/later'
import { LengthNote, overLength } from '../ui/length-note'
import type { Draft } from './draft'
import { useEditor } from './editor-context'
import type { OfferKeys, OfferState } from './offers'

/** Nobody needs it before they have written a few letters. */
const Offers = lazyPart(() => import('./offers'))

type Props = {
  claimId: string
  /** The words to begin with, '' for a new claim. */
  words: string
  label: string
  placeholder?: string
  className?: string
  /** For a new claim: those that are on the map already are offered in its place. */
  draft?: Draft
  /** What keeping it is called on its button, where there are no keys. */
  keep: string
  /** Enter was pressed. `from` is what stood here when writing began. */
  onKeep: (from: string, text: string) => void
  /** Escape was pressed. */
  onLeave: () => void
  /** The focus went elsewhere; answers whether the writing ends with that. */
  onBlur: (from: string, text: string) => boolean
}

/**
 * The words of a claim while they are written, in place of the card's text: Enter keeps, Escape leaves, Shift+Enter
 * breaks the line. Words that are too long for a claim stay until they are shortened. Who writes what is on the map
 * already is offered it, to link instead.
 */
export function ClaimWriter({
  claimId,
  words,
  label,
  placeholder,
  className,
  draft,
  keep,
  onKeep,
  onLeave,
  onBlur,
}: Props) {
  const { writing: memory, actions } = useEditor()
  const [writing] = useState(() => memory.open(claimId, words))
  const [text, setText] = useState(writing.text)
  const field = useRef<HTMLTextAreaElement>(null)
  const closed = useRef(false)

  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    element.focus({ preventScroll: true })
    element.setSelectionRange(element.value.length, element.value.length)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    element.style.height = '0'
    element.style.height = `${element.scrollHeight}px`
  }, [text])

  const end = (act: () => void) => {
    if (closed.current) return
    closed.current = true
    memory.close(claimId)
    act()
  }
  const fits = overLength(text, LIMITS.claimText) === 0
  const keepIt = () => {
    if (fits) end(() => onKeep(writing.from, text))
  }
  const link = (id: string) => end(() => actions.linkDraft(id))
  const listId = useId()
  const offers = useRef<OfferKeys>(null)
  const [{ count, active }, setOffered] = useState<OfferState>({ count: 0, active: -1 })
  return (
    <>
      <textarea
        ref={field}
        rows={1}
        value={text}
        aria-label={label}
        // A text field of several lines may not be a combobox, but may do what one does.
        aria-autocomplete={draft ? 'list' : undefined}
        aria-controls={count > 0 ? listId : undefined}
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        placeholder={placeholder}
        dir="auto"
        enterKeyHint="done"
        data-testid="claim-writer"
        className={clsx(
          'nodrag nopan nowheel block max-h-[50vh] w-full resize-none overflow-y-auto bg-transparent text-start outline-none',
          className,
        )}
        onChange={(event) => {
          memory.write(claimId, event.target.value)
          setText(event.target.value)
          offers.current?.letGo()
        }}
        onBlur={() => {
          // A window that loses the focus gives it back to the same field.
          if (document.hasFocus() && !closed.current && fits && onBlur(writing.from, text)) end(() => {})
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || offers.current?.onKey(event)) return
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            keepIt()
          } else if (event.key === 'Escape') {
            event.preventDefault()
            end(onLeave)
          }
        }}
      />
      <LengthNote text={text} limit={LIMITS.claimText} className="font-sans" />
      <Suspense>
        {draft ? (
          <Offers ref={offers} draft={draft} text={text} listId={listId} onChoose={link} onState={setOffered} />
        ) : null}
      </Suspense>
      {/* A press must not take the focus from the words first: leaving them empty ends the writing. */}
      <div className="mt-1.5 hidden justify-end gap-2 font-sans pointer-coarse:flex" onPointerDown={preventDefault}>
        <Button size="sm" look="quiet" onClick={() => end(onLeave)}>
          Cancel
        </Button>
        <Button size="sm" look="primary" disabled={!fits || text.trim() === ''} onClick={keepIt}>
          {keep}
        </Button>
      </div>
    </>
  )
}

const preventDefault = (event: { preventDefault: () => void }) => event.preventDefault()
