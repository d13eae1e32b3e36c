import { compareIds } from '../debate-map'
import type { MapEdit } from '../map-edit'
import type { PremiseLink, QuoteLink } from '../model'
import type { Refusal } from '../refusal'
import { refuseArgument } from './insert-content'

/** Joins a claim to a living argument, at a place among its premises or last. */
export function joinPremise(edit: MapEdit, link: PremiseLink, position?: number): Refusal | undefined {
  const argument = edit.find('arguments', link.argumentId)
  if (!argument) return { code: 'missing', kind: 'argument', id: link.argumentId }
  const next = {
    ...argument,
    premises: argument.premises.toSpliced(position ?? argument.premises.length, 0, link.claimId),
  }
  const refusal = refuseArgument(edit, next)
  if (refusal) return refusal
  edit.put('arguments', next)
  return undefined
}

/** Makes a living quote evidence for a claim as well; linking twice is the same as once. */
export function linkQuote(edit: MapEdit, link: QuoteLink): Refusal | undefined {
  const quote = edit.find('quotes', link.quoteId)
  if (!quote) return { code: 'missing', kind: 'quote', id: link.quoteId }
  if (!edit.find('claims', link.claimId)) return { code: 'missing', kind: 'claim', id: link.claimId }
  if (!quote.claimIds.includes(link.claimId))
    edit.put('quotes', { ...quote, claimIds: [...quote.claimIds, link.claimId].sort(compareIds) })
  return undefined
}
