import { useSyncExternalStore } from 'react'
import type { SemanticsName } from '@/lib/domain/evaluation/debate-strengths'
import { STRENGTH_SEMANTICS } from '@/lib/domain/evaluation/strength-semantics'

const KEY = 'crux-strength-semantics'
const listeners = new Set<() => void>()
let chosen: SemanticsName | null = null

function read(): SemanticsName {
  if (chosen !== null) return chosen
  let kept: string | null = null
  try {
    kept = localStorage.getItem(KEY)
  } catch {
    // A browser that keeps nothing: the usual one is chosen anew each time.
  }
  chosen = STRENGTH_SEMANTICS.find(({ name }) => name === kept)?.name ?? 'dfquad'
  return chosen
}

function choose(name: SemanticsName): void {
  chosen = name
  try {
    localStorage.setItem(KEY, name)
  } catch {
    // See above.
  }
  for (const listener of [...listeners]) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The semantics by which this person has strengths worked out, in this browser, and how to choose another. */
export const useSemantics = () => ({
  semantics: useSyncExternalStore(subscribe, read, () => 'dfquad' as const),
  choose,
})
