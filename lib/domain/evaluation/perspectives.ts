import { compareIds, type DebateMap } from '../debate-map'
import { CLAIM } from './debate-graph'
import type { MapLabels } from './map-labels'
import { type Fate, NOTHING_SUPPOSED, type Suppositions } from './suppositions'
import { type Standing, standingIn } from './turns'

/** From where a debate is looked at: by everybody, by one person's stances, or as the claims of one holder or one camp have it. */
export type Perspective =
  | { kind: 'map' }
  | { kind: 'person'; personId: string }
  | { kind: 'holder'; holder: string }
  /** A camp: whatever people marked with one tag. */
  | { kind: 'tag'; tag: string }

/** How likely one person holds claims, in percent, by the claim's id. */
export type Held = ReadonlyMap<string, number>

/**
 * What is granted and what falls from a perspective. A person grants what they hold likelier than not and denies what they hold less
 * likely; of the rest they say nothing. A holder or a camp grants the claims that bear it, and denies none.
 */
export function supposedFrom(map: DebateMap, perspective: Perspective, held: Held = new Map()): Suppositions {
  if (perspective.kind === 'map') return NOTHING_SUPPOSED
  const claims = new Map<string, Fate>()
  if (perspective.kind === 'person') {
    for (const [id, percent] of held)
      if (percent !== 50 && map.claims.has(id)) claims.set(id, percent > 50 ? 'stands' : 'falls')
  } else {
    for (const { id, holder, tags } of map.claims.values()) {
      const grants = perspective.kind === 'tag' ? tags.includes(perspective.tag) : holder === perspective.holder
      if (grants) claims.set(id, 'stands')
    }
  }
  return { claims, arguments: new Map() }
}

/** A claim that stands otherwise from one perspective than from another. `says`: one of them grants or denies it outright. */
export type Parting = { claimId: string; one: Standing; other: Standing; says: boolean }

/**
 * Where two perspectives on one map part: what one of them grants or denies outright first, where there is no more to ask;
 * within that theses first, then in order of making. Costs a pass over the claims.
 */
export function partingsOf(map: DebateMap, one: MapLabels, other: MapLabels): Parting[] {
  const { graph, labels } = one
  const partings: Parting[] = []
  for (let node = 0; node < graph.size; node++) {
    if (graph.kinds[node] !== CLAIM) continue
    const claimId = graph.idOf(node)
    if (other.claim(claimId).label === labels[node]) continue
    const says = one.supposed.claims.has(claimId) || other.supposed.claims.has(claimId)
    partings.push({ claimId, one: standingIn(one, claimId), other: standingIn(other, claimId), says })
  }
  const rank = ({ claimId, says }: Parting) => (says ? 0 : 2) + (map.index.argumentsFrom.has(claimId) ? 1 : 0)
  return partings.sort((a, b) => rank(a) - rank(b) || compareIds(a.claimId, b.claimId))
}

/** Everybody who holds a claim on the map, and every tag, with how many claims, the most first. */
export function viewpointsOn(map: DebateMap): { holders: [string, number][]; tags: [string, number][] } {
  const [holders, tags] = [new Map<string, number>(), new Map<string, number>()]
  const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const claim of map.claims.values()) {
    if (claim.holder !== null) count(holders, claim.holder)
    for (const tag of claim.tags) count(tags, tag)
  }
  const listed = (counts: Map<string, number>) =>
    [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en'))
  return { holders: listed(holders), tags: listed(tags) }
}
