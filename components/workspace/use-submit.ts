'use client'
import { useCallback, useEffect, useRef } from 'react'
import { toast } from '@/components/ui/toast'
import type { Applied } from '@/lib/domain/apply-operation'
import type { Operation } from '@/lib/domain/operation'
import { type Result, refuse } from '@/lib/domain/result'
import type { MapSession } from '@/lib/sync/map-session'
import { sentenceForRefusal } from '@/lib/sync/sentences'
import { keepIntent, takeIntent } from '../site/pending-intent'

/**
 * Does an edit; a refusal is said in a toast. A signed-out visitor is asked to sign in, and the edit is kept
 * until they are back.
 */
export function useSubmit(
  session: MapSession,
  askSignIn: (kept: boolean) => void,
): (operation: Operation) => Result<Applied> {
  const submit = useCallback(
    (operation: Operation) => {
      const { person, map } = session.getState()
      if (!person) {
        askSignIn(keepIntent({ mapId: map.id, operation }))
        return refuse({ code: 'not-allowed', action: 'content.edit' })
      }
      const result = session.submit(operation)
      if (!result.ok) toast.error(sentenceForRefusal(result.refusal))
      return result
    },
    [session, askSignIn],
  )

  const resumed = useRef<MapSession | null>(null)
  useEffect(() => {
    const { person, map } = session.getState()
    if (!person || resumed.current === session) return
    resumed.current = session
    const begun = takeIntent(map.id)
    if (begun && submit(begun).ok) toast('Done: what you began before signing in.')
  }, [session, submit])

  return submit
}
