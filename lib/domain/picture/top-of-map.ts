import { argumentsAbout, type DebateMap, emptyMap, rootClaims } from '../debate-map'
import { MapEdit } from '../map-edit'
import type { Argument, Claim, Conclusion } from '../model'

/**
 * The top of a debate as a map of its own: the thesis with the most arguments about it, and level by level what argues
 * about that, until there are `most` claims. Arguments come whole, with all their premises, or not at all.
 */
export function topOfMap(map: DebateMap, most: number): DebateMap {
  const top = new MapEdit(emptyMap(map.id))
  if (map.details) top.setDetails(map.details)
  const thesis = busiestRoot(map)
  if (!thesis) return top.map
  top.put('claims', thesis)
  const level: Conclusion[] = [{ kind: 'claim', id: thesis.id }]
  // Grows while it is walked: first all that is said of one level, then of the next.
  for (const conclusion of level) {
    for (const argument of argumentsAbout(map, conclusion)) {
      const fresh = freshPremises(map, top.map, argument)
      // An argument from claims that stand here already would only lead a line across.
      if (fresh.length === 0 || top.map.claims.size + fresh.length > most) continue
      for (const claim of fresh) top.put('claims', claim)
      top.put('arguments', argument)
      level.push({ kind: 'argument', id: argument.id }, ...fresh.map(({ id }) => ({ kind: 'claim' as const, id })))
    }
  }
  return top.map
}

/** Of several theses the one that is argued about most; of a debate without any (a ring of claims), its oldest claim. */
function busiestRoot(map: DebateMap): Claim | undefined {
  const said = ({ id }: Claim) => map.index.argumentsAbout.get(`claim:${id}`)?.size ?? 0
  const roots = rootClaims(map)
  return (
    roots.reduce<Claim | undefined>((best, claim) => (best && said(best) >= said(claim) ? best : claim), undefined) ??
    [...map.claims.values()].sort((a, b) => (a.id < b.id ? -1 : 1))[0]
  )
}

const freshPremises = (map: DebateMap, top: DebateMap, { premises }: Argument): Claim[] =>
  premises.flatMap((id) => (top.claims.has(id) ? [] : (map.claims.get(id) ?? [])))
