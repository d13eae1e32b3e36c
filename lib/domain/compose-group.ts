import { emptyAdd, emptyDelete, type NewId } from './compose'
import { argumentsFrom, type DebateMap } from './debate-map'
import { stepFrom } from './group-steps'
import type { OperationOf, SingleOperation } from './operation'
import { OPERATION_VERSION } from './operation-version'

/** Several operations as one: done in this order, all or none, and taken back together. At least one. */
export const composeGroup = (newId: NewId, operations: readonly SingleOperation[]): OperationOf<'group'> => ({
  v: OPERATION_VERSION,
  id: newId(),
  kind: 'group',
  steps: operations.map(stepFrom),
})

/** Claims that say the same as one: `into` stays, the others are gone and what hung on them hangs on it. */
export const composeMerge = (newId: NewId, into: string, claimIds: string[]): OperationOf<'merge-claims'> => ({
  v: OPERATION_VERSION,
  id: newId(),
  kind: 'merge-claims',
  into,
  claimIds,
})

export type Split = {
  claimId: string
  /** What the claim says from now on. */
  first: string
  /** What the new claim says. */
  second: string
  /** Of the arguments about the claim those that are about the new one from now on. */
  argumentIds?: readonly string[]
  /** Of its quotes those that are evidence for the new one from now on. */
  quoteIds?: readonly string[]
}

/**
 * One claim that says two things as two claims. The new one has the holder, the tags, the frame and the burden of the first and joins, as the
 * last premise, every argument that the first is a premise of: what needed both still has both. Arguments about the claim,
 * its quotes and its notes stay with the first unless they are named here. Undefined when there is no such claim.
 */
export function composeSplit(
  map: DebateMap,
  newId: NewId,
  { claimId, first, second, argumentIds = [], quoteIds = [] }: Split,
): { operation: OperationOf<'group'>; claimId: string } | undefined {
  const claim = map.claims.get(claimId)
  if (!claim) return undefined
  const added = newId()
  const inSame = {
    ...(claim.frameId === undefined ? {} : { frameId: claim.frameId }),
    ...(claim.burden === undefined ? {} : { burden: claim.burden }),
  }
  const to = { kind: 'claim', id: added } as const
  const steps: SingleOperation[] = [
    {
      v: OPERATION_VERSION,
      id: newId(),
      kind: 'edit-claim',
      claimId,
      text: { from: claim.text, to: first.trim() },
    },
    {
      ...emptyAdd(newId),
      claims: [{ id: added, text: second.trim(), holder: claim.holder, tags: claim.tags, pin: null, ...inSame }],
      premises: argumentsFrom(map, claimId).map(({ id }) => ({ argumentId: id, claimId: added })),
      quoteLinks: quoteIds.map((quoteId) => ({ quoteId, claimId: added })),
    },
    ...argumentIds.map(
      (argumentId): OperationOf<'edit-argument'> => ({
        v: OPERATION_VERSION,
        id: newId(),
        kind: 'edit-argument',
        argumentId,
        conclusion: { from: { kind: 'claim', id: claimId }, to },
      }),
    ),
  ]
  if (quoteIds.length > 0) {
    steps.push({ ...emptyDelete(newId), quoteLinks: quoteIds.map((quoteId) => ({ quoteId, claimId })) })
  }
  return { operation: composeGroup(newId, steps), claimId: added }
}
