'use client'
import { useCallback, useEffect, useRef } from 'react'
import { toast } from '@/components/ui/toast'
import type { Applied } from '@/lib/domain/apply-operation'
import type { Operation } from '@/lib/domain/operation'
import { type Result, refuse } from '@/lib/domain/result'
import type { MapSession } from '@/lib/sync/map-session'
import { keepIntent, takeIntent } from '../site/pending-intent'
import type { Overlay } from './editor-context'
import type { OwnEdit } from './own-edit-context'
import { tellRefusal } from './tell-refusal'

/**
 * Does an edit; a refusal is said in a toast. A signed-out visitor is asked to sign in, and the edit is kept
 * until they are back. `onDone` hears of each edit that was done. Should they then be no member of the map, they get their words back.
 */
export function useSubmit(
  session: MapSession,
  setOverlay: (overlay: Overlay) => void,
  onDone: (edit: OwnEdit) => void,
): (operation: Operation) => Result<Applied> {
  const submit = useCallback(
    (operation: Operation) => {
      const { person, map } = session.getState()
      if (!person) {
        setOverlay({ kind: 'sign-in', kept: keepIntent({ mapId: map.id, operation }) })
        return refuse({ code: 'not-allowed', action: 'content.edit' })
      }
      const result = session.submit(operation)
      if (result.ok) onDone({ operation, before: map, after: result.value.map })
      else tellRefusal(result.refusal)
      return result
    },
    [session, setOverlay, onDone],
  )

  const resumed = useRef<MapSession | null>(null)
  useEffect(() => {
    const { person, map } = session.getState()
    if (!person || resumed.current === session) return
    resumed.current = session
    const resume = async () => {
      const begun = await takeIntent(map.id)
      if (!begun) return
      const done = session.submit(begun)
      if (done.ok) toast('Done: what you began before signing in.')
      else if (done.refusal.code === 'not-allowed') setOverlay({ kind: 'not-a-member', operation: begun })
      else tellRefusal(done.refusal)
    }
    void resume()
  }, [session, setOverlay])

  return submit
}
