import { CONTENT_TABLES } from '../operations/fingerprint'
import type { Fields } from './merge-field'
import type { MergeItem } from './merge-plan'
import { item, recordOnMap, type Sides, saysSame, versionsOf } from './merge-sides'
import { dependentsOf, keyOf, looseRefs, type Ref, refsOf } from './references'

/**
 * What the copy removed, each with all that went because of it. A removal of something that was changed on the map since, or that
 * somebody hung something on since, is in conflict. `removesByDefault` false: unless it is chosen nothing is removed.
 */
export function removedItems(sides: Sides, { removesByDefault }: { removesByDefault: boolean }): MergeItem[] {
  const removed = new Map<string, Ref>()
  for (const table of CONTENT_TABLES) {
    for (const id of sides.base[table].keys())
      if (!sides.copy[table].has(id) && sides.map[table].has(id)) removed.set(keyOf({ table, id }), { table, id })
  }
  const groups = new Map<string, Ref[]>()
  for (const ref of removed.values()) {
    const key = keyOf(ownerOf(ref, removed, sides))
    const group = groups.get(key)
    if (group) group.push(ref)
    else groups.set(key, [ref])
  }
  return [...groups].map(([key, refs]) => {
    // What it is about first; the others in the order of their tables.
    const ordered = refs.toSorted((a, b) => Number(keyOf(b) === key) - Number(keyOf(a) === key))
    const hanging = hangingOf(ordered, removed, sides)
    const isChanged = ordered.some((ref) => wasChanged(ref, sides)) || hanging.some(({ since }) => since)
    const records = ordered.map((ref) => versionsOf(sides, ref))
    const byDefault = isChanged || !removesByDefault ? 'map' : 'copy'
    return { ...item(isChanged ? 'conflict' : 'removed', `removed ${key}`, records, byDefault), hanging }
  })
}

/** The thing without which a removed one could not have stayed anyway; itself if there is none. */
function ownerOf(ref: Ref, removed: ReadonlyMap<string, Ref>, { map }: Sides): Ref {
  const seen = new Set<string>()
  let owner = ref
  for (let next: Ref | undefined = ref; next && !seen.has(keyOf(next)); ) {
    owner = next
    seen.add(keyOf(next))
    const record = recordOnMap(map, next)
    // A reason goes with its own claim rather than with what it is a reason for.
    const refs: Ref[] = record ? [...looseOf(next, record), ...refsOf(next.table, record).toReversed()] : []
    next = refs.find((one) => removed.has(keyOf(one)))
  }
  return owner
}

const looseOf = ({ table }: Ref, record: Fields): Ref[] => (table === 'arguments' ? looseRefs(table, record) : [])

const wasChanged = (ref: Ref, { base, map }: Sides): boolean => {
  const [was, is] = [base[ref.table].get(ref.id), recordOnMap(map, ref)]
  return !was || !is || !saysSame(ref.table, was, is)
}

/** What hangs on removed things and is not removed itself, with all that would go along. */
function hangingOf(refs: readonly Ref[], removed: ReadonlyMap<string, Ref>, sides: Sides): MergeItem['hanging'] {
  const found = new Map<string, MergeItem['hanging'][number]>()
  const waiting = [...refs]
  for (let ref = waiting.pop(); ref; ref = waiting.pop()) {
    for (const dependent of dependentsOf(sides.map, ref)) {
      const key = keyOf(dependent)
      if (removed.has(key) || found.has(key)) continue
      const was = sides.base[dependent.table].get(dependent.id)
      const since = !was || !namesIt(dependent, was, ref)
      found.set(key, { ...dependent, since })
      // What the copy keeps it has freed of what is removed; what came since goes, and so does what hangs on that.
      if (since) waiting.push(dependent)
    }
  }
  return [...found.values()]
}

const namesIt = ({ table }: Ref, record: Fields, ref: Ref): boolean =>
  [...refsOf(table, record), ...looseRefs(table, record)].some((one) => keyOf(one) === keyOf(ref))
