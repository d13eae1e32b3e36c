'use client'
import { Section } from '../inspector/section'
import { useWorkspace } from '../workspace/workspace-context'
import { describeEntry } from './describe-entry'
import { HistoryItem } from './history-item'
import { forReading } from './map-log'

const MOST_SHOWN = 6

/** What this visit has seen happen, newest first. */
export default function RecentChanges() {
  const { map, recent } = useWorkspace().state
  const byOperation = new Map(recent.map((entry) => [entry.operation.id, entry]))
  const findEntry = (operationId: string) => byOperation.get(operationId)
  return (
    <Section title="Lately">
      <ol className="flex flex-col gap-3">
        {forReading(recent)
          .slice(0, MOST_SHOWN)
          .map((entry) => (
            <HistoryItem key={entry.seq} line={describeEntry(entry, { map, focus: null, findEntry })} />
          ))}
      </ol>
    </Section>
  )
}
