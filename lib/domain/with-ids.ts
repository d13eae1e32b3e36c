import type { Annotation, Argument, Claim, MapContent, Quote } from './model'
import { CONTENT_TABLES, type ContentTable } from './operations/fingerprint'
import { questionsWithIds } from './operations/with-questions'
import { TABLE_OF, TABLE_OF_TARGET } from './record-kind'

type Now = (table: ContentTable, id: string) => string

/** A record with the ids that it names in other terms; its own stays. */
export function withIds<R>(table: ContentTable, record: R, now: Now): R {
  switch (table) {
    case 'claims': {
      const { frameId } = record as Claim
      return frameId === undefined ? record : { ...record, frameId: now('frames', frameId) }
    }
    case 'arguments': {
      const { premises, conclusion, questions } = record as Argument
      const about = { kind: conclusion.kind, id: now(TABLE_OF[conclusion.kind], conclusion.id) }
      return {
        ...record,
        premises: premises.map((id) => now('claims', id)),
        conclusion: about,
        ...questionsWithIds(questions, now),
      }
    }
    case 'quotes': {
      const { sourceId, claimIds } = record as Quote
      return { ...record, sourceId: now('sources', sourceId), claimIds: claimIds.map((id) => now('claims', id)) }
    }
    case 'annotations': {
      const { target, replyTo } = record as Annotation
      const about = { ...target, id: now(TABLE_OF_TARGET[target.kind], target.id) }
      return { ...record, target: about, replyTo: replyTo === null ? null : now('annotations', replyTo) }
    }
    default:
      return record
  }
}

/** What a file says with all ids in other terms, those of its records too. */
export function contentWithIds(content: MapContent, now: Now): MapContent {
  const renamed = CONTENT_TABLES.flatMap((table) => {
    const records = content[table]?.map((record) => ({ ...withIds(table, record, now), id: now(table, record.id) }))
    return records ? [[table, records]] : []
  })
  return { ...content, ...Object.fromEntries(renamed) }
}
