'use client'
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
import { ThingLink } from '../inspector/thing-link'
import { TimeAgo } from '../notes/time-ago'
import { Avatar } from '../ui/avatar'
import { Button } from '../ui/button'
import { useWorkspace } from '../workspace/workspace-context'
import { WordDiff } from './diff-text'
import type { HistoryLine } from './history-line'

/** One edit in words, with its difference on request, and a deletion with its way back. */
export function HistoryItem({ line }: { line: HistoryLine }) {
  const { state, session, submit, can } = useWorkspace()
  const [shown, setShown] = useState(false)
  const { entry, parts, change, deletionId } = line
  const name = state.map.people.get(entry.author)?.name ?? 'Someone'
  const own = entry.author === state.person?.id

  return (
    <li className="flex gap-2.5">
      <Avatar person={{ id: entry.author, name }} size="sm" decorative className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <p className="text-sm [overflow-wrap:anywhere]">
          <span className="font-semibold">{own ? 'You' : name}</span>{' '}
          {parts.map((part) =>
            typeof part === 'string' ? (
              part
            ) : (
              <ThingLink
                key={`${part.thing.kind} ${part.thing.id}`}
                thing={part.thing}
                className="text-accent underline"
              >
                {part.text}
              </ThingLink>
            ),
          )}
        </p>
        <p className="flex flex-wrap items-center gap-x-1">
          <TimeAgo at={entry.at} />
          {change ? (
            <Button
              size="sm"
              look="quiet"
              className="h-6 px-1.5"
              aria-expanded={shown}
              onClick={() => setShown(!shown)}
            >
              {shown ? 'Hide the change' : 'Show the change'}
            </Button>
          ) : null}
          {deletionId !== null && can('content.edit') ? (
            <Button
              size="sm"
              look="quiet"
              className="h-6 px-1.5"
              onClick={() => submit({ v: OPERATION_VERSION, id: session.newId(), kind: 'restore', deletionId })}
            >
              <Undo2 aria-hidden="true" />
              Restore
            </Button>
          ) : null}
        </p>
        {shown && change ? (
          <p dir="auto" className="mt-1 whitespace-pre-line rounded-md bg-paper px-2.5 py-2 font-serif text-base">
            <WordDiff {...change} />
          </p>
        ) : null}
      </div>
    </li>
  )
}
