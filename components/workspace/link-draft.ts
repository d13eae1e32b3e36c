import { applyOperation } from '@/lib/domain/apply-operation'
import { argumentsAbout, type DebateMap } from '@/lib/domain/debate-map'
import type { OperationOf } from '@/lib/domain/operation'
import { composeDraft, type Draft, GHOST_STAMP, PLACEHOLDER } from './draft'

export type Linked = {
  /** What links the claim; null where the draft stands by itself, and there is nothing to do but to go there. */
  operation: OperationOf<'add'> | null
  argumentId: string | null
}

/** What the draft does, done with a claim that is on the map already instead of one that is still to be written. */
export function composeLink(draft: Draft, claimId: string): Linked {
  const { operation, claimId: written, argumentId } = composeDraft(draft, PLACEHOLDER)
  const meant = (id: string): string => (id === written ? claimId : id)
  const linked: OperationOf<'add'> = {
    ...operation,
    claims: operation.claims.filter(({ id }) => id !== written),
    arguments: operation.arguments.map((argument) => ({
      ...argument,
      premises: argument.premises.map(meant),
      conclusion: { kind: argument.conclusion.kind, id: meant(argument.conclusion.id) },
    })),
    premises: operation.premises.map((link) => ({ argumentId: link.argumentId, claimId: meant(link.claimId) })),
  }
  const nothing = linked.arguments.length + linked.premises.length === 0
  return { operation: nothing ? null : linked, argumentId }
}

/** Whether the claim can be linked: the domain takes it, and it does not do the same on the map already. */
export function canLink(map: DebateMap, draft: Draft, claimId: string): boolean {
  const { operation } = composeLink(draft, claimId)
  if (!operation) return true
  const repeats = operation.arguments.some(({ stance, premises, conclusion }) =>
    argumentsAbout(map, conclusion).some(
      (known) => known.stance === stance && known.premises.length === 1 && known.premises[0] === premises[0],
    ),
  )
  return !repeats && applyOperation(map, operation, GHOST_STAMP).ok
}
