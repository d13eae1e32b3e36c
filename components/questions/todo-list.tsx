'use client'
import { CircleHelp, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { AskedQuestion } from '@/lib/domain/schemes/argument-questions'
import { type TodoFilter, todoPage } from '@/lib/domain/schemes/todo-page'
import { argumentName } from '../inspector/argument-words'
import { InspectorFrame } from '../inspector/inspector-frame'
import { Avatar } from '../ui/avatar'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { Select } from '../ui/select'
import { useMinute } from '../ui/use-minute'
import { useWorkspace } from '../workspace/workspace-context'
import { dayOf } from './due-words'
import { AssignedTo } from './question-said'
import { StandingIcon } from './standing-words'

/** Drawn at once; more come when asked for. */
const PAGE = 50

type Props = { onOpen: (question: AskedQuestion) => void; onClose: () => void }

/** The open critical questions of the map: whose they are, by when, and about which argument. */
export default function TodoList({ onOpen, onClose }: Props) {
  const { map, person } = useWorkspace().state
  const [filter, setFilter] = useState<TodoFilter>({ whose: 'all', when: 'any' })
  const [most, setMost] = useState(PAGE)
  const today = dayOf(useMinute())
  const page = useMemo(() => todoPage(map, filter, today, most), [map, filter, today, most])
  const { all, found, items, byPerson } = page
  const heading = useRef<HTMLSpanElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const nameOf = (id: string) => map.people.get(id)?.name ?? 'somebody'

  return (
    <InspectorFrame
      thing={null}
      kind={
        <>
          <CircleHelp aria-hidden="true" className="size-4" />
          <span ref={heading} tabIndex={-1} className="outline-none">
            Open questions
          </span>
        </>
      }
      acts={
        <IconButton label="Close the list of open questions" onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      }
    >
      {all === 0 ? (
        <p className="text-faint text-sm">
          No critical question is open. Name the scheme of an argument in its inspector (expert opinion, analogy, …): it
          asks what should be asked of such an argument.
        </p>
      ) : (
        <>
          <div className="flex gap-2 pb-3">
            <Select
              aria-label="Whose questions"
              className="min-w-0 flex-1"
              value={typeof filter.whose === 'string' ? filter.whose : `person ${filter.whose.person}`}
              onChange={({ target }) => setFilter({ ...filter, whose: whoseOf(target.value) })}
            >
              <option value="all">{`Everybody’s (${all})`}</option>
              {person ? (
                <option value={`person ${person.id}`}>{`Mine (${byPerson.get(person.id) ?? 0})`}</option>
              ) : null}
              <option value="nobody">{`Nobody’s yet (${all - sum(byPerson.values())})`}</option>
              {[...byPerson]
                .filter(([id]) => id !== person?.id)
                .sort(([, a], [, b]) => b - a)
                .map(([id, count]) => (
                  <option key={id} value={`person ${id}`}>{`${nameOf(id)} (${count})`}</option>
                ))}
            </Select>
            <Select
              aria-label="Due when"
              className="min-w-0 flex-1"
              value={filter.when}
              onChange={({ target }) => setFilter({ ...filter, when: target.value as TodoFilter['when'] })}
            >
              <option value="any">Any time</option>
              <option value="overdue">Overdue</option>
              <option value="dated">With a date</option>
            </Select>
          </div>
          <ul aria-label="Open questions of the map" className="-mx-2 flex flex-col">
            {items.map((question, place) => (
              <li key={`${question.argument.id} ${question.key}`}>
                <TodoItem
                  question={question}
                  // Questions to one argument stand under its words.
                  begins={question.argument.id !== items[place - 1]?.argument.id}
                  onOpen={onOpen}
                />
              </li>
            ))}
          </ul>
          {found === 0 ? <p className="text-faint text-sm">No open questions of this kind.</p> : null}
          {found > most ? (
            <Button size="sm" className="mt-2 self-start" onClick={() => setMost(most + PAGE)}>
              {`${found - most} more`}
            </Button>
          ) : null}
        </>
      )}
    </InspectorFrame>
  )
}

type ItemProps = { question: AskedQuestion; begins: boolean; onOpen: Props['onOpen'] }

function TodoItem({ question, begins, onOpen }: ItemProps) {
  const { map } = useWorkspace().state
  const { argument, asks, standing, handled, scheme } = question
  const assigned = handled?.assigned
  const name = assigned && (map.people.get(assigned.person)?.name ?? 'somebody')
  const premise = map.claims.get(argument.premises[0] ?? '')
  return (
    <>
      {begins ? (
        <p aria-hidden="true" className="px-2 pt-3 pb-0.5">
          <span dir="auto" className="line-clamp-2 font-serif text-sm">
            {premise?.text}
          </span>
          <span className="text-faint text-xs">{`${argumentName(argument)} from ${scheme}`}</span>
        </p>
      ) : null}
      <button
        type="button"
        onClick={() => onOpen(question)}
        className="flex w-full gap-2.5 rounded-md px-2 py-1.5 text-start hover:bg-ink/6 pointer-coarse:py-2.5"
      >
        {assigned && name ? (
          <Avatar person={{ id: assigned.person, name }} size="sm" decorative />
        ) : (
          <span className="flex size-5 shrink-0 justify-center">
            <StandingIcon standing={standing} />
          </span>
        )}
        <span className="flex min-w-0 flex-1 flex-col gap-0.5">
          <span className="text-sm">{asks}</span>
          {assigned ? (
            <span className="text-xs">
              <AssignedTo assigned={assigned} />
            </span>
          ) : null}
          <span className="sr-only">{`${argumentName(argument)} from ${scheme}: ${premise?.text ?? ''}`}</span>
        </span>
      </button>
    </>
  )
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, count) => all + count, 0)

const whoseOf = (value: string): TodoFilter['whose'] =>
  value === 'all' || value === 'nobody' ? value : { person: value.slice('person '.length) }
