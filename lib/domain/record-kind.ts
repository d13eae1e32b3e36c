import type { AnnotationTarget } from './model'
import type { ContentTable } from './operations/fingerprint'

/** Where records of a kind are filed. */
export const TABLE_OF = {
  claim: 'claims',
  argument: 'arguments',
  source: 'sources',
  quote: 'quotes',
  annotation: 'annotations',
} as const satisfies Record<string, ContentTable>

/** Where that is filed which notes are about. */
export const TABLE_OF_TARGET = {
  claim: 'claims',
  argument: 'arguments',
  quote: 'quotes',
  passage: 'sources',
} as const satisfies Record<AnnotationTarget['kind'], ContentTable>

/** What a record of a table is. */
export const KIND_OF = {
  frames: 'frame',
  claims: 'claim',
  arguments: 'argument',
  sources: 'source',
  quotes: 'quote',
  annotations: 'annotation',
} as const satisfies { [T in ContentTable]: keyof typeof TABLE_OF | 'frame' }
