'use client'
import { Suspense } from 'react'
import { lazyPart } from '../ui/later'
import { useEditor } from './editor-context'

const ShowPlaces = lazyPart(() => import('./show-places'))

/** Shows the thing that the address asks for, and each place that the browser goes to. Its code comes when there is one. */
export function PlaceDoor() {
  const { asked } = useEditor().places
  return asked.count > 0 || asked.place.thing ? (
    <Suspense fallback={null}>
      <ShowPlaces />
    </Suspense>
  ) : null
}
