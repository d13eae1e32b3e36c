'use client'
import { Suspense } from 'react'
import { lazyPart } from '../ui/later'
import { useFoundClaims } from './found-claims'

const ShownBar = lazyPart(() => import('./shown-bar'))

/** Says over the map what is marked on it or left out of it, and how to end that. */
export function FoundBar() {
  const { showing } = useFoundClaims()
  return (
    <div role="status">
      {showing ? (
        <Suspense fallback={null}>
          <ShownBar showing={showing} />
        </Suspense>
      ) : null}
    </div>
  )
}
