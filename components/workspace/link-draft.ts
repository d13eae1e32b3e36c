import { applyOperation } from '@/lib/domain/apply-operation'
import { argumentsAbout, type DebateMap } from '@/lib/domain/debate-map'
import type { Argument } from '@/lib/domain/model'
import type { OperationOf } from '@/lib/domain/operation'
import { composeDraft, type Draft, GHOST_STAMP, PLACEHOLDER } from './draft'

type ArgumentFields = Pick<Argument, 'stance' | 'premises' | 'conclusion'>

export type Linked = {
  /** What links the claim; null where it stands there already, or the draft by itself: then there is only to go there. */
  operation: OperationOf<'add'> | null
  argumentId: string | null
}

/** What the draft does, done with a claim that is on the map already instead of one that is still to be written. */
export function composeLink(map: DebateMap, draft: Draft, claimId: string): Linked {
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
  const known = linked.arguments.flatMap((argument) => findSame(map, argument))[0]
  if (known) return { operation: null, argumentId: known.id }
  const nothing = linked.arguments.length + linked.premises.length === 0
  return { operation: nothing ? null : linked, argumentId }
}

/** The argument that says this already. */
const findSame = (map: DebateMap, { stance, premises, conclusion }: ArgumentFields): Argument[] =>
  argumentsAbout(map, conclusion).filter(
    (known) => known.stance === stance && known.premises.length === 1 && known.premises[0] === premises[0],
  )

/** Whether choosing the claim leads somewhere: the domain takes the link, or there is one. */
export function canLink(map: DebateMap, draft: Draft, claimId: string): boolean {
  const { operation } = composeLink(map, draft, claimId)
  return !operation || applyOperation(map, operation, GHOST_STAMP).ok
}
