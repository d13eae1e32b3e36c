import type { TextRange } from '@/lib/domain/anchoring/describe-passage'
import type { MapSession } from '@/lib/sync/map-session'
import type { PassageAct } from './selection-bar'

/** A passage and what is being made of it. */
export type PassagePanelState = { act: PassageAct; range: TextRange }

/** What the reader takes up again when it is shown anew, as on a phone whenever its tab is chosen. */
export type ReaderMemory = {
  sourceId: string | null
  /** The last leading that was followed. */
  followed: number
  /** The first position that was in sight, by source. */
  places: Map<string, number>
  /** What was being made of a passage, by source. */
  panels: Map<string, PassagePanelState>
}

const memories = new WeakMap<MapSession, ReaderMemory>()

/** The reader's memory for as long as the map is open. */
export function readerMemory(session: MapSession): ReaderMemory {
  const known = memories.get(session)
  if (known) return known
  const memory: ReaderMemory = { sourceId: null, followed: 0, places: new Map(), panels: new Map() }
  memories.set(session, memory)
  return memory
}
