import { applyOperation } from '@/lib/domain/apply-operation'
import { emptyAdd } from '@/lib/domain/compose'
import { type DebateMap, emptyMap } from '@/lib/domain/debate-map'
import type { OperationOf } from '@/lib/domain/operation'

/** A map at sequence number 1, made by `ann`. */
export function newMap(): DebateMap {
  const details = { title: 'A debate', description: '', visibility: 'public', archived: false } as const
  const content = { people: [], claims: [], arguments: [], sources: [], quotes: [], annotations: [] }
  const create = { v: 1, id: 'create', kind: 'create', details, ownerName: 'Ann', content } as const
  const result = applyOperation(emptyMap('map'), create, { author: 'ann', at: '2026-01-01T00:00:00.000Z' })
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.map
}

/** A new claim whose id is `claim-` and the operation's own. */
export const addClaim = (id: string, text = `Claim ${id}.`): OperationOf<'add'> => ({
  ...emptyAdd(() => id),
  claims: [{ id: `claim-${id}`, text, holder: null, tags: [], pin: null }],
})

/** A rewording of the claim that `addClaim` made. */
export const rewordClaim = (id: string, of: string, from: string, to: string): OperationOf<'edit-claim'> => ({
  v: 1,
  id,
  kind: 'edit-claim',
  claimId: `claim-${of}`,
  text: { from, to },
})
