import { useSyncExternalStore } from 'react'

/** What somebody compares for as long as the page is there: going to a claim on the map and back must not lose it. */
type Choice = { frameId: string | null; criteria: ReadonlyMap<string, ReadonlySet<string>> }

const NOTHING: Choice = { frameId: null, criteria: new Map() }
const choices = new Map<string, Choice>()
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The question that was looked at last on a map, by its frame, and which criteria were chosen for each. */
export function useMatrixChoice(mapId: string) {
  const choice = useSyncExternalStore(
    subscribe,
    () => choices.get(mapId) ?? NOTHING,
    () => NOTHING,
  )
  const keep = (next: Choice) => {
    choices.set(mapId, next)
    for (const listener of [...listeners]) listener()
  }
  return {
    frameId: choice.frameId,
    /** Null where nobody has chosen. */
    criteriaFor: (frameId: string | null) => choice.criteria.get(frameId ?? '') ?? null,
    ask: (frameId: string | null) => keep({ ...choice, frameId }),
    chooseCriteria(frameId: string | null, keys: ReadonlySet<string> | null) {
      const criteria = new Map(choice.criteria)
      if (keys) criteria.set(frameId ?? '', keys)
      else criteria.delete(frameId ?? '')
      keep({ ...choice, criteria })
    },
  }
}
