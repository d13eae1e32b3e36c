import { emptyDelete, type NewId } from './compose'
import { annotationsOn, argumentsAbout, argumentsFrom, type DebateMap, quotesFor } from './debate-map'
import type { Argument, QuoteLink } from './model'
import type { OperationOf, SingleOperation } from './operation'
import { OPERATION_VERSION } from './operation-version'
import { sameValue } from './operations/edit-field'
import { findQuestion } from './operations/with-questions'

/**
 * Takes a merging apart: the claims come back, and with each of them what hung on it. What the kept claim itself came
 * to say is for whoever inverts edits of claims.
 */
export function invertMerge(
  before: DebateMap,
  after: DebateMap,
  { id, into, claimIds }: OperationOf<'merge-claims'>,
  newId: NewId,
): SingleOperation[] {
  const others = [...new Set(claimIds)].filter((claimId) => before.claims.has(claimId) && !after.claims.has(claimId))
  const envelope = () => ({ v: OPERATION_VERSION, id: newId() }) as const
  const steps: SingleOperation[] = [{ ...envelope(), kind: 'restore', deletionId: id }]
  for (const was of touchedArguments(before, others)) {
    const is = after.arguments.get(was.id)
    if (!is) continue
    const edits = {
      ...(sameValue(is.premises, was.premises) ? {} : { premises: { from: is.premises, to: was.premises } }),
      ...(sameValue(is.conclusion, was.conclusion) ? {} : { conclusion: { from: is.conclusion, to: was.conclusion } }),
    }
    steps.push({ ...envelope(), kind: 'edit-argument', argumentId: was.id, ...edits, strict: true })
    for (const question of was.questions ?? []) {
      const { scheme, key } = question
      const [from, to] = [findQuestion(is, question)?.premise ?? null, question.premise]
      if (from === to) continue
      const premise = { from, to }
      steps.push({ ...envelope(), kind: 'handle-question', argumentId: was.id, scheme, key, premise, strict: true })
    }
  }
  const quoteLinks = newLinks(before, others, into)
  if (quoteLinks.length > 0) steps.push({ ...emptyDelete(newId), quoteLinks })
  for (const claimId of others) {
    for (const note of annotationsOn(before, { kind: 'claim', id: claimId })) {
      if (note.replyTo !== null) continue
      const target = { from: { kind: 'claim' as const, id: into }, to: note.target }
      steps.push({ ...envelope(), kind: 'edit-annotation', annotationId: note.id, target, strict: true })
    }
  }
  return steps
}

function touchedArguments(map: DebateMap, claimIds: readonly string[]): Argument[] {
  const touched = new Map<string, Argument>()
  for (const id of claimIds) {
    for (const argument of argumentsFrom(map, id)) touched.set(argument.id, argument)
    for (const argument of argumentsAbout(map, { kind: 'claim', id })) touched.set(argument.id, argument)
  }
  return [...touched.values()]
}

function newLinks(map: DebateMap, claimIds: readonly string[], into: string): QuoteLink[] {
  const quotes = new Map(claimIds.flatMap((id) => quotesFor(map, id)).map((quote) => [quote.id, quote]))
  return [...quotes.values()].flatMap((quote) =>
    quote.claimIds.includes(into) ? [] : [{ quoteId: quote.id, claimId: into }],
  )
}
