'use client'
import { Suspense } from 'react'
import { lazyPart } from '../ui/later'
import { useOwnEdit } from '../workspace/own-edit-context'

const EditEffect = lazyPart(() => import('./edit-effect'))

/** Tells after an edit of one's own what it changed. */
export function EditEffectDoor() {
  const edit = useOwnEdit()
  return (
    <div
      role="status"
      aria-label="What the last edit changed"
      className="pointer-events-none absolute inset-x-3 bottom-20 z-20 flex justify-center pointer-coarse:bottom-32"
    >
      {edit ? (
        <Suspense fallback={null}>
          <EditEffect edit={edit} />
        </Suspense>
      ) : null}
    </div>
  )
}
