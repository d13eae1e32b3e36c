import { argumentsAbout, argumentsFrom, type DebateMap } from './debate-map'
import { MapEdit } from './map-edit'
import type { Conclusion } from './model'

/**
 * The map without these claims, for drawing: every argument that touches one of them is left out too, and what argues
 * about such an argument. Everything else is the same records, so that whoever draws one after the other sees what
 * changed. Quotes and notes stay; nothing may be edited on what comes out. The map itself when nothing goes.
 */
export function withoutClaims(map: DebateMap, gone: ReadonlySet<string>): DebateMap {
  const edit = new MapEdit(map)
  const steps = new Set<string>()
  for (const id of gone) {
    if (!map.claims.has(id)) continue
    edit.remove('claims', id)
    for (const argument of argumentsFrom(map, id)) steps.add(argument.id)
    for (const argument of argumentsAbout(map, { kind: 'claim', id })) steps.add(argument.id)
  }
  // A set grows while it is walked: what argues about a step that goes is met later.
  for (const id of steps) {
    edit.remove('arguments', id)
    const step: Conclusion = { kind: 'argument', id }
    for (const about of argumentsAbout(map, step)) steps.add(about.id)
  }
  return edit.map
}
