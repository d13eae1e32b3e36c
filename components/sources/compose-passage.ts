import type { TextRange } from '@/lib/domain/anchoring/describe-passage'
import { describePassage } from '@/lib/domain/anchoring/describe-passage'
import {
  type Composed,
  composeAnnotation,
  composeClaim,
  composeQuote,
  emptyAdd,
  type NewId,
} from '@/lib/domain/compose'
import { type DebateMap, quotesIn } from '@/lib/domain/debate-map'
import type { Quote, Source } from '@/lib/domain/model'
import type { OperationOf } from '@/lib/domain/operation'

/** The quote that takes exactly this stretch of the source already: it is used again rather than made twice. */
const findQuoteAt = (map: DebateMap, source: Source, { start, end }: TextRange): Quote | undefined =>
  quotesIn(map, source.id).find(({ position }) => position?.start === start && position.end === end)

/** A new claim held to a passage. */
export function composeClaimFrom(
  map: DebateMap,
  newId: NewId,
  source: Source,
  range: TextRange,
  text: string,
): Composed {
  const known = findQuoteAt(map, source, range)
  if (!known)
    return composeClaim(newId, { text }, { sourceId: source.id, passage: describePassage(source.text, range) })
  const composed = composeClaim(newId, { text })
  composed.operation.quoteLinks.push({ quoteId: known.id, claimId: composed.claimId })
  return composed
}

/** A passage as evidence for claims that are on the map. */
export function composeEvidence(
  map: DebateMap,
  newId: NewId,
  source: Source,
  range: TextRange,
  claimIds: readonly string[],
): { operation: OperationOf<'add'>; quoteId: string } {
  const known = findQuoteAt(map, source, range)
  if (!known) return composeQuote(newId, source.id, describePassage(source.text, range), [...claimIds])
  const operation = emptyAdd(newId)
  operation.quoteLinks.push(...claimIds.map((claimId) => ({ quoteId: known.id, claimId })))
  return { operation, quoteId: known.id }
}

/** A note on a passage. */
export const composeNoteOn = (newId: NewId, source: Source, range: TextRange, body: string) =>
  composeAnnotation(newId, { kind: 'passage', id: source.id, passage: describePassage(source.text, range) }, body)
