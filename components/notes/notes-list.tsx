'use client'
import { clsx } from 'clsx'
import { CircleCheck, MessageSquare, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { countOf } from '../history/words'
import { InspectorFrame } from '../inspector/inspector-frame'
import { Avatar } from '../ui/avatar'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { Select } from '../ui/select'
import { useWorkspace } from '../workspace/workspace-context'
import { filterThreads, mapThreads, type ThreadFilter, targetInWords, withoutMarks } from './map-threads'
import { notesIn, type Thread } from './threads'
import { TimeAgo } from './time-ago'

/** Drawn at once; more come when asked for. */
const PAGE = 50

type Props = {
  /** A thread was chosen. */
  onOpen: (thread: Thread) => void
  onClose: () => void
}

/** All threads of the map in one list: what is still open, where, and by whom. */
export default function NotesList({ onOpen, onClose }: Props) {
  const { map } = useWorkspace().state
  const [filter, setFilter] = useState<ThreadFilter>({ state: 'open', personId: null })
  const [most, setMost] = useState(PAGE)
  const threads = useMemo(() => mapThreads(map), [map])
  const found = filterThreads(threads, filter)
  const writers = useMemo(() => {
    const ids = new Set([...map.annotations.values()].map(({ createdBy }) => createdBy))
    return [...ids].flatMap((id) => map.people.get(id) ?? [])
  }, [map.annotations, map.people])
  const open = threads.filter(({ first }) => !first.resolved).length

  return (
    <InspectorFrame
      thing={null}
      kind={
        <>
          <MessageSquare aria-hidden="true" className="size-4" />
          Notes
        </>
      }
      acts={
        <IconButton label="Close the list of notes" onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      }
    >
      {threads.length === 0 ? (
        <p className="text-faint text-sm">
          There are no notes on this map yet. Write one on a claim or an argument in its inspector, or on a passage of a
          source.
        </p>
      ) : (
        <>
          <div className="flex gap-2 pb-3">
            <Select
              aria-label="Which notes"
              className="min-w-0 flex-1"
              value={filter.state}
              onChange={({ target }) => setFilter({ ...filter, state: target.value as ThreadFilter['state'] })}
            >
              <option value="open">{`Open (${open})`}</option>
              <option value="resolved">{`Resolved (${threads.length - open})`}</option>
              <option value="all">{`All (${threads.length})`}</option>
            </Select>
            <Select
              aria-label="Notes by"
              className="min-w-0 flex-1"
              value={filter.personId ?? ''}
              onChange={({ target }) => setFilter({ ...filter, personId: target.value || null })}
            >
              <option value="">By everyone</option>
              {writers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </div>
          <ul aria-label="Notes of the map" className="-mx-2 flex flex-col">
            {found.slice(0, most).map((thread) => (
              <ThreadItem key={thread.first.id} thread={thread} onOpen={onOpen} />
            ))}
          </ul>
          {found.length === 0 ? <p className="text-faint text-sm">No notes of this kind.</p> : null}
          {found.length > most ? (
            <Button size="sm" className="mt-2 self-start" onClick={() => setMost(most + PAGE)}>
              {`${found.length - most} more`}
            </Button>
          ) : null}
        </>
      )}
    </InspectorFrame>
  )
}

function ThreadItem({ thread, onOpen }: { thread: Thread; onOpen: Props['onOpen'] }) {
  const { map } = useWorkspace().state
  const { first, replies } = thread
  const name = map.people.get(first.createdBy)?.name ?? 'Someone'
  return (
    <li>
      <button
        type="button"
        onClick={() => onOpen(thread)}
        className="flex w-full gap-2.5 rounded-md px-2 py-2.5 text-left hover:bg-ink/6"
      >
        <Avatar person={{ id: first.createdBy, name }} size="sm" decorative />
        <span className="flex min-w-0 flex-1 flex-col gap-0.5">
          <span className="flex items-center gap-1.5">
            <span className="truncate font-semibold text-sm">{name}</span>
            <TimeAgo at={first.createdAt} />
            {first.resolved ? (
              <span className="inline-flex items-center gap-1 text-faint text-xs">
                <CircleCheck aria-hidden="true" className="size-3" />
                resolved
              </span>
            ) : null}
          </span>
          <span dir="auto" className={clsx('line-clamp-3 text-sm', first.resolved && 'text-soft')}>
            {withoutMarks(first.body)}
          </span>
          <span dir="auto" className="line-clamp-2 font-serif text-soft text-sm italic">
            {targetInWords(map, first.target)}
          </span>
          {replies.length > 0 ? (
            <span className="text-faint text-xs">{countOf(notesIn([thread]) - 1, 'answer')}</span>
          ) : null}
        </span>
      </button>
    </li>
  )
}
