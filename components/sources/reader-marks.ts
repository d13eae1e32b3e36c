import type { TextRange } from '@/lib/domain/anchoring/describe-passage'
import { annotationsOn, type DebateMap, quotesIn } from '@/lib/domain/debate-map'
import type { Source } from '@/lib/domain/model'
import { type Mark, splitSegments } from './highlight-segments'
import { placeOfQuote } from './quote-place'
import { mixTones, type QuoteTone, TONE_WORDS, toneOfClaims } from './quote-tone'

/** What stands on the text: quotes, open notes on passages, and the passage that is being quoted now. */
export type ReaderMark = Mark &
  (
    | { kind: 'quote'; quoteId: string; claimIds: readonly string[]; tone: QuoteTone; words: string }
    | { kind: 'note'; annotationId: string; words: string }
    | { kind: 'pending' }
  )

/** Everything a source's text carries, in no order. Quotes that are lost from the text carry nothing. */
export function marksOf(map: DebateMap, source: Source): ReaderMark[] {
  const quotes = quotesIn(map, source.id).flatMap((quote): ReaderMark[] => {
    const { range } = placeOfQuote(source.text, quote)
    if (!range) return []
    const { id, claimIds } = quote
    const tone = toneOfClaims(map, claimIds)
    const claims = claimIds.flatMap((claimId) => map.claims.get(claimId)?.text ?? [])
    const words = [TONE_WORDS[tone], ...claims].join(' · ')
    return [{ ...range, id: `quote ${id}`, kind: 'quote', quoteId: id, claimIds, tone, words }]
  })
  const notes = annotationsOn(map, { kind: 'source', id: source.id }).flatMap((note): ReaderMark[] => {
    const { target, id, body } = note
    if (target.kind !== 'passage' || !target.passage.position || note.replyTo !== null || note.resolved) return []
    return [{ ...target.passage.position, id: `note ${id}`, kind: 'note', annotationId: id, words: `Note: ${body}` }]
  })
  return [...quotes, ...notes]
}

/** A piece of the text as it is drawn. */
export type ReaderSegment = TextRange & {
  marks: readonly ReaderMark[]
  /** Null where nothing is quoted. */
  tone: QuoteTone | null
  /** The first piece of at least one mark: where the keyboard stops. */
  opens: boolean
}

/** The pieces of one block. */
export function segmentsOf(block: TextRange, marks: readonly ReaderMark[]): ReaderSegment[] {
  const byId = new Map(marks.map((mark) => [mark.id, mark]))
  return splitSegments(block, marks).map(({ start, end, marks: ids }) => {
    const over = ids.flatMap((id) => byId.get(id) ?? [])
    const tones = over.flatMap((mark) => (mark.kind === 'quote' ? [mark.tone] : []))
    return {
      start,
      end,
      marks: over,
      tone: tones.length > 0 ? mixTones(tones) : null,
      opens: over.some((mark) => mark.kind !== 'pending' && mark.start === start),
    }
  })
}

/** Where a press on a piece leads: each claim, quote and note once, in the order of the text. */
export type SegmentTarget =
  | { kind: 'claim'; id: string; quoteId: string }
  | { kind: 'quote'; id: string }
  | { kind: 'annotation'; id: string }

export function targetsOf(marks: readonly ReaderMark[]): SegmentTarget[] {
  const found = new Map<string, SegmentTarget>()
  const add = (target: SegmentTarget) => {
    const key = `${target.kind} ${target.id}`
    if (!found.has(key)) found.set(key, target)
  }
  for (const mark of marks) {
    if (mark.kind === 'note') add({ kind: 'annotation', id: mark.annotationId })
    if (mark.kind !== 'quote') continue
    for (const id of mark.claimIds) add({ kind: 'claim', id, quoteId: mark.quoteId })
    if (mark.claimIds.length === 0) add({ kind: 'quote', id: mark.quoteId })
  }
  return [...found.values()]
}
