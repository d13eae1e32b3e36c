import { argumentsAbout, argumentsFrom, type DebateMap, emptyMap } from './debate-map'
import { MapEdit } from './map-edit'
import type { Argument } from './model'
import { textSize } from './plain-text'

const NOTHING: ReadonlySet<string> = new Set()

/**
 * The map without some claims, for drawing: every argument that touches one of them is left out too, every one about a
 * folded claim, and what argues about such an argument. Everything else is the same records, so that whoever draws one
 * after the other sees what changed. Quotes and notes stay; nothing may be edited on what comes out. The map itself
 * when nothing goes.
 */
export function withoutClaims(
  map: DebateMap,
  gone: ReadonlySet<string>,
  folded: ReadonlySet<string> = NOTHING,
): DebateMap {
  return gone.size > map.claims.size / 2 ? withOthersOnly(map, gone, folded) : withThemTakenOut(map, gone, folded)
}

/** Most of the map goes: what stays is put on an empty one. */
function withOthersOnly(map: DebateMap, gone: ReadonlySet<string>, folded: ReadonlySet<string>): DebateMap {
  const { claims, arguments: steps, index } = emptyMap(map.id)
  const { argumentsAbout: about, argumentsFrom: from, claimsIn: inFrames } = index
  const indexes = { ...map.index, argumentsAbout: about, argumentsFrom: from, claimsIn: inFrames }
  let { living } = map.size
  for (const claim of map.claims.values()) living -= textSize(claim)
  for (const argument of map.arguments.values()) living -= textSize(argument)
  const size = { ...map.size, living }
  const edit = new MapEdit({ ...map, claims, arguments: steps, index: indexes, size })
  const open: Argument[] = []
  for (const claim of map.claims.values()) {
    if (gone.has(claim.id)) continue
    edit.put('claims', claim)
    if (!folded.has(claim.id)) open.push(...argumentsAbout(map, { kind: 'claim', id: claim.id }))
  }
  for (let argument = open.pop(); argument; argument = open.pop()) {
    if (!argument.premises.every((id) => edit.map.claims.has(id))) continue
    edit.put('arguments', argument)
    open.push(...argumentsAbout(map, { kind: 'argument', id: argument.id }))
  }
  return edit.map
}

/** Little of it goes. */
function withThemTakenOut(map: DebateMap, gone: ReadonlySet<string>, folded: ReadonlySet<string>): DebateMap {
  const edit = new MapEdit(map)
  const steps = new Set<string>()
  const takeOut = (about: readonly Argument[]) => {
    for (const { id } of about) steps.add(id)
  }
  for (const id of gone) {
    if (!map.claims.has(id)) continue
    edit.remove('claims', id)
    takeOut(argumentsFrom(map, id))
    takeOut(argumentsAbout(map, { kind: 'claim', id }))
  }
  for (const id of folded) takeOut(argumentsAbout(map, { kind: 'claim', id }))
  // A set grows while it is walked: what argues about a step that goes is met later.
  for (const id of steps) {
    edit.remove('arguments', id)
    takeOut(argumentsAbout(map, { kind: 'argument', id }))
  }
  return edit.map
}
