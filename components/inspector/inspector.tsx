'use client'
import { ChevronLeft } from 'lucide-react'
import { Suspense, useEffect, useRef, useState } from 'react'
import type { Thread } from '../notes/threads'
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

type Props = {
  /** Without anything selected the notes are shown rather than the map: a phone has no other place for them. */
  notesFirst?: boolean
}

/** The right pane: everything about what is selected, or about the map when nothing is; or all notes in a list. */
export function Inspector({ notesFirst = false }: Props) {
  const { selection, select, reveal } = useWorkspace()
  // Whoever goes on from the list can come back to it.
  const [notes, setNotes] = useState<'away' | 'shown' | 'behind'>(
    !notesFirst ? 'away' : selection.length === 0 ? 'shown' : 'behind',
  )
  const selected = useRef(selection)
  useEffect(() => {
    if (selected.current === selection) return
    selected.current = selection
    if (selection.length > 0) setNotes((last) => (last === 'shown' ? 'behind' : last))
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
    setNotes('behind')
    // On a phone the thread itself is what fits on the screen.
    if (!notesFirst)
      reveal(target.kind === 'passage' ? { kind: 'annotation', id } : { kind: target.kind, id: target.id })
  }
  if (notes === 'shown') {
    return (
      <Suspense fallback={<Opening />}>
        <NotesList onOpen={openThread} onClose={() => setNotes(notesFirst ? 'behind' : 'away')} />
      </Suspense>
    )
  }
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      {notes === 'behind' ? (
        <div className="flex shrink-0 border-line border-b px-2 py-1">
          <Button size="sm" look="quiet" onClick={() => setNotes('shown')}>
            <ChevronLeft aria-hidden="true" />
            All notes
          </Button>
        </div>
      ) : null}
      <div className="min-h-0 flex-1">
        <Inspected onNotes={() => setNotes('shown')} />
      </div>
    </div>
  )
}

function Inspected({ onNotes }: { onNotes: () => void }) {
  const { state, selection } = useWorkspace()
  const shown = inspectedThing(state.map, selection)
  if (shown.kind === 'map') return <MapInspector onNotes={onNotes} />
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
