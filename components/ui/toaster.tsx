'use client'
import { useSyncExternalStore } from 'react'
import { later, useLater } from './later'
import { toastStore } from './toast'

const parts = later(() => import('./toast-list'))

/** Where short messages appear (`toast`). Once, in the root layout; what shows them is not part of the first load. */
export function Toaster() {
  const wanted = useSyncExternalStore(toastStore.subscribe, toastStore.isWanted, () => false)
  const loaded = useLater(parts, wanted)
  return loaded ? <loaded.ToastList /> : null
}
