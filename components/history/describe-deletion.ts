import type { Deletion } from '@/lib/domain/model'
import type { OperationOf } from '@/lib/domain/operation'
import type { Described, HistoryContext, HistoryPart } from './history-line'
import { argumentWord, nameThing, withArticle } from './name-thing'
import { countOf, listInWords, quoted } from './words'

/** What was deleted and what went with it, by what the deletion still keeps; else by what the operation named. */
export function describeDeletion(operation: OperationOf<'delete'>, context: HistoryContext): Described {
  const kept = context.map.deletions.get(operation.id)
  return kept
    ? { parts: keptParts(operation, kept, context), deletionId: kept.id }
    : { parts: [...namedParts(operation, context), livesAgain(operation, context) ? ' (restored since)' : ''] }
}

/** Not every deletion without a record was taken back: the oldest are dropped, and readers have none. */
const livesAgain = (operation: OperationOf<'delete'>, { map }: HistoryContext): boolean =>
  COUNTED.some(([table]) => (operation[table] ?? []).some((id) => map[table].has(id))) ||
  operation.premises.some(({ argumentId, claimId }) => map.arguments.get(argumentId)?.premises.includes(claimId)) ||
  operation.quoteLinks.some(({ quoteId, claimId }) => map.quotes.get(quoteId)?.claimIds.includes(claimId))

const COUNTED = [
  ['frames', 'frame'],
  ['claims', 'claim'],
  ['arguments', 'argument'],
  ['sources', 'source'],
  ['quotes', 'quote'],
  ['annotations', 'note'],
] as const

function keptParts(operation: OperationOf<'delete'>, kept: Deletion, context: HistoryContext): HistoryPart[] {
  const main = mainPart(operation, kept)
  if (!main) return linkParts(operation, context) ?? [`deleted ${countedIn(kept)}`]
  const also = countedIn(kept, main.table)
  return [`deleted ${main.words}`, also === '' ? '' : ` and with it ${also}`]
}

/** The one thing that a deletion was about, in words. */
function mainPart(operation: OperationOf<'delete'>, kept: Deletion) {
  const named = COUNTED.reduce((sum, [table]) => sum + (operation[table]?.length ?? 0), 0)
  if (named !== 1) return null
  const [frame] = kept.frames?.filter(({ id }) => id === operation.frames?.[0]) ?? []
  if (frame) return { table: 'frames', words: `the frame ${quoted(frame.title)}` } as const
  const [claim] = kept.claims.filter(({ id }) => id === operation.claims[0])
  if (claim) return { table: 'claims', words: `the claim ${quoted(claim.text)}` } as const
  const [source] = kept.sources.filter(({ id }) => id === operation.sources[0])
  if (source) return { table: 'sources', words: `the source ${quoted(source.title)}` } as const
  const [quote] = kept.quotes.filter(({ id }) => id === operation.quotes[0])
  if (quote) return { table: 'quotes', words: `the quote ${quoted(quote.exact)}` } as const
  const [note] = kept.annotations.filter(({ id }) => id === operation.annotations[0])
  if (note) return { table: 'annotations', words: `the note ${quoted(note.body)}` } as const
  const [step] = kept.arguments.filter(({ id }) => id === operation.arguments[0])
  return step ? ({ table: 'arguments', words: withArticle(argumentWord(step)) } as const) : null
}

function countedIn(kept: Deletion, main?: (typeof COUNTED)[number][0]): string {
  const words = COUNTED.flatMap(([table, word]) => {
    const count = (kept[table]?.length ?? 0) - (table === main ? 1 : 0)
    return count > 0 ? [countOf(count, word)] : []
  })
  return listInWords(words)
}

/** Premises and quotes taken off something that lives on. */
function linkParts({ premises, quoteLinks }: OperationOf<'delete'>, context: HistoryContext): HistoryPart[] | null {
  const [premise] = premises
  const [link] = quoteLinks
  if (premise && premises.length === 1 && !link) {
    return [
      'took the premise ',
      nameThing(context, { kind: 'claim', id: premise.claimId }),
      ' out of ',
      nameThing(context, { kind: 'argument', id: premise.argumentId }),
    ]
  }
  if (link && quoteLinks.length === 1 && !premise) {
    return [
      'took the quote ',
      nameThing(context, { kind: 'quote', id: link.quoteId }),
      ' off ',
      nameThing(context, { kind: 'claim', id: link.claimId }),
    ]
  }
  return null
}

function namedParts(operation: OperationOf<'delete'>, context: HistoryContext): HistoryPart[] {
  const counts = COUNTED.flatMap(([table, word]) =>
    operation[table]?.length ? [countOf(operation[table].length, word)] : [],
  )
  const [only] = operation.claims
  if (only !== undefined && counts.length === 1 && operation.claims.length === 1) {
    return ['deleted ', nameThing(context, { kind: 'claim', id: only })]
  }
  return linkParts(operation, context) ?? [`deleted ${listInWords(counts) || 'links'}`]
}
