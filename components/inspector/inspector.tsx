'use client'
import { ChevronLeft } from 'lucide-react'
import { Suspense, useEffect, useRef, useState } from 'react'
import type { AskedQuestion } from '@/lib/domain/schemes/argument-questions'
import type { Thread } from '../notes/threads'
import { askForQuestions, onQuestionsAsked, takeAsked } from '../questions/questions-door'
import { Button } from '../ui/button'
import { lazyPart } from '../ui/later'
import { Spinner } from '../ui/spinner'
import { useWorkspace } from '../workspace/workspace-context'
import { inspectedThing } from './inspected-thing'
import { MapInspector } from './map-inspector'

const loadThings = () => import('./thing-inspector')
/** Nobody looks at one thing before they have moved: it comes with the first sign of life, not with the page. */
const ThingInspector = lazyPart(loadThings)

/** Nor are several things selected at first. */
const SeveralInspector = lazyPart(async () => ({ default: (await import('./several-inspector')).SeveralInspector }))

const NotesList = lazyPart(() => import('../notes/notes-list'))
const TodoList = lazyPart(() => import('../questions/todo-list'))

type Props = {
  /** Without anything selected the notes are shown rather than the map: a phone has no other place for them. */
  notesFirst?: boolean
}

/** The right pane: everything about what is selected, or about the map when nothing is; or all notes in a list. */
export function Inspector({ notesFirst = false }: Props) {
  const { selection, select, reveal } = useWorkspace()
  // Whoever goes on from a list can come back to it.
  const [list, setList] = useState<'notes' | 'questions'>('notes')
  const [place, setPlace] = useState<'away' | 'shown' | 'behind'>(
    !notesFirst ? 'away' : selection.length === 0 ? 'shown' : 'behind',
  )
  const showList = (which: 'notes' | 'questions') => {
    setList(which)
    setPlace('shown')
  }
  useEffect(() => {
    const hear = () => {
      if (!takeAsked(({ kind }) => kind === 'all')) return
      setList('questions')
      setPlace('shown')
    }
    hear()
    return onQuestionsAsked(hear)
  }, [])
  const selected = useRef(selection)
  useEffect(() => {
    if (selected.current === selection) return
    selected.current = selection
    if (selection.length > 0) setPlace((last) => (last === 'shown' ? 'behind' : last))
  }, [selection])
  useEffect(() => {
    const signs = ['pointermove', 'pointerdown', 'keydown'] as const
    const load = () => {
      for (const sign of signs) window.removeEventListener(sign, load)
      void loadThings()
    }
    for (const sign of signs) window.addEventListener(sign, load)
    return () => {
      for (const sign of signs) window.removeEventListener(sign, load)
    }
  }, [])

  const openThread = ({ first: { id, target } }: Thread) => {
    select([{ kind: 'annotation', id }])
    setPlace('behind')
    // On a phone the thread itself is what fits on the screen.
    if (!notesFirst)
      reveal(target.kind === 'passage' ? { kind: 'annotation', id } : { kind: target.kind, id: target.id })
  }
  const openQuestion = ({ argument }: AskedQuestion) => {
    const thing = { kind: 'argument', id: argument.id } as const
    select([thing])
    setPlace('behind')
    if (!notesFirst) reveal(thing)
    askForQuestions({ kind: 'argument', argumentId: argument.id })
  }
  if (place === 'shown') {
    const close = () => setPlace(notesFirst ? 'behind' : 'away')
    return (
      <Suspense fallback={<Opening />}>
        {list === 'notes' ? (
          <NotesList onOpen={openThread} onClose={close} />
        ) : (
          <TodoList onOpen={openQuestion} onClose={close} />
        )}
      </Suspense>
    )
  }
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      {place === 'behind' ? (
        <div className="flex shrink-0 border-line border-b px-2 py-1">
          <Button size="sm" look="quiet" onClick={() => setPlace('shown')}>
            <ChevronLeft aria-hidden="true" />
            {list === 'notes' ? 'All notes' : 'Open questions'}
          </Button>
        </div>
      ) : null}
      <div className="min-h-0 flex-1">
        <Inspected onNotes={() => showList('notes')} onQuestions={() => showList('questions')} />
      </div>
    </div>
  )
}

function Inspected(lists: { onNotes: () => void; onQuestions: () => void }) {
  const { state, selection } = useWorkspace()
  const shown = inspectedThing(state.map, selection)
  if (shown.kind === 'map') return <MapInspector {...lists} />
  if (shown.kind === 'several')
    return (
      <Suspense fallback={<Opening />}>
        <SeveralInspector things={shown.things} />
      </Suspense>
    )
  return (
    <Suspense fallback={<Opening />}>
      {/* The key begins anew with each thing: what was open for one is not shown for another. */}
      <ThingInspector key={shown.record.id} thing={shown} />
    </Suspense>
  )
}

const Opening = () => (
  <div className="flex h-full items-center justify-center bg-surface">
    <Spinner label="Opening" />
  </div>
)
