import type { DebateMap } from '../debate-map'
import type { Conclusion } from '../model'

/** What somebody supposes of a claim or an argument, to see what would follow; nothing of it is on the map. */
export type Fate = 'stands' | 'falls'
export type Suppositions = {
  readonly claims: ReadonlyMap<string, Fate>
  readonly arguments: ReadonlyMap<string, Fate>
}

export const NOTHING_SUPPOSED: Suppositions = { claims: new Map(), arguments: new Map() }

/** A claim or an argument with what is supposed of it. */
export type Supposed = { thing: Conclusion; fate: Fate }

/** What is supposed, in the order in which it was. */
export const listSupposed = ({ claims, arguments: steps }: Suppositions): Supposed[] => [
  ...[...claims].map(([id, fate]): Supposed => ({ thing: { kind: 'claim', id }, fate })),
  ...[...steps].map(([id, fate]): Supposed => ({ thing: { kind: 'argument', id }, fate })),
]

export function suppositionsOf(list: readonly Supposed[]): Suppositions {
  const of = (kind: Conclusion['kind']) =>
    new Map(list.flatMap(({ thing, fate }) => (thing.kind === kind ? [[thing.id, fate] as const] : [])))
  return { claims: of('claim'), arguments: of('argument') }
}

export const fateOf = ({ claims, arguments: steps }: Suppositions, { kind, id }: Conclusion): Fate | undefined =>
  (kind === 'claim' ? claims : steps).get(id)

/** With this supposed too, or no longer where it is supposed already. */
export function toggleSupposed(supposed: Suppositions, thing: Conclusion, fate: Fate): Suppositions {
  const others = listSupposed(supposed).filter(({ thing: { kind, id } }) => kind !== thing.kind || id !== thing.id)
  return suppositionsOf(fateOf(supposed, thing) === fate ? others : [...others, { thing, fate }])
}

/** As far as it is about what is on the map; the same object where that is all. */
export function supposedOn(map: DebateMap, supposed: Suppositions): Suppositions {
  const all = listSupposed(supposed)
  const here = all.filter(({ thing: { kind, id } }) => (kind === 'claim' ? map.claims : map.arguments).has(id))
  return here.length === all.length ? supposed : suppositionsOf(here)
}
