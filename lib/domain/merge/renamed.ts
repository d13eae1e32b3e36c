import type { NewId } from '../compose'
import { withIds } from '../with-ids'
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
  if (versions.table === 'details') return versions
  const { table, id, copy } = versions
  return {
    ...versions,
    id: now(id),
    copy: copy && { ...withIds(table, copy, (_, other) => now(other)), id: now(copy.id) },
  } as Versions
}
