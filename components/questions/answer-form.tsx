'use client'
import type { KeyboardEvent } from 'react'
import { LIMITS } from '@/lib/domain/limits'
import { useDraft } from '../notes/drafts'
import { Button } from '../ui/button'
import { LengthNote, overLength } from '../ui/length-note'
import { Textarea } from '../ui/textarea'

const WORDS = {
  answer: { label: 'Answer to the question', placeholder: 'What answers it, in a sentence or two' },
  aside: { label: 'Why it need not be asked here', placeholder: 'Why it need not be asked here' },
} as const

type Props = {
  kind: keyof typeof WORDS
  /** Where what is written waits while something else is looked at. */
  place: string
  text: string
  /** Answers whether it was taken: if not, the words stay. */
  onSave: (text: string) => boolean
  onCancel: () => void
}

/** Words about a question. Ctrl+Enter (or Command+Enter) saves. */
export function AnswerForm({ kind, place, text, onSave, onCancel }: Props) {
  const [draft, setDraft] = useDraft(place)
  const written = draft?.text ?? text
  const fits = written.trim() !== '' && overLength(written, LIMITS.answer) === 0
  const save = () => {
    if (fits && onSave(written.trim())) setDraft(null)
  }
  const cancel = () => {
    setDraft(null)
    onCancel()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else if (event.key === 'Escape') cancel()
    else return
    event.preventDefault()
  }
  return (
    <div className="flex flex-col gap-2">
      <Textarea
        aria-label={WORDS[kind].label}
        placeholder={WORDS[kind].placeholder}
        autoFocus
        dir="auto"
        rows={2}
        className="min-h-14"
        value={written}
        onChange={({ target }) => setDraft({ from: text, text: target.value })}
        onKeyDown={onKeyDown}
      />
      <LengthNote text={written} limit={LIMITS.answer} />
      <div className="flex items-center gap-2">
        <span className="flex-1 text-faint text-xs pointer-coarse:invisible">Ctrl+Enter saves</span>
        <Button size="sm" look="quiet" onClick={cancel}>
          Cancel
        </Button>
        <Button size="sm" look="primary" disabled={!fits} onClick={save}>
          Save
        </Button>
      </div>
    </div>
  )
}
