'use client'
import { CircleCheck, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { useWorkspace } from '../workspace/workspace-context'
import { useNewText } from './drafts'
import { Note } from './note'
import { NoteComposer } from './note-composer'
import { QuotedPassage } from './quoted-passage'
import type { Thread } from './threads'
import { useNoteActs } from './use-note-acts'

type Props = {
  thread: Thread
  /** The note somebody was led to. */
  markedId: string | null
  mayWrite: boolean
}

/** A note, the passage it is about, its answers, and where one answers. */
export function ThreadView({ thread: { first, replies }, markedId, mayWrite }: Props) {
  const { can } = useWorkspace()
  const { write, resolve } = useNoteActs()
  const [text, setText] = useNewText(`answer ${first.id}`)
  const [asked, setAsked] = useState(false)
  const writing = mayWrite && (asked || text !== '')
  const close = () => {
    setText('')
    setAsked(false)
  }

  return (
    <li className="flex flex-col gap-2.5">
      {first.target.kind === 'passage' ? <QuotedPassage target={first.target} noteId={first.id} /> : null}
      <Note
        note={first}
        marked={markedId === first.id}
        acts={
          can('annotation.resolve') ? (
            <IconButton
              size="sm"
              label={first.resolved ? 'Reopen the thread' : 'Resolve the thread'}
              onClick={() => resolve(first.id, !first.resolved)}
            >
              {first.resolved ? <RotateCcw aria-hidden="true" /> : <CircleCheck aria-hidden="true" />}
            </IconButton>
          ) : null
        }
      />
      {replies.length > 0 ? (
        <ul aria-label="Answers" className="ml-9.5 flex flex-col gap-2.5">
          {replies.map((reply) => (
            <li key={reply.id}>
              <Note note={reply} marked={markedId === reply.id} />
            </li>
          ))}
        </ul>
      ) : null}
      {writing ? (
        <div className="ml-9.5">
          <NoteComposer
            label="Answer"
            placeholder="Answer…"
            send="Answer"
            autoFocus={asked}
            text={text}
            onChange={setText}
            onCancel={close}
            onSend={(body) => {
              if (write(first.target, body, first.id)) close()
            }}
          />
        </div>
      ) : mayWrite && !first.resolved ? (
        <Button size="sm" look="quiet" className="-mt-1.5 ml-7 self-start" onClick={() => setAsked(true)}>
          Answer
        </Button>
      ) : null}
    </li>
  )
}
