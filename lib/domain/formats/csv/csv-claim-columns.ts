import type { Columns } from './csv-columns'

/** The columns of a table of claims, and what other tables call them. */
export const CSV_COLUMNS = {
  id: ['id', 'claim id', 'number', 'no'],
  claim: ['claim', 'claims', 'text', 'statement', 'content', 'sentence'],
  stance: ['stance', 'side', 'for or against', 'pro con', 'pro/con', 'type', 'relation', 'sign'],
  about: ['about', 'conclusion', 'parent', 'parent id', 'target', 'to', 'replies to'],
  argument: ['argument', 'argument id', 'joint', 'joint with'],
  scheme: ['scheme'],
  note: ['note', 'notes', 'comment'],
  holder: ['holder', 'author', 'speaker', 'by', 'who'],
  tags: ['tags', 'tag', 'labels', 'keywords'],
  frame: ['frame', 'group', 'category', 'section'],
  colour: ['frame colour', 'frame color'],
  quotes: ['quotes', 'quote', 'evidence'],
} as const satisfies Columns<string>
export type CsvColumn = keyof typeof CSV_COLUMNS
