import { anchorPassage } from '@/lib/domain/anchoring/anchor-passage'
import type { TextRange } from '@/lib/domain/anchoring/describe-passage'
import { type QuoteStatus, verifyQuote } from '@/lib/domain/anchoring/verify-quote'
import type { Passage } from '@/lib/domain/model'

/** Where a quote stands in its source and whether as quoted; lost ones stand nowhere. */
export type QuotePlace = { status: QuoteStatus; range: TextRange | null }

// Records never change, only replace each other: what was found for one stays right. Searching is what costs.
const known = new WeakMap<Passage, { text: string; place: QuotePlace }>()

/** The place of a quote, searched for once. Immediate for a quote that stands where it says. */
export function placeOfQuote(text: string, quote: Passage): QuotePlace {
  const before = known.get(quote)
  if (before?.text === text) return before.place
  const place = findPlace(text, quote)
  known.set(quote, { text, place })
  return place
}

function findPlace(text: string, quote: Passage): QuotePlace {
  if (verifyQuote(text, quote) === 'verified') return { status: 'verified', range: quote.position }
  const anchor = anchorPassage(text, quote)
  return anchor
    ? { status: 'drifted', range: { start: anchor.start, end: anchor.end } }
    : { status: 'lost', range: null }
}
