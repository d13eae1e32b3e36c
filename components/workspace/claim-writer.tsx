'use client'
import { clsx } from 'clsx'
import { useLayoutEffect, useRef, useState } from 'react'
import { LIMITS } from '@/lib/domain/limits'
import { useEditor } from './editor-context'

/** Shown from here on, so that nobody is surprised by the end. */
const NEAR_THE_END = LIMITS.claimText - 200

type Props = {
  claimId: string
  /** The words to begin with, '' for a new claim. */
  words: string
  label: string
  placeholder?: string
  className?: string
  /** Enter was pressed. `from` is what stood here when writing began. */
  onKeep: (from: string, text: string) => void
  /** Escape was pressed. */
  onLeave: () => void
  /** The focus went elsewhere; answers whether the writing ends with that. */
  onBlur: (from: string, text: string) => boolean
}

/** The words of a claim while they are written, in place of the card's text: Enter keeps, Escape leaves, Shift+Enter breaks the line. */
export function ClaimWriter({ claimId, words, label, placeholder, className, onKeep, onLeave, onBlur }: Props) {
  const { writing: memory } = useEditor()
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
  return (
    <>
      <textarea
        ref={field}
        rows={1}
        value={text}
        aria-label={label}
        placeholder={placeholder}
        maxLength={LIMITS.claimText}
        data-testid="claim-writer"
        className={clsx(
          'nodrag nopan nowheel block w-full resize-none overflow-hidden bg-transparent outline-none',
          className,
        )}
        onChange={(event) => {
          memory.write(claimId, event.target.value)
          setText(event.target.value)
        }}
        onBlur={() => {
          // A window that loses the focus gives it back to the same field.
          if (document.hasFocus() && !closed.current && onBlur(writing.from, text)) end(() => {})
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            end(() => onKeep(writing.from, text))
          } else if (event.key === 'Escape') {
            event.preventDefault()
            end(onLeave)
          }
        }}
      />
      {text.length >= NEAR_THE_END ? (
        <p className={clsx('text-right text-2xs', text.length >= LIMITS.claimText ? 'text-con' : 'text-faint')}>
          {text.length.toLocaleString('en')} of {LIMITS.claimText.toLocaleString('en')}
        </p>
      ) : null}
    </>
  )
}
