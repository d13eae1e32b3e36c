import type { Annotation, Argument, Claim, Quote } from '../model'
import type { ContentTable } from '../operations/fingerprint'
import { questionsWithIds } from '../operations/with-questions'
import { TABLE_OF, TABLE_OF_TARGET } from '../record-kind'
import type { Fields } from './merge-field'

/** A record with the ids that it names in other terms; its own stays. */
export function withIds(table: ContentTable, record: Fields, now: (table: ContentTable, id: string) => string): Fields {
  switch (table) {
    case 'claims': {
      const { frameId } = record as unknown as Claim
      return frameId === undefined ? record : { ...record, frameId: now('frames', frameId) }
    }
    case 'arguments': {
      const { premises, conclusion, questions } = record as unknown as Argument
      const about = { kind: conclusion.kind, id: now(TABLE_OF[conclusion.kind], conclusion.id) }
      return {
        ...record,
        premises: premises.map((id) => now('claims', id)),
        conclusion: about,
        ...questionsWithIds(questions, now),
      }
    }
    case 'quotes': {
      const { sourceId, claimIds } = record as unknown as Quote
      return { ...record, sourceId: now('sources', sourceId), claimIds: claimIds.map((id) => now('claims', id)) }
    }
    case 'annotations': {
      const { target, replyTo } = record as unknown as Annotation
      const about = { ...target, id: now(TABLE_OF_TARGET[target.kind], target.id) }
      return { ...record, target: about, replyTo: replyTo === null ? null : now('annotations', replyTo) }
    }
    default:
      return record
  }
}
