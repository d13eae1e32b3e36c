'use client'
import { clsx } from 'clsx'
import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { noteDeletion } from '@/lib/domain/access'
import type { Annotation } from '@/lib/domain/model'
import { Avatar } from '../ui/avatar'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../ui/menu'
import { useWorkspace } from '../workspace/workspace-context'
import { useDraft } from './drafts'
import { NoteBody } from './note-body'
import { NoteComposer } from './note-composer'
import { TimeAgo } from './time-ago'
import { useNoteActs } from './use-note-acts'

type Props = {
  note: Annotation
  /** More acts beside the note's own menu. */
  acts?: ReactNode
  /** Somebody was led to this note. */
  marked?: boolean
}

/** One note or answer with its author, and what its reader may do with it. */
export function Note({ note, acts, marked = false }: Props) {
  const { state, can } = useWorkspace()
  const { edit, remove } = useNoteActs()
  const [draft, setDraft] = useDraft(`note ${note.id}`)
  const own = note.createdBy === state.person?.id
  const name = state.map.people.get(note.createdBy)?.name ?? 'Someone'
  const mayEdit = can(own ? 'annotation.edit-own' : 'annotation.edit-any')
  const mayDelete = can(noteDeletion(state.map, note.id, state.person?.id ?? ''))
  const edited = note.updatedAt !== note.createdAt
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    if (marked) article.current?.scrollIntoView({ block: 'nearest' })
  }, [marked])

  return (
    <article
      ref={article}
      aria-label={`Note by ${name}`}
      data-note={note.id}
      className={clsx('group/note flex gap-2.5 rounded-md', marked && 'outline-2 outline-accent outline-offset-4')}
    >
      <Avatar person={{ id: note.createdBy, name }} size={note.replyTo ? 'sm' : 'md'} decorative />
      <div className="min-w-0 flex-1">
        <div className="flex min-h-7 items-center gap-1.5">
          <span className="truncate font-semibold text-sm">{name}</span>
          <TimeAgo at={note.createdAt} />
          {edited ? <span className="text-faint text-xs">edited</span> : null}
          <span className="ml-auto flex">
            {acts}
            {mayEdit || mayDelete ? (
              <NoteMenu
                name={name}
                onEdit={mayEdit ? () => setDraft({ from: note.body, text: note.body }) : null}
                onDelete={mayDelete ? () => remove(note) : null}
              />
            ) : null}
          </span>
        </div>
        {draft === null || !mayEdit ? (
          <NoteBody>{note.body}</NoteBody>
        ) : (
          <NoteComposer
            label="Edit the note"
            send="Save"
            autoFocus
            text={draft.text}
            onChange={(text) => setDraft({ ...draft, text })}
            onCancel={() => setDraft(null)}
            onSend={(body) => {
              if (edit(note.id, draft.from, body)) setDraft(null)
            }}
          />
        )}
      </div>
    </article>
  )
}

type MenuProps = { name: string; onEdit: (() => void) | null; onDelete: (() => void) | null }

function NoteMenu({ name, onEdit, onDelete }: MenuProps) {
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton size="sm" label={`More about the note by ${name}`}>
          <Ellipsis aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      <MenuContent className="min-w-36">
        {onEdit ? (
          <MenuItem icon={<Pencil aria-hidden="true" />} onSelect={onEdit}>
            Edit
          </MenuItem>
        ) : null}
        {onDelete ? (
          <MenuItem danger icon={<Trash2 aria-hidden="true" />} onSelect={onDelete}>
            Delete
          </MenuItem>
        ) : null}
      </MenuContent>
    </Menu>
  )
}
