'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { LogEntry } from '@/lib/domain/operation'
import { useWorkspace } from '../workspace/workspace-context'
import { fetchLog, LOG_WINDOW, mergeEntries } from './map-log'

type Read = { from: number; entries: readonly LogEntry[] }

/**
 * The map's log from its newest entry backwards: read in windows as asked, and live from then on.
 * `from` is the number after which it has been read; 0 is the whole.
 */
export function useMapLog() {
  const { state } = useWorkspace()
  const mapId = state.map.id
  const [top] = useState(state.confirmedSeq)
  const [read, setRead] = useState<Read>({ from: top, entries: [] })
  const [problem, setProblem] = useState<string | null>(null)
  const [loading, setLoading] = useState(false)
  const reading = useRef<AbortController | null>(null)

  const readBack = useCallback(
    (from: number) => {
      const after = Math.max(0, from - LOG_WINDOW)
      const control = new AbortController()
      reading.current?.abort()
      reading.current = control
      setLoading(true)
      setProblem(null)
      fetchLog(mapId, { after, to: from }, control.signal)
        .then((entries) => setRead((last) => ({ from: after, entries: mergeEntries(last.entries, entries) })))
        .catch((error: unknown) => {
          if (!control.signal.aborted) setProblem(error instanceof Error ? error.message : String(error))
        })
        .finally(() => {
          if (!control.signal.aborted) setLoading(false)
        })
    },
    [mapId],
  )
  useEffect(() => {
    readBack(top)
    return () => reading.current?.abort()
  }, [readBack, top])

  const entries = useMemo(() => mergeEntries(read.entries, state.recent), [read.entries, state.recent])
  return { entries, from: read.from, loading, problem, readMore: () => readBack(read.from) }
}
