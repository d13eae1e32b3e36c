'use client'
import { useSyncExternalStore } from 'react'
import { useWorkspace } from '../workspace/workspace-context'

/** Words that are being written, and the text they began from. */
export type Draft = { from: string; text: string }

// Kept for as long as the page is open, so that looking at something else never loses half a thought.
const drafts = new Map<string, Draft>()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function keep(key: string, draft: Draft | null): void {
  if (draft) drafts.set(key, draft)
  else drafts.delete(key)
  for (const listener of [...listeners]) listener()
}

/** What this person is writing at a place of this map ("claim 12 text"), and how to keep or (with null) drop it. */
export function useDraft(place: string): [draft: Draft | null, setDraft: (draft: Draft | null) => void] {
  const { state } = useWorkspace()
  const key = `${state.map.id} ${state.person?.id ?? ''} ${place}`
  const draft = useSyncExternalStore(
    subscribe,
    () => drafts.get(key) ?? null,
    () => null,
  )
  return [draft, (next) => keep(key, next)]
}

/** The same for something new, that began from nothing. */
export function useNewText(place: string): [text: string, setText: (text: string) => void] {
  const [draft, setDraft] = useDraft(place)
  return [draft?.text ?? '', (text) => setDraft(text === '' ? null : { from: '', text })]
}
