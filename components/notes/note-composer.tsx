'use client'
import { SendHorizontal } from 'lucide-react'
import { type KeyboardEvent, type Ref, useId } from 'react'
import { LIMITS } from '@/lib/domain/limits'
import { Button } from '../ui/button'
import { LengthNote, overLength } from '../ui/length-note'
import { Textarea } from '../ui/textarea'

type Props = {
  /** What it is for, as a screen reader says it. */
  label: string
  placeholder?: string
  text: string
  onChange: (text: string) => void
  /** Called with what was written, trimmed and not empty. */
  onSend: (text: string) => void
  onCancel?: () => void
  send?: string
  autoFocus?: boolean
  ref?: Ref<HTMLTextAreaElement>
}

/** Where a note is written. Ctrl+Enter (or Command+Enter) sends. */
export function NoteComposer(props: Props) {
  const { label, placeholder, text, onChange, onSend, onCancel, send = 'Send', autoFocus, ref } = props
  const hintId = useId()
  const written = text.trim()
  const fits = written !== '' && overLength(text, LIMITS.note) === 0
  const sendNow = () => {
    if (fits) onSend(written)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      sendNow()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      if (onCancel) onCancel()
      else (event.target as HTMLElement).blur()
    }
  }
  return (
    <form
      className="group flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        sendNow()
      }}
    >
      <Textarea
        ref={ref}
        aria-label={label}
        aria-describedby={hintId}
        placeholder={placeholder}
        rows={1}
        className="max-h-60 min-h-9!"
        dir="auto"
        value={text}
        autoFocus={autoFocus}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <LengthNote text={text} limit={LIMITS.note} />
      <div
        className={
          written === '' && !onCancel ? 'hidden items-center gap-2 group-focus-within:flex' : 'flex items-center gap-2'
        }
      >
        <span id={hintId} className="flex-1 text-faint text-xs">
          Markdown · Ctrl+Enter sends
        </span>
        {onCancel ? (
          <Button size="sm" look="quiet" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
        <Button type="submit" size="sm" look="primary" disabled={!fits}>
          {send}
          <SendHorizontal aria-hidden="true" />
        </Button>
      </div>
    </form>
  )
}
