'use client'
import { lazy, Suspense, useEffect } from 'react'
import { Spinner } from '../ui/spinner'
import { useWorkspace } from '../workspace/workspace-context'
import { inspectedThing } from './inspected-thing'
import { MapInspector } from './map-inspector'
import { SeveralInspector } from './several-inspector'

const loadThings = () => import('./thing-inspector')
/** Nobody looks at one thing before they have moved: it comes with the first sign of life, not with the page. */
const ThingInspector = lazy(loadThings)

/** The right pane: everything about what is selected, or about the map when nothing is. */
export function Inspector() {
  const { state, selection } = useWorkspace()
  const shown = inspectedThing(state.map, selection)
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

  if (shown.kind === 'map') return <MapInspector />
  if (shown.kind === 'several') return <SeveralInspector things={shown.things} />
  return (
    <Suspense
      fallback={
        <div className="flex h-full items-center justify-center bg-surface">
          <Spinner label="Opening" />
        </div>
      }
    >
      {/* The key begins anew with each thing: what was open for one is not shown for another. */}
      <ThingInspector key={shown.record.id} thing={shown} />
    </Suspense>
  )
}
