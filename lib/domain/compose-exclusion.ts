import { emptyAdd, type NewId } from './compose'
import { argumentsAbout, type DebateMap } from './debate-map'
import type { OperationOf } from './operation'

/** Two claims of which it is said that they cannot both be true. */
export type Excluding = readonly [one: string, other: string]

/**
 * Says of two claims that they cannot both be true: each is an objection to the other. Only what is not said yet is added; undefined
 * where both is, or where a frame says of both that they are rival answers.
 */
export function composeExclusion(
  map: DebateMap,
  newId: NewId,
  [one, other]: Excluding,
): OperationOf<'add'> | undefined {
  if (areRivals(map, [one, other])) return undefined
  const operation = emptyAdd(newId)
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    if (objects(map, from, to)) continue
    const conclusion = { kind: 'claim', id: to } as const
    operation.arguments.push({
      ...{ id: newId(), stance: 'con', premises: [from], conclusion },
      ...{ scheme: null, note: '', pin: null },
    })
  }
  return operation.arguments.length > 0 ? operation : undefined
}

/** Whether a frame says of both that they are rival answers. */
export function areRivals(map: DebateMap, [one, other]: Excluding): boolean {
  const frameId = map.claims.get(one)?.frameId
  return frameId !== undefined && frameId === map.claims.get(other)?.frameId && map.frames.get(frameId)?.rivals === true
}

const objects = (map: DebateMap, from: string, to: string): boolean =>
  argumentsAbout(map, { kind: 'claim', id: to }).some(
    ({ stance, premises }) => stance === 'con' && premises.length === 1 && premises[0] === from,
  )

type Added = Pick<OperationOf<'add'>, 'arguments'>

/** The two claims of which an addition of two arguments says that they cannot both be true. */
export function exclusionIn({ arguments: steps }: Added): Excluding | undefined {
  const [first, second, ...others] = steps
  if (!first || !second || others.length > 0) return undefined
  const [one, other] = [first.premises, second.premises].map(([only, ...more]) =>
    more.length === 0 ? only : undefined,
  )
  const isBoth = first.stance === 'con' && second.stance === 'con'
  if (!isBoth || one === undefined || other === undefined) return undefined
  const isAbout = (step: typeof first, id: string) => step.conclusion.kind === 'claim' && step.conclusion.id === id
  return isAbout(first, other) && isAbout(second, one) ? [one, other] : undefined
}
