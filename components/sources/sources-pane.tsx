'use client'
import { BookOpen, Plus } from 'lucide-react'
import { Suspense, useEffect, useMemo, useState } from 'react'
import { listRecords } from '@/lib/domain/debate-map'
import type { Source } from '@/lib/domain/model'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { lazyPart } from '../ui/later'
import { Spinner } from '../ui/spinner'
import { useWorkspace } from '../workspace/workspace-context'
import type { ReaderPlace } from './reader'
import { readerMemory } from './reader-memory'
import { revealPlace } from './reveal-place'

// A map without sources has nothing to read yet; once the page is quiet it is ready for the first one.
const OpenSource = lazyPart(() => import('./open-source'))
const AddSourceDialog = lazyPart(() => import('./add-source-dialog'))

/** The left pane: the documents a debate draws on, to read and to quote. */
export function SourcesPane() {
  const { state, can } = useWorkspace()
  const { map } = state
  const [adding, setAdding] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other tables say nothing about the list of sources
  const sources = useMemo(() => listRecords(map, 'sources'), [map.sources])
  const { open, read, goTo } = useOpenSource(sources)
  const mayAdd = can('content.edit')

  return (
    <section aria-label="Sources" className="flex h-full min-h-0 flex-col bg-surface">
      <header className="flex h-12 shrink-0 items-center justify-between pr-3 pl-4">
        <h2 className="font-semibold text-sm">Sources</h2>
        {mayAdd ? (
          <Button size="sm" onClick={() => setAdding(true)}>
            <Plus aria-hidden="true" />
            Add
          </Button>
        ) : null}
      </header>
      {!open ? (
        <EmptyState
          icon={<BookOpen aria-hidden="true" />}
          title="Bring in a document"
          action={
            mayAdd ? (
              <Button look="primary" onClick={() => setAdding(true)}>
                Add a source
              </Button>
            ) : null
          }
        >
          Paste an article or a report. Then select a passage in it: it becomes a claim, evidence for one, or a note.
        </EmptyState>
      ) : (
        <Suspense fallback={<Spinner label="Opening the source" className="m-auto text-faint" />}>
          <OpenSource sources={sources} open={open} goTo={goTo} onOpen={read} />
        </Suspense>
      )}
      <Suspense>{adding ? <AddSourceDialog onAdded={read} onClose={() => setAdding(false)} /> : null}</Suspense>
    </section>
  )
}

/** Which source is read: the one chosen last, or where somebody was led to. */
function useOpenSource(sources: readonly Source[]) {
  const { session, state, revealed } = useWorkspace()
  const { map } = state
  const memory = readerMemory(session)
  const [chosen, setChosen] = useState(memory.sourceId)
  const [goTo, setGoTo] = useState<ReaderPlace | null>(null)

  const read = (sourceId: string) => {
    memory.sourceId = sourceId
    setChosen(sourceId)
    setGoTo(null)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking leads once, to where the thing stood then
  useEffect(() => {
    if (!revealed || memory.followed === revealed.count) return
    memory.followed = revealed.count
    const place = revealPlace(map, revealed.thing)
    if (!place) return
    read(place.sourceId)
    const { markId } = place
    const start = place.start ?? revealed.start
    if (start !== null) setGoTo({ markId, start, count: revealed.count })
  }, [revealed])

  return { open: sources.find(({ id }) => id === chosen) ?? sources[0], read, goTo }
}
