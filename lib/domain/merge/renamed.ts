import type { NewId } from '../compose'
import { questionsWithIds } from '../operations/with-questions'
import type { MergeItem, MergePlan, Versions } from './merge-plan'

/**
 * The plan with ids of the map's own for what the copy adds, in the order of the file: a foreign file's ids only tell
 * its records apart. The ids of items stay.
 */
export function renamed(plan: MergePlan, newId: NewId): MergePlan {
  const ids = new Map<string, string>()
  const added = plan.items.flatMap(({ records }) => records.filter(({ base, map }) => !base && !map))
  for (const { id } of added.toSorted((a, b) => (a.id < b.id ? -1 : 1))) if (!ids.has(id)) ids.set(id, newId())
  return {
    ...plan,
    items: plan.items.map((item): MergeItem => ({ ...item, records: item.records.map((one) => inNew(one, ids)) })),
  }
}

/** Ids of a lifted copy are made of its text (see `liftCopy`): no words of people are one. */
function inNew(versions: Versions, ids: ReadonlyMap<string, string>): Versions {
  const now = (id: string): string => ids.get(id) ?? id
  const at = <T extends { id: string }>(ref: T): T => ({ ...ref, id: now(ref.id) })
  switch (versions.table) {
    case 'details':
      return versions
    case 'frames':
    case 'sources':
      return { ...versions, id: now(versions.id), copy: versions.copy && at(versions.copy as never) } as Versions
    case 'claims': {
      const { copy } = versions
      const frameId = copy?.frameId === undefined ? {} : { frameId: now(copy.frameId) }
      return { ...versions, id: now(versions.id), copy: copy && { ...at(copy), ...frameId } }
    }
    case 'arguments': {
      const { copy } = versions
      const next = copy && {
        ...at(copy),
        premises: copy.premises.map(now),
        conclusion: at(copy.conclusion),
        ...questionsWithIds(copy.questions, (_, id) => now(id)),
      }
      return { ...versions, id: now(versions.id), copy: next }
    }
    case 'quotes': {
      const { copy } = versions
      const next = copy && { ...at(copy), sourceId: now(copy.sourceId), claimIds: copy.claimIds.map(now) }
      return { ...versions, id: now(versions.id), copy: next }
    }
    case 'annotations': {
      const { copy } = versions
      const replyTo = copy?.replyTo ? now(copy.replyTo) : null
      return { ...versions, id: now(versions.id), copy: copy && { ...at(copy), replyTo, target: at(copy.target) } }
    }
  }
}
