import { compareIds, type DebateMap } from '../debate-map'
import { CLAIM } from './debate-graph'
import { IN, OUT } from './grounded'
import type { MapLabels } from './map-labels'

/** Whether a claim stands: `open` where that is unresolved. */
export type Standing = 'stands' | 'falls' | 'open'
/** A claim that stands otherwise on one map than on another. */
export type Turn = { claimId: string; was: Standing; is: Standing }

/** A map with what is decided of it. */
export type Labelled = { map: DebateMap; labels: MapLabels }

/** Whether a claim stands by these labels. */
export function standingIn(labels: MapLabels, claimId: string): Standing {
  const { label } = labels.claim(claimId)
  return label === IN ? 'stands' : label === OUT ? 'falls' : 'open'
}

/**
 * The claims of both maps that stand otherwise on the second: theses first, then in order of making. What is itself supposed is left out.
 * Costs a pass over the claims.
 */
export function turnsBetween(before: Labelled, after: Labelled): Turn[] {
  const { graph, labels } = after.labels
  const [was, isSame] = [before.labels.labels, before.labels.graph === graph]
  const turns: Turn[] = []
  for (let node = 0; node < graph.size; node++) {
    if (graph.kinds[node] !== CLAIM || (isSame && was[node] === labels[node])) continue
    const claimId = graph.idOf(node)
    if (before.labels.claim(claimId).label === labels[node] || !before.map.claims.has(claimId)) continue
    if (before.labels.supposed.claims.has(claimId) || after.labels.supposed.claims.has(claimId)) continue
    turns.push({ claimId, was: standingIn(before.labels, claimId), is: standingIn(after.labels, claimId) })
  }
  const depth = ({ claimId }: Turn) => (after.map.index.argumentsFrom.has(claimId) ? 1 : 0)
  return turns.sort((a, b) => depth(a) - depth(b) || compareIds(a.claimId, b.claimId))
}

/** What became of it; goes on after the claim. */
export function turnInWords({ was, is }: Pick<Turn, 'was' | 'is'>): string {
  if (is === 'stands') return 'stands'
  if (is === 'open') return 'is unresolved'
  return was === 'stands' ? 'no longer stands' : 'does not stand'
}
