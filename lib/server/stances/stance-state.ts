import { can, standingOf } from '@/lib/domain/access'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { ChosenRule, KeptStance, SeenStances } from '@/lib/domain/stances/person-stance'
import { type Counts, seenStances } from '@/lib/domain/stances/seen-stances'
import { isOnMap, stanceKey } from '@/lib/domain/stances/stance-key'
import type { StanceTarget } from '@/lib/domain/stances/stance-target'
import type { StanceRow } from './stance-rows'

/** All that was said of one thing, by who said it. */
type About = { readonly target: StanceTarget; readonly kept: ReadonlyMap<string, KeptStance> }
/** The things of which one person ever said something, by `stanceKey`. */
type Own = ReadonlyMap<string, StanceTarget>

/** What was said on a map, by what it is on and by who said it. */
export type SaidOnMap = { readonly about: ReadonlyMap<string, About>; readonly by: ReadonlyMap<string, Own> }
/** The stances of a map at one moment. */
export type StanceState = SaidOnMap & { readonly rule: ChosenRule }

const NOTHING: Own = new Map()

/** Whose stances on a map count: of those who may say any. */
const countsOn =
  (map: DebateMap): Counts =>
  (personId) =>
    can(standingOf(map, personId), 'stance.take')

/**
 * Everything that one person may see of a map's stances, on what the map has now. While all is hidden nothing of what others said
 * is even looked at, so that the time it takes tells nothing either.
 */
export function seenOf(state: StanceState, map: DebateMap, viewer: string | null): SeenStances[] {
  const targets = state.rule.hidden
    ? (state.by.get(viewer ?? '') ?? NOTHING).values()
    : [...state.about.values()].map(({ target }) => target)
  return [...targets].flatMap((target) => seenOn(state, map, viewer, target) ?? [])
}

/** What one person may see of the stances on one thing. */
export function seenOn(
  { rule, about }: StanceState,
  map: DebateMap,
  viewer: string | null,
  target: StanceTarget,
): SeenStances | undefined {
  if (!isOnMap(map, target)) return undefined
  const kept = about.get(stanceKey(target))?.kept
  const own = kept?.get(viewer ?? '')
  const read = rule.hidden ? (own ? [own] : []) : [...(kept?.values() ?? [])]
  return seenStances(target, read, rule, viewer, countsOn(map))
}

/** Stances with those that were there before; each takes the place of what the same person said of the same thing. */
export function gatherStances(rows: readonly StanceRow[], before?: SaidOnMap): SaidOnMap {
  const about = new Map(before?.about)
  const by = new Map(before?.by)
  const fresh = { about: new Map<string, Map<string, KeptStance>>(), by: new Map<string, Map<string, StanceTarget>>() }
  for (const { target, stance } of rows) {
    const key = stanceKey(target)
    const kept = fresh.about.get(key) ?? new Map(about.get(key)?.kept)
    fresh.about.set(key, kept.set(stance.personId, stance))
    about.set(key, { target, kept })
    const own = fresh.by.get(stance.personId) ?? new Map(by.get(stance.personId))
    fresh.by.set(stance.personId, own.set(key, target))
    by.set(stance.personId, own)
  }
  return { about, by }
}
