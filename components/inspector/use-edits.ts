'use client'
import { toast } from '@/components/ui/toast'
import { emptyAdd, emptyDelete } from '@/lib/domain/compose'
import type { Argument, Claim } from '@/lib/domain/model'
import type { OperationOf } from '@/lib/domain/operation'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
import { deletionInWords } from '../workspace/describe'
import { type ThingRef, useWorkspace } from '../workspace/workspace-context'

type Fields<K extends 'edit-claim' | 'edit-argument' | 'edit-map'> = Omit<
  OperationOf<K>,
  'v' | 'id' | 'kind' | 'claimId' | 'argumentId' | 'strict'
>

/** The inspector's edits, each as one operation; the answers say whether it was done. */
export function useEdits() {
  const { session, submit, select } = useWorkspace()
  const { newId } = session
  const envelope = () => ({ v: OPERATION_VERSION, id: newId() }) as const

  /** Deletes and offers to take it back. */
  const remove = (things: readonly ThingRef[]): boolean => {
    const operation = emptyDelete(newId)
    const lists = {
      claim: operation.claims,
      argument: operation.arguments,
      source: operation.sources,
      quote: operation.quotes,
      annotation: operation.annotations,
    }
    for (const { kind, id } of things) lists[kind].push(id)
    const result = submit(operation)
    if (!result.ok) return false
    select([])
    toast(deletionInWords(result.value.changes), {
      action: { label: 'Undo', onClick: () => submit({ ...envelope(), kind: 'restore', deletionId: operation.id }) },
    })
    return true
  }

  return {
    remove,
    editClaim: ({ id }: Pick<Claim, 'id'>, fields: Fields<'edit-claim'>): boolean =>
      submit({ ...envelope(), kind: 'edit-claim', claimId: id, ...fields }).ok,
    editArgument: ({ id }: Pick<Argument, 'id'>, fields: Fields<'edit-argument'>): boolean =>
      submit({ ...envelope(), kind: 'edit-argument', argumentId: id, ...fields }).ok,
    editMap: (fields: Fields<'edit-map'>): boolean => submit({ ...envelope(), kind: 'edit-map', ...fields }).ok,

    /** More claims that this quote is evidence for. */
    linkQuote(quoteId: string, claimIds: readonly string[]): boolean {
      const operation = emptyAdd(newId)
      operation.quoteLinks.push(...claimIds.map((claimId) => ({ quoteId, claimId })))
      return submit(operation).ok
    },
    /** The quote stays on the map; it is no longer evidence for this claim. */
    unlinkQuote(quoteId: string, claimId: string): boolean {
      const operation = emptyDelete(newId)
      operation.quoteLinks.push({ quoteId, claimId })
      return submit(operation).ok
    },
    joinPremises(argumentId: string, claimIds: readonly string[]): boolean {
      const operation = emptyAdd(newId)
      operation.premises.push(...claimIds.map((claimId) => ({ argumentId, claimId })))
      return submit(operation).ok
    },
    /** The claim stays on the map. */
    leavePremise(argumentId: string, claimId: string): boolean {
      const operation = emptyDelete(newId)
      operation.premises.push({ argumentId, claimId })
      return submit(operation).ok
    },
  }
}
