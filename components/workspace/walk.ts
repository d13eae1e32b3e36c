import { argumentsAbout, argumentsFrom, type DebateMap, rootClaims } from '@/lib/domain/debate-map'
import type { Argument, Conclusion } from '@/lib/domain/model'

export type Direction = 'up' | 'down' | 'left' | 'right'
/** A place on the map where the keyboard can stand: a claim or an argument. */
export type Spot = Conclusion

export type Path = {
  /** The argument by which the eye came to a claim that is a premise of several. */
  via: string | null
  /** Where a thing stands from left to right; things that are not drawn come last. */
  across: (spot: Spot) => number
}

/**
 * Where an arrow key leads: up to what a thing is about, down into what it rests on, sideways along its row.
 * Null at an edge. Claims and arguments take turns: claim, argument, its premises, their arguments, ...
 */
export function walk(map: DebateMap, from: Spot, direction: Direction, path: Path): Spot | null {
  switch (direction) {
    case 'up':
      return above(map, from, path.via)
    case 'down':
      return below(map, from, path)[0] ?? null
    case 'left':
    case 'right': {
      const row = rowOf(map, from, path)
      const place = row.findIndex((spot) => spot.kind === from.kind && spot.id === from.id)
      return row[place + (direction === 'left' ? -1 : 1)] ?? null
    }
  }
}

/** The argument that a claim is seen in: the one it was reached by, else its only one or its first. */
export function argumentAround(map: DebateMap, claimId: string, via: string | null): Argument | null {
  const around = argumentsFrom(map, claimId)
  return around.find(({ id }) => id === via) ?? around[0] ?? null
}

function above(map: DebateMap, from: Spot, via: string | null): Spot | null {
  if (from.kind === 'argument') return map.arguments.get(from.id)?.conclusion ?? null
  const argument = argumentAround(map, from.id, via)
  return argument && { kind: 'argument', id: argument.id }
}

function below(map: DebateMap, from: Spot, path: Path): Spot[] {
  if (from.kind === 'claim') return inOrder(argumentSpots(map, from), path)
  const premises = map.arguments.get(from.id)?.premises ?? []
  const claims = premises.map((id): Spot => ({ kind: 'claim', id }))
  return [...inOrder(claims, path), ...inOrder(argumentSpots(map, from), path)]
}

/** Everything that stands beside a thing: what the arguments next to its own rest on, or the other theses. */
function rowOf(map: DebateMap, from: Spot, path: Path): Spot[] {
  if (from.kind === 'claim') {
    const argument = argumentAround(map, from.id, path.via)
    return argument ? premiseRow(map, argument, path) : inOrder(rootClaims(map).map(claimSpot), path)
  }
  const conclusion = map.arguments.get(from.id)?.conclusion
  if (!conclusion) return []
  if (conclusion.kind === 'claim') return inOrder(argumentSpots(map, conclusion), path)
  const undercut = map.arguments.get(conclusion.id)
  return undercut ? premiseRow(map, undercut, path) : []
}

const premiseRow = (map: DebateMap, argument: Argument, path: Path): Spot[] =>
  inOrder(argumentSpots(map, argument.conclusion), path).flatMap((spot) => below(map, spot, path))

const claimSpot = ({ id }: { id: string }): Spot => ({ kind: 'claim', id })
const argumentSpots = (map: DebateMap, conclusion: Conclusion): Spot[] =>
  argumentsAbout(map, conclusion).map(({ id }) => ({ kind: 'argument', id }))

const inOrder = (spots: Spot[], { across }: Path): Spot[] => spots.toSorted((a, b) => across(a) - across(b))
