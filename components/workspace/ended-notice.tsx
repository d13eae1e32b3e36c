'use client'
import { sentenceForClosing } from '@/lib/sync/closing-sentences'
import { signInPath } from '../site/sign-in-path'
import { Button } from '../ui/button'
import { useWorkspace } from './workspace-context'

/** Says across the top why the live connection will not come back by itself, with the way on. */
export function EndedNotice() {
  const { state } = useWorkspace()
  if (state.connection !== 'closed' || !state.closing) return null
  const here = `/maps/${encodeURIComponent(state.map.id)}`
  const gone = state.closing === 'access-ended' || state.closing === 'not-found' || state.closing === 'map-deleted'
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center justify-center gap-x-4 gap-y-2 border-line border-b bg-warn-soft px-4 py-2 text-warn"
    >
      <p>{sentenceForClosing(state.closing)}</p>
      {gone ? (
        <Button asChild size="sm">
          <a href="/">My maps</a>
        </Button>
      ) : state.closing === 'signed-out' ? (
        <Button asChild size="sm">
          <a href={signInPath(here)}>Sign in</a>
        </Button>
      ) : (
        <Button size="sm" onClick={() => window.location.reload()}>
          Reload
        </Button>
      )}
    </div>
  )
}
