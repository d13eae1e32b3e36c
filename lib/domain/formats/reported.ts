import type { LossCode } from './loss-code'

/** What a report of a map says in words: all but its picture, the texts of sources, and who wrote what when. */
export const REPORTED: ReadonlySet<LossCode> = new Set([
  ...(['title', 'description', 'claims', 'wording', 'holders', 'tags', 'frames', 'frame-members', 'rivals'] as const),
  ...([
    'arguments',
    'joint-premises',
    'undercuts',
    'backings',
    'premise-order',
    'schemes',
    'argument-notes',
    'questions',
  ] as const),
  ...(['sources', 'source-records', 'quotes', 'quote-links', 'annotations', 'replies', 'resolved'] as const),
  'wordings-in-conflict',
])
