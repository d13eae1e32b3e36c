'use client'
import { useEffect, useRef, useState } from 'react'
import type { AnnotationTarget } from '@/lib/domain/model'
import { Section } from '../inspector/section'
import { Button } from '../ui/button'
import { useWorkspace } from '../workspace/workspace-context'
import { useNewText } from './drafts'
import { NoteComposer } from './note-composer'
import { ThreadView } from './thread-view'
import { notesIn, type ThreadPlace, threadsAt } from './threads'
import { useNoteActs } from './use-note-acts'

type Props = {
  place: ThreadPlace
  /** A note somebody was led to: shown even when its thread is resolved. */
  markedId?: string | null
}

/** The threads about a thing, open ones first to see, and where a new note is written. */
export function NotesSection({ place, markedId = null }: Props) {
  const { state, can } = useWorkspace()
  const [showResolved, setShowResolved] = useState(false)
  const threads = threadsAt(state.map, place)
  const open = threads.filter(({ first }) => !first.resolved)
  const resolved = threads.filter(({ first }) => first.resolved)
  const marksResolved = resolved.some(({ first, replies }) => [first, ...replies].some(({ id }) => id === markedId))
  const mayWrite = can('annotation.add')

  return (
    <Section title="Notes" aside={threads.length > 0 ? notesIn(threads) : undefined}>
      {open.length > 0 ? (
        <ul aria-label="Threads" className="flex flex-col gap-5">
          {open.map((thread) => (
            <ThreadView key={thread.first.id} thread={thread} markedId={markedId} mayWrite={mayWrite} />
          ))}
        </ul>
      ) : null}
      {resolved.length > 0 ? (
        <Button
          size="sm"
          look="quiet"
          className="-ml-2.5 self-start"
          aria-expanded={showResolved || marksResolved}
          onClick={() => setShowResolved((shown) => !shown)}
        >
          {resolved.length} resolved
        </Button>
      ) : null}
      {showResolved || marksResolved ? (
        <ul aria-label="Resolved threads" className="flex flex-col gap-5">
          {resolved.map((thread) => (
            <ThreadView key={thread.first.id} thread={thread} markedId={markedId} mayWrite={mayWrite} />
          ))}
        </ul>
      ) : null}
      {mayWrite && place.kind !== 'source' ? <NewNote target={{ kind: place.kind, id: place.id }} /> : null}
      {threads.length === 0 && (!mayWrite || place.kind === 'source') ? (
        <p className="text-faint text-xs">
          {place.kind === 'source' && mayWrite ? 'Select a passage in the text to note on it.' : 'No notes yet.'}
        </p>
      ) : null}
    </Section>
  )
}

function NewNote({ target }: { target: AnnotationTarget }) {
  const { write } = useNoteActs()
  const [text, setText] = useNewText(`note ${target.kind} ${target.id}`)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.defaultPrevented || isTyping(event.target) || !field.current) return
      event.preventDefault()
      field.current.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <NoteComposer
      ref={field}
      label="New note"
      placeholder="Write a note, or press N"
      text={text}
      onChange={setText}
      onSend={(body) => {
        if (write(target, body)) setText('')
      }}
    />
  )
}

/** Keys belong to the field or the dialog that is being used. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable=true], [role=dialog], [role=alertdialog], [role=menu]') !==
    null
