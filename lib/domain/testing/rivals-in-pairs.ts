import type { DebateMap } from '../debate-map'
import { attackGraphOf, structureOf } from '../evaluation/attack-graph'
import { NOTHING_SUPPOSED, type Suppositions } from '../evaluation/suppositions'

/** The attack graph of a map with every attack between rivals written out, however many they are. */
export function rivalsInPairs(map: DebateMap, supposed: Suppositions = NOTHING_SUPPOSED) {
  const { rivals = [], ...structure } = structureOf(map)
  const { nodes, attacks } = attackGraphOf(structure, supposed)
  const places = new Map(nodes.flatMap(({ kind, id }, at) => (kind === 'claim' ? [[id, at] as const] : [])))
  const stands = (id: string) =>
    (supposed.claims.get(id) ?? (map.claims.get(id)?.burden === 'granted' ? 'stands' : 'falls')) === 'stands'
  const between = rivals.flatMap((group) =>
    group.flatMap((one) =>
      group.flatMap((other) =>
        one === other || stands(other) ? [] : [[places.get(one) ?? -1, places.get(other) ?? -1] as const],
      ),
    ),
  )
  const all = [...attacks, ...between]
  return { nodes, attacks: { from: all.map(([from]) => from), to: all.map(([, to]) => to) } }
}
