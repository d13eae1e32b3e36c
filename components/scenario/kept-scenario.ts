import { useSyncExternalStore } from 'react'
import type { Suppositions } from '@/lib/domain/evaluation/suppositions'
import type { MapSession } from '@/lib/sync/map-session'

/** The scenario that was kept to compare others with, for as long as the map is open. */
class KeptScenario {
  private kept: Suppositions | null = null
  private readonly listeners = new Set<() => void>()

  readonly read = (): Suppositions | null => this.kept

  readonly keep = (supposed: Suppositions | null): void => {
    this.kept = supposed
    for (const listener of [...this.listeners]) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

const scenarios = new WeakMap<MapSession, KeptScenario>()

/** The kept scenario of this map, and how to keep another, or none. */
export function useKeptScenario(session: MapSession) {
  const own = scenarios.get(session) ?? new KeptScenario()
  scenarios.set(session, own)
  const kept = useSyncExternalStore(own.subscribe, own.read, own.read)
  return { kept, keep: own.keep }
}
