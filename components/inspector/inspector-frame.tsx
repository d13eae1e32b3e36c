'use client'
import { History } from 'lucide-react'
import { type ReactNode, Suspense, useState } from 'react'
import { IconButton } from '../ui/icon-button'
import { lazyPart } from '../ui/later'
import { Spinner } from '../ui/spinner'
import type { ThingRef } from '../workspace/workspace-context'

/** Loaded when somebody first asks for it. */
const HistoryPanel = lazyPart(() => import('../history/history-panel'))

type Props = {
  /** What the thing is, in a word or two with its sign. */
  kind: ReactNode
  /** Acts at the right of the head. */
  acts?: ReactNode
  /** Whose history is shown; null for the whole map. */
  thing: ThingRef | null
  children: ReactNode
}

/** The inspector's pane around one thing: its head, its body that scrolls, its history in the body's place. */
export function InspectorFrame({ kind, acts, thing, children }: Props) {
  const [history, setHistory] = useState(false)
  return (
    <section aria-label="Inspector" className="flex h-full min-h-0 flex-col bg-surface">
      <header className="flex h-12 shrink-0 items-center gap-1 pr-2.5 pl-4.5">
        <div className="flex min-w-0 flex-1 items-center gap-1.5 font-semibold text-soft text-xs">{kind}</div>
        <IconButton
          label={history ? 'Hide the history' : 'Show the history'}
          aria-pressed={history}
          onClick={() => setHistory(!history)}
        >
          <History aria-hidden="true" />
        </IconButton>
        {acts}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4.5 pb-8 [scrollbar-gutter:stable]">
        {history ? (
          <Suspense fallback={<Spinner label="Reading the history" />}>
            <HistoryPanel thing={thing} onClose={() => setHistory(false)} />
          </Suspense>
        ) : (
          <div className="flex flex-col">{children}</div>
        )}
      </div>
    </section>
  )
}
