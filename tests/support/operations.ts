import { v7 } from 'uuid'
import { composeClaim, emptyAdd, emptyDelete } from '@/lib/domain/compose'
import type { Operation } from '@/lib/domain/operation'

/** Adds one claim. */
export const addClaim = (text: string): Extract<Operation, { kind: 'add' }> => composeClaim(v7, { text }).operation

/** Adds one source with this text. */
export function addSource(text: string): Operation {
  const operation = emptyAdd(v7)
  const record = { title: 'A source', authors: [], publisher: '', published: '', url: '', language: '' }
  operation.sources.push({ id: v7(), text, ...record })
  return operation
}

/** Deletes one claim. */
export function deleteClaim(claimId: string): Operation {
  const operation = emptyDelete(v7)
  operation.claims.push(claimId)
  return operation
}

/** Changes a member's role; null removes them. */
export const setRole = (personId: string, role: Extract<Operation, { kind: 'set-role' }>['role']['to']): Operation => ({
  v: 1,
  id: v7(),
  kind: 'set-role',
  personId,
  role: { from: null, to: role },
})
