import { LIMITS } from '../limits'
import { mergeText } from '../merge-text'
import type { Claim } from '../model'
import type { OperationOf, Stamp } from '../operation'
import type { Refusal } from '../refusal'
import { type Applier, overLimit } from './applier'
import { claimWith } from './claim-with'
import { isStale, sameValue } from './edit-field'

export const applyEditClaim: Applier<'edit-claim'> = (edit, operation, stamp) => {
  const claim = edit.find('claims', operation.claimId)
  if (!claim) return { code: 'missing', kind: 'claim', id: operation.claimId }
  const stale =
    isStale(operation.text, claim.text) ||
    isStale(operation.holder, claim.holder) ||
    isStale(operation.frame, claim.frameId ?? null) ||
    isStale(operation.burden, claim.burden ?? null)
  if (operation.strict && stale) {
    return { code: 'changed-since', kind: 'claim', id: claim.id }
  }
  const tags = editTags(claim.tags, operation)
  const settled = settle(claim, operation)
  if ('code' in settled) return settled
  if (operation.text && claim.conflicts.some(({ id }) => id === operation.id)) {
    return { code: 'id-taken', kind: 'conflict', id: operation.id }
  }
  const { text, conflicts } = operation.text
    ? rewordClaim({ ...claim, conflicts: settled }, operation.text, operation.id, stamp)
    : { text: claim.text, conflicts: settled }
  const holder = operation.holder ? operation.holder.to : claim.holder
  const full =
    overLimit('tagsPerClaim', tags.length) ??
    overLimit('openConflicts', conflicts.filter((conflict) => !conflict.settled).length)
  if (full) return full
  const frameId = operation.frame ? operation.frame.to : (claim.frameId ?? null)
  if (frameId !== null && !edit.find('frames', frameId)) return { code: 'missing', kind: 'frame', id: frameId }
  const next = claimWith({ ...claim, text, conflicts, holder, tags }, { frameId, burden: operation.burden?.to })
  if (sameValue(next, claim)) return undefined
  edit.put('claims', { ...next, updatedBy: stamp.author, updatedAt: stamp.at })
  return undefined
}

/** Tags are a set: additions and removals by several people commute. */
function editTags(tags: string[], { addTags = [], removeTags = [] }: OperationOf<'edit-claim'>): string[] {
  const gone = new Set(removeTags)
  return [...new Set([...tags.filter((tag) => !gone.has(tag)), ...addTags])]
}

function settle(
  claim: Claim,
  { settle: closing = [], reopen = [] }: OperationOf<'edit-claim'>,
): Claim['conflicts'] | Refusal {
  const known = new Set(claim.conflicts.map(({ id }) => id))
  const unknown = [...closing, ...reopen].find((id) => !known.has(id))
  if (unknown !== undefined) return { code: 'missing', kind: 'conflict', id: unknown }
  return claim.conflicts.map((conflict) =>
    closing.includes(conflict.id)
      ? { ...conflict, settled: true }
      : reopen.includes(conflict.id)
        ? { ...conflict, settled: false }
        : conflict,
  )
}

/** OP8: merged when the two rewordings do not touch; otherwise the first stays and the second waits beside it. */
function rewordClaim(
  claim: Claim,
  { from, to }: { from: string; to: string },
  operationId: string,
  { author, at }: Stamp,
): Pick<Claim, 'text' | 'conflicts'> {
  const merged = mergeText(from, claim.text, to)
  if (merged !== null && merged.length <= LIMITS.claimText && merged.trim() !== '') {
    return { text: merged, conflicts: claim.conflicts }
  }
  const conflict = { id: operationId, text: to, by: author, at, settled: false }
  return { text: claim.text, conflicts: [...withoutOldestSettled(claim.conflicts), conflict] }
}

/** Room for one more: open ones are few (`openConflicts`), so among many there is a settled one. */
export function withoutOldestSettled(conflicts: Claim['conflicts']): Claim['conflicts'] {
  if (conflicts.length < LIMITS.conflicts) return conflicts
  return conflicts.toSpliced(
    conflicts.findIndex(({ settled }) => settled),
    1,
  )
}
