import type { Passage } from '../model'
import { anchorPassage } from './anchor-passage'

/** `verified`: stands where it says, letter for letter; `drifted`: found elsewhere or changed; `lost`: not found. */
export type QuoteStatus = 'verified' | 'drifted' | 'lost'

/** Whether a quote is what its source says. Immediate for a verified quote; otherwise the source is searched. */
export function verifyQuote(sourceText: string, passage: Passage): QuoteStatus {
  const { exact, position } = passage
  if (position && sourceText.slice(position.start, position.end) === exact) return 'verified'
  return anchorPassage(sourceText, passage) ? 'drifted' : 'lost'
}
