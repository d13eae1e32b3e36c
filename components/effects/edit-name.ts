import { exclusionIn } from '@/lib/domain/compose-exclusion'
import { singlesOf } from '@/lib/domain/group-steps'
import type { Operation } from '@/lib/domain/operation'

/** What an edit is called when it is told what it changed: "This objection". */
export function nameOfEdit(operation: Operation): string {
  const [only, ...others] = singlesOf(operation)
  if (!only || others.length > 0) return 'This edit'
  switch (only.kind) {
    case 'add': {
      const [argument, ...more] = only.arguments
      if (exclusionIn(only)) return 'That they cannot both be true'
      if (more.length > 0) return 'This edit'
      if (!argument) return only.premises.length === 1 ? 'This premise' : 'This edit'
      if (argument.stance === 'pro') return 'This reason'
      return argument.conclusion.kind === 'argument' ? 'This undercut' : 'This objection'
    }
    case 'delete':
      return 'This deletion'
    case 'edit-claim':
      return only.burden?.to === 'granted'
        ? 'Granting it'
        : only.burden?.to === 'aside'
          ? 'Setting it aside'
          : 'This edit'
    default:
      return 'This edit'
  }
}
