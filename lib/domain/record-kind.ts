import type { ContentTable } from './operations/fingerprint'

/** Where records of a kind are filed. */
export const TABLE_OF = {
  claim: 'claims',
  argument: 'arguments',
  source: 'sources',
  quote: 'quotes',
  annotation: 'annotations',
} as const satisfies Record<string, ContentTable>

/** What a record of a table is. */
export const KIND_OF = {
  frames: 'frame',
  claims: 'claim',
  arguments: 'argument',
  sources: 'source',
  quotes: 'quote',
  annotations: 'annotation',
} as const satisfies { [T in ContentTable]: keyof typeof TABLE_OF | 'frame' }
