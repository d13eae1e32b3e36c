import { exclusionIn } from '@/lib/domain/compose-exclusion'
import type { OperationOf } from '@/lib/domain/operation'
import type { ThingRef } from '../workspace/workspace-context'
import type { Described, HistoryContext, HistoryPart } from './history-line'
import { argumentWord, nameThing, withArticle } from './name-thing'
import { countOf, listInWords, quoted } from './words'

type Addition = OperationOf<'add'>

/** What an `add` brought: the usual acts by their names, anything else by counting. */
export function describeAddition(operation: Addition, context: HistoryContext): Described {
  const { claims, arguments: steps, sources, quotes, annotations, premises, quoteLinks } = operation
  const shape = [claims, steps, sources, quotes, annotations, premises, quoteLinks]
    .map(({ length }) => Math.min(length, 2))
    .join('')
  const usual = operation.frames?.length ? undefined : USUAL[shape]
  return { parts: usual?.(operation, context) ?? countedParts(operation) }
}

type Parts = (operation: Addition, context: HistoryContext) => HistoryPart[] | null | undefined

/** By how many claims, arguments, sources, quotes, annotations, premises and quote links there are (2: several). */
const USUAL: Record<string, Parts> = {
  1000000: ({ claims: [claim] }, context) => claim && ['added ', ...theThing('claim', claimPart(context, claim))],
  1001000: ({ claims: [claim], quotes: [quote] }, context) =>
    claim && quote && ['made of a passage ', ...theThing('claim', claimPart(context, claim))],
  1100000: replyParts,
  '0100000': ({ arguments: [step] }, context) =>
    step && [
      `made ${withArticle(argumentWord(step))} of `,
      ...joined(step.premises.map((id) => nameThing(context, { kind: 'claim', id }))),
      ` ${step.stance === 'pro' ? 'for' : 'against'} `,
      nameThing(context, step.conclusion),
    ],
  '0200000': (operation, context) => {
    const [one, other] = exclusionIn(operation) ?? []
    if (one === undefined || other === undefined) return null
    const named = [one, other].map((id) => nameThing(context, { kind: 'claim', id }))
    return ['said that ', ...joined(named), ' cannot both be true']
  },
  '0010000': ({ sources: [source] }, context) =>
    source && ['added ', ...theThing('source', nameThing(context, sourceRef(source.id)))],
  '0001000': ({ quotes: [quote] }, context) => quote && quoteParts(quote.exact, quote.claimIds, context),
  '0000100': noteParts,
  1000010: ({ claims: [claim], premises: [link] }, context) =>
    claim &&
    link && [
      'joined ',
      claimPart(context, claim),
      ' to ',
      nameThing(context, { kind: 'argument', id: link.argumentId }),
    ],
  '0000010': ({ premises: [link] }, context) =>
    link && [
      'joined ',
      nameThing(context, { kind: 'claim', id: link.claimId }),
      ' to ',
      nameThing(context, { kind: 'argument', id: link.argumentId }),
    ],
  '0000001': ({ quoteLinks: [link] }, context) => {
    const exact = link && context.map.quotes.get(link.quoteId)?.exact
    return link ? quoteParts(exact ?? 'a passage', [link.claimId], context) : null
  },
}

type ClaimWords = { id: string; text: string }
const sourceRef = (id: string): ThingRef => ({ kind: 'source', id })

/** "this claim" beside itself, else "the claim" before its words. */
const theThing = (word: string, named: HistoryPart): HistoryPart[] =>
  typeof named === 'string' && !named.startsWith('“') ? [named] : [`the ${word} `, named]

/** A claim by its words now; by its first words when it is gone. */
function claimPart(context: HistoryContext, { id, text }: ClaimWords): HistoryPart {
  const named = nameThing(context, { kind: 'claim', id })
  return context.map.claims.has(id) ? named : quoted(text)
}

function replyParts({ claims: [claim], arguments: [step] }: Addition, context: HistoryContext): HistoryPart[] | null {
  if (!claim || !step || step.premises.length !== 1) return null
  const [premise = ''] = step.premises
  if (step.conclusion.id === claim.id)
    return ['concluded from ', nameThing(context, { kind: 'claim', id: premise }), ': ', claimPart(context, claim)]
  if (premise !== claim.id) return null
  const preposition = step.stance === 'pro' ? 'for' : 'to'
  return [
    `gave ${withArticle(argumentWord(step))} ${preposition} `,
    nameThing(context, step.conclusion),
    ': ',
    claimPart(context, claim),
  ]
}

function quoteParts(exact: string, claimIds: readonly string[], context: HistoryContext): HistoryPart[] {
  const claims = claimIds.map((id) => nameThing(context, { kind: 'claim', id }))
  return [`quoted ${quoted(exact)}`, ...(claims.length > 0 ? [' as evidence for ', ...joined(claims)] : [])]
}

function noteParts({ annotations: [note] }: Addition, context: HistoryContext): HistoryPart[] | null {
  if (!note) return null
  const about = note.target.kind === 'passage' ? sourceRef(note.target.id) : note.target
  const act = note.replyTo
    ? 'answered a note on '
    : note.target.kind === 'passage'
      ? 'noted on a passage of '
      : 'noted on '
  return [act, nameThing(context, about), `: ${quoted(note.body)}`]
}

/** "a, b and c" with links inside. */
function joined(parts: readonly HistoryPart[]): HistoryPart[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [index === parts.length - 1 ? ' and ' : ', ', part]))
}

function countedParts(operation: Addition): HistoryPart[] {
  const counts = [
    [operation.frames?.length ?? 0, 'frame'],
    [operation.claims.length, 'claim'],
    [operation.arguments.length, 'argument'],
    [operation.sources.length, 'source'],
    [operation.quotes.length, 'quote'],
    [operation.annotations.length, 'note'],
    [operation.premises.length, 'premise'],
    [operation.quoteLinks.length, 'quote link'],
  ] as const
  const words = counts.flatMap(([count, word]) => (count > 0 ? [countOf(count, word)] : []))
  return [words.length > 0 ? `added ${listInWords(words)}` : 'added nothing']
}
