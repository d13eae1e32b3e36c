'use client'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { DebateMap } from '@/lib/domain/debate-map'
import { lastNews, lastNewsOf } from '@/lib/domain/news'
import { type Seen, SeenMemory } from './seen-memory'
import { useWorkspace } from './workspace-context'

/** Who only passes by on the way to another claim has not looked at this one. */
const LOOK_MS = 400

const SeenContext = createContext<{ memory: SeenMemory; readerId: string | null } | null>(null)

/** Remembers which claims this person looked at, for everything inside: a claim that stays selected is looked at. */
export function SeenProvider({ children }: { children: ReactNode }) {
  const { state, selection } = useWorkspace()
  const { map, person } = state
  const readerId = person?.id ?? null
  const [memory] = useState(
    () =>
      new SeenMemory(
        `crux-seen ${map.id} ${readerId ?? 'visitor'}`,
        () => lastNews(map, readerId),
        () => localStorage,
      ),
  )
  const [only, ...others] = selection
  const claimId = only?.kind === 'claim' && others.length === 0 ? only.id : null
  useEffect(() => {
    if (claimId === null || !map.claims.has(claimId)) return
    const timer = setTimeout(() => memory.look(claimId, lastNewsOf(map, claimId, readerId)), LOOK_MS)
    return () => clearTimeout(timer)
  }, [claimId, map, memory, readerId])
  const value = useMemo(() => ({ memory, readerId }), [memory, readerId])
  return <SeenContext value={value}>{children}</SeenContext>
}

function useSeenContext() {
  const context = useContext(SeenContext)
  if (!context) throw new Error('what was seen is known inside of a workspace only')
  return context
}

/** Whether this person has yet to read a claim with such last news, or has looked at it; drawn again when that changes. */
export function useSeen(claimId: string | null, news: string): Seen {
  const { memory } = useSeenContext()
  const read = () => (claimId === null ? null : memory.of(claimId, news))
  return useSyncExternalStore(memory.subscribe, read, read)
}

/** Who reads: whose own work is no news. */
export const useReaderId = (): string | null => useSeenContext().readerId

/** Asks of any claim whether it is unread; another function whenever an answer may have changed. */
export function useUnread(map: DebateMap): (claimId: string) => boolean {
  const { memory, readerId } = useSeenContext()
  const version = useSyncExternalStore(memory.subscribe, memory.getVersion, memory.getVersion)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every look gives a function anew
  return useMemo(
    () => (claimId: string) => memory.of(claimId, lastNewsOf(map, claimId, readerId)) === 'unread',
    [memory, map, readerId, version],
  )
}

/** Takes everything as read. */
export function useReadAll(): (map: DebateMap) => void {
  const { memory, readerId } = useSeenContext()
  return (map) => memory.lookAtAll(lastNews(map, readerId))
}
