import type { NewId } from '../compose'
import type { DebateMap } from '../debate-map'
import type { Conclusion, MapContent } from '../model'
import { CONTENT_TABLES, type ContentTable } from '../operations/fingerprint'
import { questionsWithIds } from '../operations/with-questions'
import { TABLE_OF_TARGET } from '../record-kind'

/** The content of a file with new ids for those that the map has. All others stay what the file says. */
export function withFreshIds(map: DebateMap, content: MapContent, newId: NewId): MapContent {
  const fresh = new Map<string, string>()
  for (const table of CONTENT_TABLES)
    for (const { id } of content[table] ?? []) if (map[table].has(id)) fresh.set(`${table}:${id}`, newId())
  if (fresh.size === 0) return content
  const at = (table: ContentTable, id: string): string => fresh.get(`${table}:${id}`) ?? id
  const about = ({ kind, id }: Conclusion): Conclusion => ({
    kind,
    id: at(kind === 'claim' ? 'claims' : 'arguments', id),
  })
  return {
    ...content,
    ...(content.frames && { frames: content.frames.map((frame) => ({ ...frame, id: at('frames', frame.id) })) }),
    claims: content.claims.map((claim) => ({
      ...claim,
      id: at('claims', claim.id),
      ...(claim.frameId === undefined ? {} : { frameId: at('frames', claim.frameId) }),
    })),
    arguments: content.arguments.map((step) => ({
      ...step,
      id: at('arguments', step.id),
      premises: step.premises.map((id) => at('claims', id)),
      conclusion: about(step.conclusion),
      ...questionsWithIds(step.questions, at),
    })),
    sources: content.sources.map((source) => ({ ...source, id: at('sources', source.id) })),
    quotes: content.quotes.map((quote) => ({
      ...quote,
      id: at('quotes', quote.id),
      sourceId: at('sources', quote.sourceId),
      claimIds: quote.claimIds.map((id) => at('claims', id)),
    })),
    annotations: content.annotations.map((note) => ({
      ...note,
      id: at('annotations', note.id),
      replyTo: note.replyTo === null ? null : at('annotations', note.replyTo),
      target: { ...note.target, id: at(TABLE_OF_TARGET[note.target.kind], note.target.id) },
    })),
  }
}
