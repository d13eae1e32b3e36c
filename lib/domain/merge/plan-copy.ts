import { countedIds } from '../counted-ids'
import type { DebateMap } from '../debate-map'
import type { MapDraft, ReadableFormat } from '../formats/format'
import { draftOf, readBack } from '../formats/losses'
import { markOfMap } from '../formats/map-origin'
import type { MapContent } from '../model'
import { CONTENT_TABLES } from '../operations/fingerprint'
import { contentWithIds } from '../with-ids'
import { liftCopy } from './lift-copy'
import type { MergePlan } from './merge-plan'
import { planMerge } from './plan-merge'

/** A map as it is after so many entries of its log. */
export type StateOfMap = { map: DebateMap; seq: number }

/** The state that a file says it is a copy of; undefined when it says nothing, or is a copy of another map. */
export const baseOf = ({ origin }: MapDraft, mapId: string): number | undefined =>
  origin?.map === markOfMap(mapId) ? origin.seq : undefined

/**
 * By what a file differs from the map that it is an edited copy of. `base` null: it is not known which state it is a copy of,
 * and the map as it is stands for it. The draft must be a sound map, as `mapOfDraft` makes one; it is known by its ids where it is
 * Crux JSON that has the map's own, else by what it says. The same file and map give the same plan.
 */
export function planCopy(
  format: Pick<ReadableFormat, 'name' | 'title' | 'print' | 'parse'>,
  draft: MapDraft,
  now: StateOfMap,
  { base, person }: { base: StateOfMap | null; person: string },
): MergePlan {
  const was = (base ?? now).map
  const told = draftOf(was)
  const isOwn = format.name === 'crux'
  const byIds = isOwn && (baseOf(draft, was.id) !== undefined || sharesIds(draft.content, was))
  const options = { person, seq: now.seq, base: base?.seq ?? null, renames: !byIds }
  if (byIds) return planMerge(told, now.map, draft, options)
  const carried = isOwn ? told : readBack(format, was)
  return planMerge(told, now.map, liftCopy(told, carried, withCountedIds(draft)), options)
}

/**
 * Whether a file is likely an edited copy of this map: it says so, or half of its claims are there, by their ids or by their
 * words (`repeats` is how many of them).
 */
export const isLikelyCopy = (draft: MapDraft, map: DebateMap, repeats: number): boolean =>
  draft.content.claims.length > 0 &&
  (baseOf(draft, map.id) !== undefined || sharesIds(draft.content, map) || repeats * 2 >= draft.content.claims.length)

const sharesIds = ({ claims }: MapContent, map: DebateMap): boolean =>
  claims.filter(({ id }) => map.claims.has(id)).length * 2 >= Math.max(1, claims.length)

/** Ids by the order of the file, which no map uses: a file that is read again has the same. */
function withCountedIds(draft: MapDraft): MapDraft {
  const newId = countedIds('copy-')
  const names = new Map<string, string>()
  for (const table of CONTENT_TABLES)
    for (const { id } of draft.content[table] ?? []) names.set(`${table} ${id}`, newId())
  const content = contentWithIds(draft.content, (table, id) => names.get(`${table} ${id}`) ?? id)
  return { ...draft, content }
}
