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

/** A place to stand on, and for a claim the argument it is seen in from there. */
export type Step = { spot: Spot; via: string | null }

/**
 * Where an arrow key leads: up to what a thing is about, down into what it rests on, sideways along its row.
 * Null at an edge. Claims and arguments take turns: claim, argument, its premises, their arguments, ...
 */
export function walk(map: DebateMap, from: Spot, direction: Direction, path: Path): Step | null {
  switch (direction) {
    case 'up':
      return above(map, from, path.via)
    case 'down':
      return below(map, from, path)[0] ?? null
    case 'left':
    case 'right': {
      const row = rowOf(map, from, path)
      const place = row.findIndex(({ spot }) => spot.kind === from.kind && spot.id === from.id)
      return row[place + (direction === 'left' ? -1 : 1)] ?? null
    }
  }
}

/** The argument that a claim is seen in: the one it was reached by, else its only one or its first. */
export function argumentAround(map: DebateMap, claimId: string, via: string | null): Argument | null {
  const around = argumentsFrom(map, claimId)
  return around.find(({ id }) => id === via) ?? around[0] ?? null
}

function above(map: DebateMap, from: Spot, via: string | null): Step | null {
  if (from.kind === 'claim') {
    const argument = argumentAround(map, from.id, via)
    return argument && argumentStep(argument)
  }
  const conclusion = map.arguments.get(from.id)?.conclusion
  return conclusion ? { spot: conclusion, via: conclusion.kind === 'argument' ? conclusion.id : null } : null
}

function below(map: DebateMap, from: Spot, path: Path): Step[] {
  if (from.kind === 'claim') return inOrder(argumentSteps(map, from), path)
  const premises = map.arguments.get(from.id)?.premises ?? []
  const claims = premises.map((id): Step => ({ spot: { kind: 'claim', id }, via: from.id }))
  return [...inOrder(claims, path), ...inOrder(argumentSteps(map, from), path)]
}

/** Everything that stands beside a thing: what the arguments next to its own rest on, or the other theses. */
function rowOf(map: DebateMap, from: Spot, path: Path): Step[] {
  if (from.kind === 'claim') {
    const argument = argumentAround(map, from.id, path.via)
    return argument ? premiseRow(map, argument, path) : inOrder(rootClaims(map).map(rootStep), path)
  }
  const conclusion = map.arguments.get(from.id)?.conclusion
  if (!conclusion) return []
  if (conclusion.kind === 'claim') return inOrder(argumentSteps(map, conclusion), path)
  const undercut = map.arguments.get(conclusion.id)
  return undercut ? premiseRow(map, undercut, path) : []
}

const premiseRow = (map: DebateMap, argument: Argument, path: Path): Step[] =>
  inOrder(argumentSteps(map, argument.conclusion), path).flatMap(({ spot }) => below(map, spot, path))

const rootStep = ({ id }: { id: string }): Step => ({ spot: { kind: 'claim', id }, via: null })
const argumentStep = ({ id }: { id: string }): Step => ({ spot: { kind: 'argument', id }, via: id })
const argumentSteps = (map: DebateMap, conclusion: Conclusion): Step[] =>
  argumentsAbout(map, conclusion).map(argumentStep)

const inOrder = (steps: Step[], { across }: Path): Step[] => steps.toSorted((a, b) => across(a.spot) - across(b.spot))
