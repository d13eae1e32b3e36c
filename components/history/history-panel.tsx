'use client'
import { useMemo } from 'react'
import { Button } from '../ui/button'
import { Spinner } from '../ui/spinner'
import { type ThingRef, useWorkspace } from '../workspace/workspace-context'
import { concernsThing } from './concerns'
import { describeEntry } from './describe-entry'
import { HistoryItem } from './history-item'
import { forReading } from './map-log'
import { useMapLog } from './use-map-log'

type Props = { thing: ThingRef | null; onClose: () => void }

/** What happened to a thing, or to the whole map, newest first. */
export default function HistoryPanel({ thing, onClose }: Props) {
  const { state } = useWorkspace()
  const { map } = state
  const { entries, from, loading, problem, readMore } = useMapLog()
  const lines = useMemo(() => {
    const byOperation = new Map(entries.map((entry) => [entry.operation.id, entry]))
    const findEntry = (operationId: string) => byOperation.get(operationId)
    const shown = thing ? entries.filter((entry) => concernsThing({ map, findEntry }, entry, thing)) : entries
    return forReading(shown).map((entry) => describeEntry(entry, { map, focus: thing, findEntry }))
  }, [entries, map, thing])

  return (
    <section aria-label={thing ? 'History of this' : 'History of the map'} className="flex flex-col gap-4">
      <div className="flex items-center justify-between">
        <h2 className="font-semibold text-base">{thing ? 'History' : 'History of the map'}</h2>
        <Button size="sm" look="quiet" className="-mr-2" onClick={onClose}>
          Close
        </Button>
      </div>
      <ol className="flex flex-col gap-3.5">
        {lines.map((line) => (
          <HistoryItem key={line.entry.seq} line={line} />
        ))}
      </ol>
      {problem ? (
        <p role="alert" className="text-con text-xs">
          {problem}
        </p>
      ) : null}
      {loading ? <Spinner label="Reading the history" /> : null}
      {!loading && lines.length === 0 && !problem ? (
        <p className="text-faint text-xs">{from > 0 ? 'Nothing lately.' : 'Nothing has happened to it yet.'}</p>
      ) : null}
      {!loading && (from > 0 || problem) ? (
        <Button size="sm" className="self-start" onClick={readMore}>
          {problem ? 'Try again' : 'Look further back'}
        </Button>
      ) : null}
    </section>
  )
}
