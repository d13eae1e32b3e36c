import type { DebateMap } from '@/lib/domain/debate-map'
import type { Argument, Claim, Quote, Source } from '@/lib/domain/model'
import type { ThingRef } from '../workspace/workspace-context'

/** What the inspector shows, and the note it was led to inside of it. */
export type Inspected = { kind: 'map' } | { kind: 'several'; things: readonly ThingRef[] } | InspectedThing
export type InspectedThing =
  | { kind: 'claim'; record: Claim; markedNote: string | null }
  | { kind: 'argument'; record: Argument; markedNote: string | null }
  | { kind: 'quote'; record: Quote; markedNote: string | null }
  | { kind: 'source'; record: Source; markedNote: string | null }

/** The thing that a selection puts into the inspector: a note shows what it is about. */
export function inspectedThing(map: DebateMap, selection: readonly ThingRef[]): Inspected {
  const [thing, ...others] = selection
  if (!thing) return { kind: 'map' }
  if (others.length > 0) return { kind: 'several', things: selection }
  if (thing.kind !== 'annotation') return recordOf(map, thing, null)
  const target = map.annotations.get(thing.id)?.target
  if (!target) return { kind: 'map' }
  return recordOf(map, { kind: target.kind === 'passage' ? 'source' : target.kind, id: target.id }, thing.id)
}

function recordOf(map: DebateMap, { kind, id }: ThingRef, markedNote: string | null): Inspected {
  switch (kind) {
    case 'claim': {
      const record = map.claims.get(id)
      return record ? { kind, record, markedNote } : { kind: 'map' }
    }
    case 'argument': {
      const record = map.arguments.get(id)
      return record ? { kind, record, markedNote } : { kind: 'map' }
    }
    case 'quote': {
      const record = map.quotes.get(id)
      return record ? { kind, record, markedNote } : { kind: 'map' }
    }
    case 'source': {
      const record = map.sources.get(id)
      return record ? { kind, record, markedNote } : { kind: 'map' }
    }
    case 'annotation':
      return { kind: 'map' }
  }
}
