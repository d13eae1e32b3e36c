import type { DebateMap } from '@/lib/domain/debate-map'
import type { LogEntry } from '@/lib/domain/operation'
import type { ThingRef } from '../workspace/workspace-context'

/** A piece of a sentence: plain words, or the words of a thing that one can go to while it lives. */
export type HistoryPart = string | { thing: ThingRef; text: string }

/** One edit in words. Read after the name of its author: "Mara" + "reworded this claim". */
export type HistoryLine = {
  entry: LogEntry
  parts: HistoryPart[]
  /** A text that became another one, for showing the difference. */
  change: { before: string; after: string } | null
  /** The deletion that may be restored, while there is something left of it to restore. */
  deletionId: string | null
}

/** What a describer of one kind of operation answers. */
export type Described = Partial<Pick<HistoryLine, 'change' | 'deletionId'>> & { parts: HistoryPart[] }

/** What a sentence is told against: the map as it is now, the thing it is read beside, and earlier entries. */
export type HistoryContext = {
  map: DebateMap
  /** Called "this claim", "this source" rather than by its words. */
  focus: ThingRef | null
  /** An earlier entry by its operation's id, as far as it was read. */
  findEntry: (operationId: string) => LogEntry | undefined
}
