'use client'
import { useEffect } from 'react'
import type { MapSession } from '@/lib/sync/map-session'

/** Asks before the page is left with edits that only this page holds: the server has not got them and the browser keeps none. */
export function useLeaveWarning(session: MapSession): void {
  useEffect(() => {
    let kept = true
    const warn = (event: BeforeUnloadEvent) => {
      if (!kept && session.getState().pendingCount > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    const stop = session.onNotice((notice) => {
      if (notice.kind === 'not-kept') kept = false
    })
    return () => {
      stop()
      window.removeEventListener('beforeunload', warn)
    }
  }, [session])
}
