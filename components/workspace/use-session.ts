'use client'
import { useMemo, useSyncExternalStore } from 'react'
import type { MapSession, SessionState } from '@/lib/sync/map-session'
import type { Peer } from '@/lib/sync/protocol'

/**
 * The session's state, the same object while nothing but the peers has changed: pointers move many times
 * a second, and only those who draw them (`usePeers`) should draw again.
 */
export function useSessionState(session: MapSession): SessionState {
  const read = useMemo(() => readQuietly(session), [session])
  return useSyncExternalStore(session.subscribe, read, read)
}

/** Everybody else who has the map open now. */
export function usePeers(session: MapSession): readonly Peer[] {
  const read = () => session.getState().peers
  return useSyncExternalStore(session.subscribe, read, read)
}

function readQuietly(session: MapSession): () => SessionState {
  let last = session.getState()
  return () => {
    const next = session.getState()
    if (next !== last && !sameButPeers(next, last)) last = next
    return last
  }
}

const sameButPeers = (a: SessionState, b: SessionState): boolean =>
  (Object.keys(a) as (keyof SessionState)[]).every((key) => key === 'peers' || a[key] === b[key])
