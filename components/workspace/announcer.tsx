'use client'
import { useSyncExternalStore } from 'react'

let message = ''
let turn = 0
const listeners = new Set<() => void>()

/** Says in words what happened to those who cannot see it. The same words twice are said twice. */
export function announce(words: string): void {
  turn = 1 - turn
  // A live region that is given the same text again stays silent; a no-break space makes it another.
  message = turn === 0 ? words : `${words}\u00a0`
  for (const listener of [...listeners]) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The place that screen readers listen to. Once in a workspace. */
export function Announcer() {
  const words = useSyncExternalStore(
    subscribe,
    () => message,
    () => '',
  )
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {words}
    </p>
  )
}
