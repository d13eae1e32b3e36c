'use client'
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { toastStore } from './toast'

const ToastList = lazy(async () => ({ default: (await import('./toast-list')).ToastList }))

/** Well after a page has loaded, and well before somebody's connection breaks. */
const FETCHED_AFTER_MS = 5_000

/** Where short messages appear (`toast`). Once, in the root layout; what shows them is not part of the first load. */
export function Toaster() {
  const wanted = useSyncExternalStore(toastStore.subscribe, toastStore.isWanted, () => false)
  useEffect(() => {
    const timer = setTimeout(toastStore.want, FETCHED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return wanted ? (
    <Suspense fallback={null}>
      <ToastList />
    </Suspense>
  ) : null
}
