import type { DebateMap } from '@/lib/domain/debate-map'
import type { ThingRef } from '../workspace/workspace-context'
import { placeOfQuote } from './quote-place'

/** Where in which source a thing stands; `start` is null when its passage was lost, or for the source as a whole. */
export type RevealPlace = { sourceId: string; markId: string; start: number | null }

/** The place of a source, a quote or a note on a passage; null for what stands in no source. */
export function revealPlace(map: DebateMap, { kind, id }: ThingRef): RevealPlace | null {
  switch (kind) {
    case 'source':
      return map.sources.has(id) ? { sourceId: id, markId: '', start: null } : null
    case 'quote': {
      const quote = map.quotes.get(id)
      const source = quote && map.sources.get(quote.sourceId)
      if (!source) return null
      return {
        sourceId: source.id,
        markId: `quote ${id}`,
        start: placeOfQuote(source.text, quote).range?.start ?? null,
      }
    }
    case 'annotation': {
      const target = map.annotations.get(id)?.target
      if (target?.kind === 'quote') return revealPlace(map, target)
      if (target?.kind !== 'passage') return null
      return { sourceId: target.id, markId: `note ${id}`, start: target.passage.position?.start ?? null }
    }
    case 'claim':
    case 'argument':
      return null
  }
}
