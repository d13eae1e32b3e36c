'use client'
import { Map as MapIcon } from 'lucide-react'
import { Suspense, useMemo } from 'react'
import { LIMITS } from '@/lib/domain/limits'
import type { Person, Role } from '@/lib/domain/model'
import { useOpenCounter } from '../questions/open-counter'
import { Avatar } from '../ui/avatar'
import { Button } from '../ui/button'
import { lazyPart } from '../ui/later'
import { useEditor } from '../workspace/editor-context'
import { useWorkspace } from '../workspace/workspace-context'
import { EditableText } from './editable-text'
import { InspectorFrame } from './inspector-frame'
import { MapBurdenField } from './map-burden-field'
import { Section } from './section'
import { useEdits } from './use-edits'

/** Loaded for maps that have frames. */
const FramesSection = lazyPart(async () => ({ default: (await import('./frames-section')).FramesSection }))
/** Loaded when something has happened. */
const RecentChanges = lazyPart(() => import('../history/recent-changes'))

type Props = {
  /** Shows all notes. */
  onNotes: () => void
  /** Shows all open critical questions. */
  onQuestions: () => void
}

/** The map itself, when nothing on it is selected. */
export function MapInspector({ onNotes, onQuestions }: Props) {
  const { state, can } = useWorkspace()
  const { editMap } = useEdits()
  const { open } = useEditor()
  const { map } = state
  const { details } = map
  if (!details) return null
  const mayEdit = can('map.rename')

  return (
    <InspectorFrame
      thing={null}
      kind={
        <>
          <MapIcon aria-hidden="true" className="size-4" />
          This map
        </>
      }
    >
      <div className="flex flex-col gap-3 pb-4">
        <h2 dir="auto" className="text-pretty font-semibold font-serif text-xl">
          {details.title}
        </h2>
        {mayEdit || details.description !== '' ? (
          <EditableText
            name="description"
            place="the map"
            text={details.description}
            mayEdit={mayEdit}
            mayBeEmpty
            maxLength={LIMITS.note}
            onSave={(description) => editMap({ description })}
          >
            {details.description === '' ? (
              <p className="pr-7 text-faint text-sm">What is debated here, for whom, and how far it goes.</p>
            ) : (
              <p dir="auto" className="whitespace-pre-line pr-7 text-sm [overflow-wrap:anywhere]">
                {details.description}
              </p>
            )}
          </EditableText>
        ) : null}
        <Counts onNotes={onNotes} onQuestions={onQuestions} />
        {map.claims.isEmpty() ? null : (
          <Button size="sm" className="self-start" onClick={() => open({ kind: 'crux' })}>
            What it turns on
          </Button>
        )}
      </div>
      {map.frames.isEmpty() ? null : (
        <Suspense>
          <FramesSection />
        </Suspense>
      )}
      <MapBurdenField details={details} />
      <People />
      {state.recent.length > 0 ? (
        <Suspense>
          <RecentChanges />
        </Suspense>
      ) : null}
      <p className="border-line border-t py-4 text-faint text-xs">
        Select a claim to see what argues for and against it, its evidence and its notes.
      </p>
    </InspectorFrame>
  )
}

function Counts({ onNotes, onQuestions }: Props) {
  const { map } = useWorkspace().state
  const counter = useOpenCounter(map)
  const { arguments: steps } = map
  const questions = useMemo(
    () => (counter ? steps.reduce((sum, argument) => sum + counter({ arguments: steps }, argument), 0) : 0),
    [counter, steps],
  )
  const counts = [
    [map.claims.size, 'claims'],
    [map.arguments.size, 'arguments'],
    [map.sources.size, 'sources'],
    [map.quotes.size, 'quotes'],
  ] as const
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-1">
      {counts.map(([count, word]) => (
        <div key={word} className="flex flex-row-reverse items-baseline gap-1">
          <dt className="text-faint text-xs">{word}</dt>
          <dd className="font-semibold text-sm tabular-nums">{count.toLocaleString('en')}</dd>
        </div>
      ))}
      <CountedList word="notes" count={map.annotations.size} onShow={onNotes} />
      {counter ? <CountedList word="open questions" count={questions} onShow={onQuestions} /> : null}
    </dl>
  )
}

function CountedList({ word, count, onShow }: { word: string; count: number; onShow: () => void }) {
  return (
    <div className="flex items-baseline">
      <dt className="sr-only">{word}</dt>
      <dd>
        <button
          type="button"
          onClick={onShow}
          className="rounded-sm text-faint text-xs underline decoration-faint/50 underline-offset-3 hover:text-accent pointer-coarse:py-2"
        >
          <span className="font-semibold text-ink text-sm tabular-nums">{count.toLocaleString('en')}</span> {word}
        </button>
      </dd>
    </div>
  )
}

const ROLE_ORDER: readonly (Role | null)[] = ['owner', 'editor', 'annotator', 'viewer']
const MOST_PEOPLE = 30

function People() {
  const { map, person } = useWorkspace().state
  const members = [...map.people.values()]
    .filter((each): each is Person & { role: Role } => each.role !== null)
    .sort((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) || a.name.localeCompare(b.name, 'en'))
  return (
    <Section title="People" aside={members.length}>
      <ul className="flex flex-col gap-1.5">
        {members.slice(0, MOST_PEOPLE).map(({ id, name, role }) => (
          <li key={id} className="flex items-center gap-2">
            <Avatar person={{ id, name }} size="sm" decorative />
            <span className="min-w-0 flex-1 truncate text-sm">
              {name}
              {id === person?.id ? <span className="text-faint"> (you)</span> : null}
            </span>
            <span className="text-faint text-xs">{role}</span>
          </li>
        ))}
      </ul>
      {members.length > MOST_PEOPLE ? (
        <p className="text-faint text-xs">and {members.length - MOST_PEOPLE} more</p>
      ) : null}
    </Section>
  )
}
