'use client'
import { useEffect } from 'react'
import { toast } from '@/components/ui/toast'
import type { MapSession } from '@/lib/sync/map-session'
import { announce } from './announcer'
import { tellRefusal } from './tell-refusal'

/** Tells what the session has to tell: refused edits, clashing wordings, a browser that keeps nothing. */
export function useNotices(session: MapSession, showClaim: (claimId: string) => void): void {
  useEffect(
    () =>
      session.onNotice((notice) => {
        switch (notice.kind) {
          case 'refused':
            tellRefusal(notice.refusal, 'Not saved: ')
            break
          case 'conflict':
            toast('Someone reworded the same words. Both wordings are kept.', {
              action: { label: 'Compare', onClick: () => showClaim(notice.claimId) },
            })
            announce('Two wordings of a claim: choose one in the inspector')
            break
          case 'not-kept':
            toast.warning(
              `This browser keeps no unsaved edits (${notice.reason}). Leave the page open until it says Saved.`,
            )
            break
          case 'not-undone':
            toast.warning('The last undo could not be finished before the page was left. Undo it in the history.')
            break
          case 'unreadable':
            toast.warning(
              `${notice.count} unsaved edits of an earlier visit cannot be read by this version of Crux. They stay in this browser.`,
            )
            break
          case 'closed':
            // The notice across the top says it, for as long as it lasts.
            break
        }
      }),
    [session, showClaim],
  )
}
