'use client'
import { useEffect, useState } from 'react'
import { askForPlan, type CopyFile, type PlannedMerge } from './merge-requests'

export type Planning =
  | { kind: 'comparing' }
  | { kind: 'failed'; message: string }
  | { kind: 'ready'; planned: PlannedMerge }

const COMPARING: Planning = { kind: 'comparing' }

/** By what a file differs from the map, as the server finds it; `again` compares with the map as it is by then. */
export function useMergePlan(mapId: string, file: CopyFile): Planning & { again: () => void } {
  const [planning, setPlanning] = useState<Planning>(COMPARING)
  const [count, setCount] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: counting is how it is asked for again
  useEffect(() => {
    const calling = new AbortController()
    const ask = async () => {
      setPlanning(COMPARING)
      const sent = await askForPlan(mapId, file, calling.signal)
      if (calling.signal.aborted) return
      setPlanning(sent.ok ? { kind: 'ready', planned: sent.value } : { kind: 'failed', message: sent.message })
    }
    void ask()
    return () => calling.abort()
  }, [mapId, file, count])
  return { ...planning, again: () => setCount((before) => before + 1) }
}
