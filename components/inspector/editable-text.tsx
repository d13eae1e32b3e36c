'use client'
import { clsx } from 'clsx'
import { Pencil } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useDraft } from '../notes/drafts'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { LengthNote, overLength } from '../ui/length-note'
import { Textarea } from '../ui/textarea'

type Props = {
  /** What it is, in small letters: "claim", "description". */
  name: string
  /** Where what is written waits while something else is looked at: "claim 12". */
  place: string
  text: string
  /** The text as it stands when nobody is writing. */
  children: ReactNode
  maxLength: number
  mayEdit: boolean
  mayBeEmpty?: boolean
  /** Enter ends a sentence and saves; in longer texts it breaks the line and Ctrl+Enter saves. */
  sentence?: boolean
  className?: string
  /** `from` is the text as it was when writing began: the base for merging with what others wrote meanwhile. */
  onSave: (edit: { from: string; to: string }) => void
}

/** A text that can be written over in its place. */
export function EditableText(props: Props) {
  const {
    name,
    place,
    text,
    children,
    maxLength,
    mayEdit,
    mayBeEmpty = false,
    sentence = false,
    className,
    onSave,
  } = props
  const [edit, setEdit] = useDraft(`${name} of ${place}`)
  const [asked, setAsked] = useState(false)

  const fits = edit !== null && (mayBeEmpty || edit.text.trim() !== '') && overLength(edit.text, maxLength) === 0
  const save = () => {
    if (!edit || !fits) return
    const to = edit.text.trim()
    setEdit(null)
    if (to !== edit.from) onSave({ from: edit.from, to })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const saves = event.key === 'Enter' && (sentence ? !event.shiftKey : event.ctrlKey || event.metaKey)
    if (saves && !event.nativeEvent.isComposing) {
      event.preventDefault()
      save()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      setEdit(null)
    }
  }

  if (!edit || !mayEdit) {
    return (
      // With a finger the pencil always shows, and must not lie on the words.
      <div className={clsx('group/text relative', mayEdit && 'pointer-coarse:pr-9')}>
        {children}
        {mayEdit ? (
          <IconButton
            size="sm"
            label={`Edit the ${name}`}
            className="absolute -top-1 -right-1 bg-surface opacity-0 focus-visible:opacity-100 group-hover/text:opacity-100 pointer-coarse:opacity-100"
            onClick={() => {
              setAsked(true)
              setEdit({ from: text, text })
            }}
          >
            <Pencil aria-hidden="true" />
          </IconButton>
        ) : null}
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-2">
      <Textarea
        aria-label={name}
        autoFocus={asked}
        dir="auto"
        className={clsx('min-h-16', className)}
        value={edit.text}
        onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        onChange={({ target }) => setEdit({ ...edit, text: target.value })}
        onKeyDown={onKeyDown}
      />
      <LengthNote text={edit.text} limit={maxLength} />
      <div className="flex items-center gap-2">
        <span className="flex-1 text-faint text-xs">
          {sentence ? 'Enter saves · Esc cancels' : 'Ctrl+Enter saves · Esc cancels'}
        </span>
        <Button size="sm" look="quiet" onClick={() => setEdit(null)}>
          Cancel
        </Button>
        <Button size="sm" look="primary" disabled={!fits} onClick={save}>
          Save
        </Button>
      </div>
    </div>
  )
}
