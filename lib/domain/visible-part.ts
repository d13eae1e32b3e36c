import { argumentsAbout, argumentsFrom, type DebateMap, emptyMap } from './debate-map'
import { MapEdit } from './map-edit'
import type { Argument, Conclusion } from './model'
import { textSize } from './plain-text'

/**
 * The map without these claims, for drawing: every argument that touches one of them is left out too, and what argues
 * about such an argument. Everything else is the same records, so that whoever draws one after the other sees what
 * changed. Quotes and notes stay; nothing may be edited on what comes out. The map itself when nothing goes.
 */
export function withoutClaims(map: DebateMap, gone: ReadonlySet<string>): DebateMap {
  return gone.size > map.claims.size / 2 ? withOthersOnly(map, gone) : withThemTakenOut(map, gone)
}

/** Most of the map goes: what stays is put on an empty one. */
function withOthersOnly(map: DebateMap, gone: ReadonlySet<string>): DebateMap {
  const { claims, arguments: steps, index } = emptyMap(map.id)
  const { argumentsAbout: about, argumentsFrom: from, claimsIn: inFrames } = index
  const indexes = { ...map.index, argumentsAbout: about, argumentsFrom: from, claimsIn: inFrames }
  let { living } = map.size
  for (const claim of map.claims.values()) living -= textSize(claim)
  for (const argument of map.arguments.values()) living -= textSize(argument)
  const size = { ...map.size, living }
  const edit = new MapEdit({ ...map, claims, arguments: steps, index: indexes, size })
  const open: Argument[] = []
  for (const claim of map.claims.values()) if (!gone.has(claim.id)) edit.put('claims', claim)
  for (const { id } of edit.map.claims.values()) open.push(...argumentsAbout(map, { kind: 'claim', id }))
  for (let argument = open.pop(); argument; argument = open.pop()) {
    if (!argument.premises.every((id) => edit.map.claims.has(id))) continue
    edit.put('arguments', argument)
    open.push(...argumentsAbout(map, { kind: 'argument', id: argument.id }))
  }
  return edit.map
}

/** Little of it goes. */
function withThemTakenOut(map: DebateMap, gone: ReadonlySet<string>): DebateMap {
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
