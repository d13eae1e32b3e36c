'use client'
import { type ReactNode, Suspense } from 'react'
import { lazyPart } from '../ui/later'
import { useEditor } from './editor-context'

const WayBar = lazyPart(() => import('./way-bar'))

/** The way from the top, while one thing is selected; its code comes with the first. */
export function WayDoor(): ReactNode {
  return useEditor().situation.single ? (
    <Suspense fallback={null}>
      <WayBar />
    </Suspense>
  ) : null
}
